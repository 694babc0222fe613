import ArgumentParser
import Assessment
import Comparisons
import Reports
import WebReport

/// The formats of an assessment.
enum AssessmentFormat: String, ExpressibleByArgument, CaseIterable {
    case text, markdown, html, json, csv, docx

    /// Assessments in this format; of a Word document the text that it is made of.
    func render(_ assessments: [Assessment], colour: Bool) async throws -> String {
        switch self {
        case .text:
            return assessments.map { TextReport.render($0, colour: colour, width: Terminal.width) }.joined(
                separator: "\n")
        case .markdown, .docx: return assessments.map { MarkdownReport.render($0) }.joined(separator: "\n")
        case .html:
            var pages = ""
            for assessment in assessments {
                pages += WebReport.render(assessment, trend: await Trend(upTo: assessment), tool: tool)
            }
            return pages
        case .json: return try JSONReport.render(assessments, tool: tool)
        case .csv: return ToDoCSV.render(assessments)
        }
    }

    var tool: ToolIdentity { ToolIdentity(name: Tool.name, version: Tool.version) }
}
