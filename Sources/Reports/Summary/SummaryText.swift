import CalendarDates
import Rules

/// A table of partnerships for a terminal.
public enum SummaryText {
    /// The least columns for a name.
    private static let shortestName = 16

    /// Renders a table.
    /// - Parameters:
    ///   - colour: whether to use ANSI colours.
    ///   - width: columns; at least 60. Names are cut to fit, figures never.
    /// - Returns: lines that end with a line feed, the last with how many partnerships there are.
    public static func render(_ table: SummaryTable, colour: Bool, width: Int = 100) -> String {
        let paint = Paint(isOn: colour)
        let head = ["Likely", "Chance", "Confidence", "Criteria", "Records", "Newest", "Gaps"]
        let rows = table.partnerships.map { (partnership: $0, cells: cells($0, table)) }
        let widths = head.indices.map { column in
            (rows.compactMap { $0.cells?[column] } + [head[column]]).map(TextLayout.columns).max() ?? 0
        }
        let taken = widths.reduce(0) { $0 + $1 + 2 }
        let longest = rows.map { TextLayout.columns(PlainText.line($0.partnership.name)) }.max() ?? 0
        let name = max(shortestName, min(longest, max(60, width) - taken))
        func line(_ first: String, _ cells: [String]) -> String {
            let cells = cells.indices.map { TextLayout.cell(cells[$0], widths[$0], right: $0 > 2) }
            return ([TextLayout.cell(first, name)] + cells).joined(separator: "  ")
        }
        var lines = TextLayout.wrapped(SummaryTable.caution, width: max(60, width))
        lines += ["", "As of \(table.asOf.words), by name. Gaps: all, and the urgent ones among them.", ""]
        lines.append(paint.bold(line("Partnership", head)))
        for (partnership, cells) in rows {
            let title = PlainText.line(partnership.name)
            guard let cells else {
                lines.append(TextLayout.cell(title, name) + "  " + paint.faint(partnership.why ?? ""))
                continue
            }
            lines.append(line(title, cells))
        }
        lines += ["", "\(table.tally); \(table.spreadInWords)."]
        return lines.joined(separator: "\n") + "\n"
    }

    private static func cells(_ partnership: PartnershipSummary, _ table: SummaryTable) -> [String]? {
        guard let standing = partnership.standing else { return nil }
        return [
            table.likely(standing), table.chance(standing) ?? "", standing.confidence.rawValue,
            "\(standing.judged)/\(table.rules.criteria.count)", "\(standing.considered)",
            standing.newest?.description ?? "", "\(standing.gaps) (\(standing.urgentGaps))",
        ]
    }
}
