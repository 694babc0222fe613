import CalendarDates
import Imports
import PersonLists
import Rules
import SeparatedValues

/// An import of lists for people: by list and rule, what is wrong, how often and where, then what was written.
public enum PersonListText {
    /// How many places of a rule are shown where not all are.
    static let shown = 10

    /// Renders a report.
    public static func render(_ report: PersonListReport, all: Bool, colour: Bool, width: Int = 100) -> String {
        let paint = Paint(isOn: colour)
        var lines = [
            paint.bold("\(report.review.title), as of \(report.review.asOf.words)"),
            "\(report.framework.title), version \(report.framework.version)",
        ]
        for list in report.review.lists {
            lines += ["", paint.bold("\(list.id): \(list.title)")]
            lines.append(
                "\(Figures.number(list.rowCount, "row")), \(Figures.number(list.count(.error), "error")), "
                    + Figures.number(list.count(.query), "query", "queries"))
            for broken in list.broken { lines += rule(broken, in: list, all: all, paint) }
        }
        lines += counted(report)
        return lines.joined(separator: "\n") + "\n"
    }

    private static func rule(
        _ broken: ListReview.Broken, in list: ListReview.Reviewed, all: Bool, _ paint: Paint
    ) -> [String] {
        let severity = broken.words.severity
        let word = severity == .error ? paint.bad(severity.rawValue) : paint.middling(severity.rawValue)
        var lines = [
            "", "  \(broken.code)  \(word)  \(broken.words.message)  (\(broken.cells.count))",
            "    " + paint.faint(broken.words.remedy),
        ]
        let cells = all ? broken.cells[...] : broken.cells.prefix(shown)
        for cell in cells { lines.append("    " + place(cell, in: list)) }
        if cells.count < broken.cells.count {
            lines.append("    and \(broken.cells.count - cells.count) more (--verbose shows all)")
        }
        return lines
    }

    /// Where a rule is broken: `row 12, column D (Date of birth)`; with the file, where there are several.
    static func place(_ cell: ListCell, in list: ListReview.Reviewed) -> String {
        var text = "row \(cell.row)"
        if cell.column >= 0 { text += ", column \(ColumnLetters.text(Int(cell.column)))" }
        if let name = list.columnName(cell) { text += " (\(name))" }
        return list.sources.count > 1 ? "\(list.sources[Int(cell.file)].path): \(text)" : text
    }

    private static func counted(_ report: PersonListReport) -> [String] {
        guard let records = report.records else { return ["", "Nothing was counted or written."] }
        var lines: [String] = []
        for list in records {
            lines.append("")
            if list.repeatedRows > 0 {
                lines.append(
                    "\(list.list): rows that repeat a person of an earlier row were not counted again")
            }
            guard !list.records.isEmpty else {
                lines.append(
                    "\(list.list): nothing can be published, because there are fewer than \(report.threshold) persons; "
                        + "no file was written")
                continue
            }
            let whole = list.withheld.filter { $0.breakdown == nil }.map(\.figure)
            if !whole.isEmpty { lines.append("\(list.list): withheld: \(whole.joined(separator: ", "))") }
            let figures = list.withheld.filter { $0.breakdown != nil }
            for figure in Set(figures.map(\.figure)).sorted() {
                let own = figures.filter { $0.figure == figure }.compactMap(\.breakdown)
                lines.append("\(list.list): withheld of '\(figure)': by \(own.joined(separator: ", "))")
            }
        }
        if records.contains(where: { !$0.withheld.isEmpty && !$0.records.isEmpty }) {
            lines.append(
                "Withheld is what would show a count of 1 to \(report.threshold - 1), or let somebody work one out.")
        }
        return lines + report.files.map { "\($0.path): \($0.word) (\(Figures.number($0.count, "record")))" }
    }
}
