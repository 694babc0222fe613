import ArgumentParser
import Assessment
import Reports
import WebReport

/// The formats of an assessment.
enum AssessmentFormat: String, ExpressibleByArgument, CaseIterable {
    case text, markdown, html, json, csv, docx

    /// Assessments in this format; of a Word document the text that it is made of.
    func render(_ assessments: [Assessment], colour: Bool) throws -> String {
        switch self {
        case .text:
            assessments.map { TextReport.render($0, colour: colour, width: Terminal.width) }.joined(separator: "\n")
        case .markdown, .docx: assessments.map { MarkdownReport.render($0) }.joined(separator: "\n")
        case .html: assessments.map { WebReport.render($0, tool: tool) }.joined()
        case .json: try JSONReport.render(assessments, tool: tool)
        case .csv: ToDoCSV.render(assessments)
        }
    }

    var tool: ToolIdentity { ToolIdentity(name: Tool.name, version: Tool.version) }
}
