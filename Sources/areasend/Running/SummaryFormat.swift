import Reports
import WebReport

extension AssessmentFormat {
    /// The formats of a table of partnerships.
    static let ofSummary: [AssessmentFormat] = [.text, .html, .json, .csv]

    /// A table in this format; nil where it has none.
    func render(_ table: SummaryTable, colour: Bool) throws -> String? {
        switch self {
        case .text: SummaryText.render(table, colour: colour, width: Terminal.width)
        case .json: try SummaryJSON.render(table, tool: tool)
        case .csv: SummaryCSV.render(table)
        case .html: WebReport.render(table)
        case .markdown, .docx: nil
        }
    }
}
