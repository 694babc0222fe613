import Checking
import SourceText

/// How many findings there are, as every format counts them.
struct CheckTally: Equatable, Encodable {
    /// Findings that no waiver takes out, by severity.
    private(set) var errors = 0
    private(set) var warnings = 0
    private(set) var notes = 0
    /// Findings that a waiver takes out.
    private(set) var waived = 0
    /// Findings that no waiver takes out and that the baseline does not have; all of them where there is no baseline.
    private(set) var new = 0

    init() {}

    init(_ report: CheckReport) {
        for finding in report.findings {
            guard finding.waiver == nil else {
                waived += 1
                continue
            }
            if finding.isNew { new += 1 }
            switch finding.severity {
            case .error: errors += 1
            case .warning: warnings += 1
            case .note: notes += 1
            }
        }
    }

    static func + (left: CheckTally, right: CheckTally) -> CheckTally {
        var sum = left
        sum.errors += right.errors
        sum.warnings += right.warnings
        sum.notes += right.notes
        sum.waived += right.waived
        sum.new += right.new
        return sum
    }

    /// `2 errors, 1 warning, 0 notes, 1 waived, 3 new`: fixed words, so that logs can be searched.
    func words(hasBaseline: Bool) -> String {
        [
            Figures.number(errors, "error"), Figures.number(warnings, "warning"), Figures.number(notes, "note"),
            "\(waived) waived", hasBaseline ? "\(new) new" : "no baseline",
        ].joined(separator: ", ")
    }

    /// `0 errors`, `1 error`, `2 errors`.
}
