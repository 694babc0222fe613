import Checking
import Reports
import SourceText
import Testing

/// Reports, and what every format has to say of them.
struct CheckCase {
    let name: String
    let reports: [CheckReport]
    let exit: Int
    /// Errors, warnings, notes, waived, new.
    let counts: [Int]

    init(_ name: String, _ reports: [CheckReport], exit: Int, counts: [Int]) {
        self.name = name
        self.reports = reports
        self.exit = exit
        self.counts = counts
    }

    /// All cases that the formats are held against.
    static func all() async throws -> [CheckCase] {
        let sample = try await CheckSample.cove()
        return single(sample) + againstBaseline(sample) + several(sample)
    }

    /// The reports in all formats and as a job summary.
    func texts() throws -> Judge.Texts { try Self.texts(reports) }

    static func texts(_ reports: [CheckReport]) throws -> Judge.Texts {
        var texts: Judge.Texts = ["summary": GitHubSummary.markdown(reports)]
        for format in CheckFormat.allCases {
            texts[format.rawValue] = try format.render(reports, tool: CheckSample.tool, colour: false, width: 100)
        }
        return texts
    }

    private static func single(_ sample: CheckSample) -> [CheckCase] {
        let address = CheckSample.address("poll", line: 9)
        let again = CheckSample.address("poll", line: 9, column: 40)
        let praise = CheckSample.praise("visit-1", line: 4)
        let theme = CheckSample.noTheme("loans-2023", line: 2)
        let waived = CheckSample.noTheme("poll", line: 7, waiver: "theme-later")
        let why = CheckSample.reason
        return [
            CheckCase("nothing found", [sample.report()], exit: 0, counts: [0, 0, 0, 0, 0]),
            CheckCase(
                "errors", [sample.report([address, again, praise, theme], reasons: [why(address), why(again)])],
                exit: 1,
                counts: [2, 1, 1, 0, 4]),
            CheckCase("findings below the gate", [sample.report([praise, theme])], exit: 0, counts: [0, 1, 1, 0, 2]),
            CheckCase(
                "a warning that stops the change", [sample.report([praise], reasons: [why(praise)])], exit: 1,
                counts: [0, 1, 0, 0, 1]),
            CheckCase("waived only", [sample.report([waived])], exit: 0, counts: [0, 0, 0, 1, 0]),
            CheckCase("floor", [sample.report(reasons: [CheckSample.floor])], exit: 1, counts: [0, 0, 0, 0, 0]),
            CheckCase("invalid", [sample.invalid([CheckSample.fault])], exit: 2, counts: [1, 0, 0, 0, 1]),
            CheckCase("invalid without a fault", [sample.invalid([])], exit: 2, counts: [0, 0, 0, 0, 0]),
            CheckCase(
                "a reason whose finding is not there", [sample.report(reasons: [why(address)])], exit: 1,
                counts: [0, 0, 0, 0, 0]),
            CheckCase("more than GitHub shows", [many(sample)], exit: 1, counts: [30, 30, 30, 0, 90]),
        ]
    }

    private static func againstBaseline(_ sample: CheckSample) -> [CheckCase] {
        let old = [
            CheckSample.address("poll", line: 9, isNew: false), CheckSample.praise("visit-1", line: 4, isNew: false),
            CheckSample.noTheme("loans-2023", line: 2),
        ]
        let new = CheckSample.address("loans-2024", line: 30)
        let changes = CheckSample.changes
        return [
            CheckCase(
                "regression", [sample.report(old, reasons: [CheckSample.regression], changes: changes)], exit: 1,
                counts: [1, 1, 1, 0, 1]),
            CheckCase(
                "stale", [sample.report(reasons: [CheckSample.stale], changes: changes)], exit: 1,
                counts: [0, 0, 0, 0, 0]),
            CheckCase("old errors", [sample.report(old, changes: changes)], exit: 0, counts: [1, 1, 1, 0, 1]),
            CheckCase(
                "old errors and a new one",
                [sample.report([new] + old, reasons: [CheckSample.reason(new)], changes: changes)], exit: 1,
                counts: [2, 1, 1, 0, 2]),
        ]
    }

    private static func several(_ sample: CheckSample) -> [CheckCase] {
        let address = CheckSample.address("poll", line: 9)
        let stopped = sample.report([address], reasons: [CheckSample.reason(address)])
        return [
            CheckCase(
                "two partnerships",
                [sample.report([CheckSample.noTheme("poll", line: 7)]), sample.report(reasons: [CheckSample.floor])],
                exit: 1, counts: [0, 0, 1, 0, 1]),
            CheckCase(
                "two partnerships, one invalid", [stopped, sample.invalid([CheckSample.fault])], exit: 2,
                counts: [2, 0, 0, 0, 2]),
        ]
    }

    private static func many(_ sample: CheckSample) -> CheckReport {
        let addresses = (1...30).map { CheckSample.address("r\($0)", line: $0) }
        let others =
            (1...30).map { CheckSample.praise("r\($0)", line: $0) }
            + (1...30).map { CheckSample.noTheme("r\($0)", line: $0) }
        return sample.report(addresses + others, reasons: addresses.map(CheckSample.reason) + [CheckSample.floor])
    }
}
