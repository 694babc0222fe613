import CalendarDates
import SeparatedValues
import SourceText
import Tables

/// The cells of one row of a plan. Faults name row and column, and never repeat a cell.
struct PlanCells {
    let row: TableRow
    let columns: [PlanColumn: Int]
    let table: HeldTable

    /// The cell without white space at its ends; nil where it is empty or there is no such column.
    func text(_ column: PlanColumn) -> String? {
        guard let index = columns[column] else { return nil }
        let text = CellText.trimmed(GuardedCell.read(row.cells[index]))
        return text.isEmpty ? nil : text
    }

    /// The parts of a cell between semicolons and line breaks.
    func parts(_ column: PlanColumn) -> [String] {
        (text(column) ?? "").split { $0 == ";" || $0.isNewline }.map { CellText.trimmed($0) }.filter { !$0.isEmpty }
    }

    /// A day. Of a month without a day it is the last, which is noted.
    func date(_ column: PlanColumn) -> CalendarDate? { text(column).flatMap { date($0, column) } }

    /// A day that a part of the cell holds.
    func date(_ text: String, _ column: PlanColumn) -> CalendarDate? {
        do throws(WrittenDate.Refusal) {
            let written = try WrittenDate(text)
            if written.isMonth {
                report(
                    "month-without-day", severity: .note, column, "a month stands here without a day",
                    remedy: "the last day of the month was taken; write the day if it is another")
            }
            return written.date
        } catch {
            report("bad-date", column, "this is \(error.words)", remedy: error.remedy)
            return nil
        }
    }

    /// The terms that a cell names; unknown and repeated ones are reported.
    func terms(_ column: PlanColumn, _ words: TermWords) -> [String] {
        var found: [String] = []
        for part in parts(column) {
            guard let id = words.id(of: part) else {
                report(
                    "unknown-term", column, "here is something that is not one of the \(words.name) of the framework",
                    remedy: words.remedy(for: part))
                continue
            }
            if !found.contains(id) { found.append(id) }
        }
        return found
    }

    /// The one term that a cell names.
    func term(_ column: PlanColumn, _ words: TermWords) -> String? {
        let found = terms(column, words)
        if found.count > 1 {
            report(
                "too-many-terms", column, "here are \(found.count) of the \(words.name), where one belongs",
                remedy: "name the one that leads")
        }
        return found.first
    }

    /// Ids that a cell names.
    func ids(_ column: PlanColumn) -> [String] {
        var found: [String] = []
        for part in (text(column) ?? "").split(whereSeparator: { ";,".contains($0) || $0.isWhitespace }) {
            let isID =
                part.utf8.count <= 128 && part.first.map { $0.isASCII && ($0.isLetter || $0.isNumber) } == true
                && part.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || "-_.".contains($0)) }
            if !isID {
                report(
                    "bad-id", column, "here is something that is no id",
                    remedy: "write ids of letters, digits, '-', '_' and '.', parted by semicolons")
            } else if !found.contains(String(part)) {
                found.append(String(part))
            }
        }
        return found
    }

    func report(
        _ id: String, severity: Severity = .error, _ column: PlanColumn, _ message: String, remedy: String
    ) {
        table.report(id, severity: severity, row, columns[column] ?? 0, message, remedy: remedy)
    }
}
