import SourceText
import TestSupport
import Testing

@Suite("Faults")
struct FaultTests {
    private func fault(
        _ id: String = "x", severity: Severity = .error, line: Int = 1, message: String = "what", remedy: String = "do"
    ) -> Fault {
        let place = SourcePlace(path: "f.yaml", position: SourcePosition(line: line, column: 1))
        return Fault(id, severity: severity, at: place, message, remedy: remedy)
    }

    @Test("the printed line has place, severity, what, what to do, and the id")
    func line() {
        #expect(fault("bad-date", line: 4).line == "f.yaml:4:1: error: what; do [bad-date]")
        #expect(fault(severity: .warning).line == "f.yaml:1:1: warning: what; do [x]")
    }

    @Test("a fault is at least one character long")
    func length() {
        #expect(Fault("x", at: SourcePlace(path: "f"), length: -3, "m", remedy: "r").length == 1)
    }

    @Test("any order of finding gives one order of printing")
    func order() {
        let all = [
            fault("b", line: 2), fault("a", line: 2), fault("a", line: 2, message: "other"), fault("z", line: 1),
            fault("a", line: 2, remedy: "do this"), fault("a", severity: .note, line: 2),
        ]
        let wanted = all.sorted().map(\.line)
        var generator = SeededGenerator(seed: 4)
        for _ in 0..<50 { #expect(all.shuffled(using: &generator).sorted().map(\.line) == wanted) }
    }

    @Test("notes are less than warnings, warnings less than errors")
    func severities() {
        #expect(Severity.allCases.sorted() == [.note, .warning, .error])
    }

    @Test("only errors stop a run")
    func errors() {
        let collector = FaultCollector()
        collector.report([fault(severity: .note), fault(severity: .warning)])
        #expect(!collector.hasErrors)
        collector.report(fault())
        #expect(collector.hasErrors)
        #expect(collector.errorCount == 1)
        #expect(collector.faults.map(\.severity) == [.note, .warning, .error])
    }

    @Test("past the limit one last fault says that there are more, and it is an error")
    func limit() {
        let collector = FaultCollector()
        for line in 1...FaultCollector.limit { collector.report(fault(severity: .warning, line: line)) }
        #expect(collector.faults.count == FaultCollector.limit)
        #expect(!collector.hasErrors)
        for line in 1...500 { collector.report(fault(line: line)) }
        #expect(collector.faults.count == FaultCollector.limit + 1)
        #expect(collector.faults.last?.id == "too-many-faults")
        #expect(collector.hasErrors)
    }
}
