public import PersonLists
import SeparatedValues

/// A row for each broken rule and place, for a spreadsheet beside the list.
public enum PersonListCSV {
    /// Renders what the rules found.
    public static func render(_ review: ListReview) -> String {
        var text = SeparatedLine.text([
            "list", "file", "row", "column", "name", "rule", "severity", "message", "remedy",
        ])
        for list in review.lists {
            for broken in list.broken {
                for cell in broken.cells {
                    let values = [
                        list.id, list.sources[Int(cell.file)].path, String(cell.row),
                        cell.column < 0 ? "" : ColumnLetters.text(Int(cell.column)), list.columnName(cell) ?? "",
                        broken.code, broken.words.severity.rawValue, broken.words.message, broken.words.remedy,
                    ]
                    text += SeparatedLine.text(values.map(GuardedCell.written))
                }
            }
        }
        return text
    }
}
