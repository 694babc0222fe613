import CalendarDates
import Imports
import PersonLists
import Rules
import SeparatedValues

/// An import of lists for other programs.
public enum PersonListJSON {
    /// The version of the shape; it changes when a key is removed or means something else.
    public static let schemaVersion = "1"

    /// Renders a report: pretty-printed JSON with sorted keys that ends with a line feed.
    public static func render(_ report: PersonListReport, tool: ToolIdentity) throws -> String {
        try JSONText.of(Whole(report, tool: tool))
    }

    private struct Whole: Encodable {
        let schemaVersion = PersonListJSON.schemaVersion
        let tool: ToolIdentity
        let framework: [String: String]
        let asOf: String
        let lists: [List]
        let files: [File]

        init(_ report: PersonListReport, tool: ToolIdentity) {
            self.tool = tool
            framework = ["id": report.framework.id, "version": report.framework.version]
            asOf = report.review.asOf.description
            lists = report.review.lists.map { list in
                List(list, report.records?.first { $0.list == list.id })
            }
            files = report.files.map { File(path: $0.path, records: $0.count, state: $0.word) }
        }
    }

    private struct File: Encodable {
        let path: String
        let records: Int
        let state: String
    }

    private struct List: Encodable {
        let id, title: String
        let files: [String]
        let rows, errors, queries: Int
        let rules: [Rule]
        let records: [String]
        let withheld: [Withheld]

        init(_ list: ListReview.Reviewed, _ counted: ListRecords?) {
            id = list.id
            title = list.title
            files = list.sources.map(\.path)
            rows = list.rowCount
            errors = list.count(.error)
            queries = list.count(.query)
            rules = list.broken.map { Rule($0, list) }
            records = counted?.records.map(\.id) ?? []
            withheld = (counted?.withheld ?? []).map { Withheld(figure: $0.figure, breakdown: Nullable($0.breakdown)) }
        }
    }

    private struct Withheld: Encodable {
        let figure: String
        let breakdown: Nullable<String>
    }

    private struct Rule: Encodable {
        let rule, severity, message, remedy: String
        let count: Int
        let places: [Place]

        init(_ broken: ListReview.Broken, _ list: ListReview.Reviewed) {
            rule = broken.code
            severity = broken.words.severity.rawValue
            message = broken.words.message
            remedy = broken.words.remedy
            count = broken.cells.count
            places = broken.cells.map { cell in
                Place(
                    file: list.sources[Int(cell.file)].path, row: Int(cell.row),
                    column: Nullable(cell.column < 0 ? nil : ColumnLetters.text(Int(cell.column))),
                    name: Nullable(list.columnName(cell)))
            }
        }
    }

    private struct Place: Encodable {
        let file: String
        let row: Int
        let column, name: Nullable<String>
    }
}
