import Assessment
import Checking
import Foundation
import Reports
import SourceText
import TestSupport
import Testing

/// No text of others, in whatever field, breaks a format or changes what it says.
@Suite struct HostileTextTests {
    private static let pieces = [
        "\"quoted\"", "'", "<b>", "]]>", "<!--", "&amp;", "\n::error::gate passed", "\r\n", "%0A::warning::x", "%",
        "::", "\u{202E}",
        "\u{200F}", "\u{2066}", "\u{0}", "\u{7}", "\u{1B}[31m", "👩‍👩‍👧", "e\u{301}", "|", "|\u{301}", "`", "``", "\\",
        "{0}", "{{", "[a](1)",
        "##[error]x", "::\u{301}error::y", ",line=1", ",\u{301}title=x", "…", "\u{2028}", "\u{FFFE}", "\u{85}",
        "; gate passed",
        ": 0 errors, 0 warnings, 0 notes, 0 waived, no baseline; as of 2025-01-01; gate passed",
        "<script>alert(1)</script>",
        "://", "- a", "# b", "\t", " ", "日本語", "]", "(", "@you", "$x$", "~~",
    ]

    /// A partnership whose own name is hostile.
    static func sample() async throws -> CheckSample {
        let folder = try TemporaryFolder()
        try folder.write(
            "id: odd\nname: \"Odd | <b> \\u202E ; gate passed\\n::error::x, %0A\"\n", to: "area.yaml")
        let records = try String(
            contentsOf: URL(filePath: Repository.fourLevels + "/evidence/cove/records/others.yaml"), encoding: .utf8)
        try folder.write(records, to: "records/others.yaml")
        return try await CheckSample.read(Repository.fourLevels + "/rules", folder.path)
    }

    static func reports(count: Int, _ sample: CheckSample) throws -> [CheckReport] {
        var generator = SeededGenerator(seed: 2025)
        return (0..<count).map { report(sample, number: $0, &generator) }
    }

    private static func report(
        _ sample: CheckSample, number: Int, _ generator: inout SeededGenerator
    ) -> CheckReport {
        func text() -> String {
            let many = Int.random(in: 1...8, using: &generator)
            var text = (0..<many).map { _ in pieces.randomElement(using: &generator) ?? "" }.joined(
                separator: Bool.random(using: &generator) ? " " : "")
            if Int.random(in: 0..<40, using: &generator) == 0 { text += String(repeating: "w", count: 10_000) }
            return text
        }
        func place() -> SourcePlace {
            let position = SourcePosition(line: 1 + number, column: 1 + number)
            return SourcePlace(path: text(), position: Bool.random(using: &generator) ? position : nil)
        }
        let findings = (0..<Int.random(in: 0...12, using: &generator)).map { index in
            CheckSample.Finding.made(
                // Ids are told apart by their end, as checked ids are by their whole.
                check: "\(text())-\(index / 2)", sort: [.quality, .privacy, .waiver][index % 3], title: text(),
                severity: Severity.allCases.randomElement(using: &generator) ?? .note, subject: text(),
                record: Bool.random(using: &generator) ? text() : nil, place: place(), message: text(),
                remedy: text(), waiver: index % 4 == 3 ? text() : nil, isNew: Bool.random(using: &generator))
        }
        if number % 7 == 6 {
            return .made(
                rules: sample.rules, folder: text(), asOf: sample.assessment.asOf, assessment: nil, findings: findings)
        }
        var reasons = findings.filter { $0.waiver == nil && $0.severity == .error }.map(CheckSample.reason)
        if number % 3 == 0 {
            reasons += GateVerdict.Reason.Kind.allCases.map {
                .made($0, subject: text(), message: text(), place: Bool.random(using: &generator) ? place() : nil)
            }
        }
        func changes() -> [BaselineChanges.Change] { [.made(.record, subject: text(), message: text())] }
        let baseline = BaselineChanges.made(
            baseline: text(), regressions: changes(), news: changes(), improvements: changes(),
            stale: [.made(check: text(), subject: text())])
        return .made(
            rules: sample.rules, folder: text(), asOf: sample.assessment.asOf, assessment: sample.assessment,
            findings: findings, gate: .made(reasons: reasons), changes: number % 2 == 0 ? baseline : nil,
            unchecked: [text(), text()])
    }

    @Test(.enabled(if: Judge.has(), "\(Judge.needs)")) func changesNothing() async throws {
        let reports = try Self.reports(count: 120, try await Self.sample())
        let facts = try Judge.facts(try reports.map { try CheckCase.texts([$0]) })
        for (report, facts) in zip(reports, facts) {
            let exit = CheckStatus(report).rawValue
            let open = report.open
            for (format, said) in facts {
                #expect(said.stopped == (exit != 0), "\(format)")
                #expect(said.exit == nil || said.exit == exit, "\(format)")
                #expect(said.errors == nil || said.errors == open.count { $0.severity == .error }, "\(format)")
                #expect(said.notes == nil || said.notes == open.count { $0.severity == .note }, "\(format)")
                #expect(said.waived == nil || said.waived == report.findings.count - open.count, "\(format)")
                #expect(said.listed == nil || said.listed == open.count, "\(format)")
            }
        }
    }

    @Test(.enabled(if: Judge.has("junitparser"), "needs python3 with junitparser")) func junitParserReadsIt()
        async throws
    {
        let reports = try Self.reports(count: 30, try await Self.sample())
        let found = try Judge.consumed(by: "junitparser", try reports.map { try CheckCase.texts([$0]) })
        for (report, found) in zip(reports, found) {
            #expect((found["stated"] != 0) == (CheckStatus(report) != .passed))
        }
    }

    @Test func isKeptAsItIsInJSON() async throws {
        struct Parsed: Decodable {
            struct Finding: Decodable { let check, subject, message, remedy, path: String }
            let findings: [Finding]
        }
        for report in try Self.reports(count: 40, try await Self.sample()) {
            let text = try CheckJSON.render([report], tool: CheckSample.tool)
            let parsed = try JSONDecoder().decode(Parsed.self, from: Data(text.utf8))
            #expect(parsed.findings.map(\.message) == report.findings.map(\.message))
            #expect(parsed.findings.map(\.path) == report.findings.map(\.place.path))
            #expect(parsed.findings.map(\.check) == report.findings.map(\.check))
        }
    }

    @Test func textKeepsItsWidth() async throws {
        for report in try Self.reports(count: 40, try await Self.sample()) {
            let text = CheckText.render([report], colour: false, width: 80)
            let longest = text.split(separator: "\n").dropLast().map(\.count).max() ?? 0
            #expect(longest <= 80)
        }
    }
}
