import Checking
import Reports
import SourceText
import Testing

/// All formats say the same of a check, and the same as the exit code.
@Suite struct AgreementTests {
    @Test func exitCodesAreTheWorstOfAll() async throws {
        for item in try await CheckCase.all() {
            #expect(CheckStatus(item.reports).rawValue == item.exit, "\(item.name)")
        }
    }

    @Test(.enabled(if: Judge.has(), "\(Judge.needs)")) func readBackByOthers() async throws {
        let cases = try await CheckCase.all()
        let facts = try Judge.facts(try cases.map { try $0.texts() })
        for (item, facts) in zip(cases, facts) {
            #expect(facts.count == CheckFormat.allCases.count + 1)
            for (format, said) in facts { check(said, of: item, in: format) }
        }
    }

    private func check(_ said: Judge.Facts, of item: CheckCase, in format: String) {
        let name = "\(format), \(item.name)"
        #expect(said.stopped == (item.exit != 0), "\(name)")
        if let exit = said.exit { #expect(exit == item.exit, "\(name)") }
        let counts = [said.errors, said.warnings, said.notes, said.waived, said.new]
        for (count, expected) in zip(counts, item.counts) {
            if let count { #expect(count == expected, "\(name)") }
        }
        if format != "gitlab" { #expect(said.errors != nil && said.waived != nil, "\(name)") }
        if let listed = said.listed { #expect(listed == item.counts.prefix(3).reduce(0, +), "\(name)") }
    }

    @Test(.enabled(if: Judge.has("junitparser"), "needs python3 with junitparser")) func readByJUnitParser()
        async throws
    {
        let cases = try await CheckCase.all()
        for (item, found) in zip(cases, try Judge.consumed(by: "junitparser", try cases.map { try $0.texts() })) {
            #expect((found["failures"] != 0 || found["errors"] != 0) == (item.exit != 0), "\(item.name)")
            #expect((found["errors"] != 0) == (item.exit == 2), "\(item.name)")
            #expect(found["stated"] == (found["failures"] ?? 0) + (found["errors"] ?? 0), "\(item.name)")
        }
    }

    /// It counts results, so faults of input that cannot be used, which are notifications, are not among them.
    @Test(.enabled(if: Judge.has("sarif"), "needs python3 with sarif-tools")) func readBySARIFTools() async throws {
        let cases = try await CheckCase.all()
        for (item, found) in zip(cases, try Judge.consumed(by: "sarif-tools", try cases.map { try $0.texts() })) {
            let open = item.reports.filter(\.isValid).flatMap(\.open)
            #expect(found["error"] == open.count { $0.severity == .error }, "\(item.name)")
            #expect(found["warning"] == open.count { $0.severity == .warning }, "\(item.name)")
            #expect(found["note"] == open.count { $0.severity == .note }, "\(item.name)")
        }
    }
}
