import CalendarDates
import Rules
import SeparatedValues

/// A table of partnerships for spreadsheets: a row for each, by name.
///
/// Columns: `partnership` (id, empty where it could not be read); `name`; `folder`; `state` (`assessed`, `faulty`, `nothing`);
/// `as-of`; `likely` (a level's id, empty where the evidence is not enough to name one); for each level `probability-ID` (0 to 1,
/// likewise empty); `confidence`; `criteria-judged` and `criteria`; `records` (that count); `uncounted` (lapsed or replaced);
/// `newest`; `gaps` and `urgent-gaps`; `documents-ready` and `documents`; `errors`.
public enum SummaryCSV {
    /// Renders a table.
    /// - Returns: comma-separated values (RFC 4180) in UTF-8 with a byte order mark. Text that a spreadsheet would take for a
    ///   formula gets an apostrophe; numbers stay numbers.
    public static func render(_ table: SummaryTable) -> String {
        let ids = table.rules.framework.levels.map(\.id)
        let head =
            ["partnership", "name", "folder", "state", "as-of", "likely"] + ids.map { "probability-\($0)" }
            + [
                "confidence", "criteria-judged", "criteria", "records", "uncounted", "newest", "gaps", "urgent-gaps",
                "documents-ready", "documents", "errors",
            ]
        return "\u{FEFF}" + SeparatedLine.text(head.map(GuardedCell.written))
            + table.partnerships.map { SeparatedLine.text(row($0, table)) }.joined()
    }

    private static func row(_ partnership: PartnershipSummary, _ table: SummaryTable) -> [String] {
        let (rules, levels) = (table.rules, table.rules.framework.levels)
        let whole = [partnership.id ?? "", PlainText.line(partnership.name), partnership.folder]
            .map(GuardedCell.written)
        switch partnership.state {
        case .assessed(let standing):
            let shares = standing.probabilities.map { Figures.shares($0, units: 10_000) }
            return whole + [partnership.stateName, table.asOf.description]
                + [standing.likely.map { GuardedCell.written(levels[$0].id) } ?? ""]
                + levels.indices.map { level in shares.map { Figures.short(Double($0[level]) / 10_000) } ?? "" }
                + [
                    standing.confidence.rawValue, "\(standing.judged)", "\(rules.criteria.count)",
                    "\(standing.considered)", "\(standing.uncounted)", standing.newest?.description ?? "",
                    "\(standing.gaps)", "\(standing.urgentGaps)", "\(standing.documentsReady)",
                    "\(rules.documents.count)", "0",
                ]
        case .nothing, .faulty:
            return whole + [partnership.stateName, table.asOf.description]
                + Array(repeating: "", count: levels.count + 11) + ["\(partnership.errors)"]
        }
    }
}
