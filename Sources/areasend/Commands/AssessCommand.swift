import ArgumentParser
import Assessment
import CalendarDates
import Evidence
import Reports
import Rules
import WebReport

/// `areasend assess`: the main job.
struct AssessCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "assess",
        abstract:
            "Evaluate the evidence and print the self-assessment: likely outcome, reasons, gaps, what to do first.")

    @Argument(help: "Folders with evidence; by default the only one below evidence/.")
    var evidence: [String] = []

    @Option(help: "How to print it: text, markdown, html or json.")
    var format: AssessmentFormat = .text

    @Option(
        help: ArgumentHelp("Also write a report, as in markdown:report.md; may be repeated.", valueName: "kind:file"))
    var report: [ReportRequest<AssessmentFormat>] = []

    @OptionGroup var output: OutputOptions
    @OptionGroup var dates: DateOptions
    @OptionGroup var lens: LensOptions
    @OptionGroup var rules: RulesOptions
    @OptionGroup var global: GlobalOptions

    func run() async throws {
        let date = try dates.date()
        let loading = Loading(rulesFolder: rules.folder, global: global)
        let rules = try loading.rules()
        let lens = try lens.lens(of: rules)
        if ([format] + report.map(\.format)).contains(.html), evidence.count > 1 {
            throw ValidationError(
                "'html' is one page for one partnership, and \(evidence.count) are named; run it once for each.")
        }
        let partnerships = try await loading.partnerships(evidence, rules: rules)
        let assessments = partnerships.map { Assessment($0, rules: rules, asOf: date, lens: lens) }
        for request in report {
            try Output.write(request.format.render(assessments, colour: false), to: request.path)
        }
        let isColoured = output.output == nil && global.color.applies(to: .output)
        try Output.write(format.render(assessments, colour: isColoured), to: output.output)
    }
}

/// The formats of an assessment.
enum AssessmentFormat: String, ExpressibleByArgument, CaseIterable {
    case text, markdown, html, json

    /// Assessments in this format.
    func render(_ assessments: [Assessment], colour: Bool) throws -> String {
        switch self {
        case .text:
            assessments.map { TextReport.render($0, colour: colour, width: Terminal.width) }.joined(separator: "\n")
        case .markdown: assessments.map { MarkdownReport.render($0) }.joined(separator: "\n")
        case .html: assessments.map { WebReport.render($0, tool: tool) }.joined()
        case .json: try JSONReport.render(assessments, tool: tool)
        }
    }

    private var tool: ToolIdentity { ToolIdentity(name: Tool.name, version: Tool.version) }
}

/// A report asked for beside the main output: `KIND:FILE`.
struct ReportRequest<Format: RawRepresentable<String> & Sendable>: ExpressibleByArgument {
    let format: Format
    let path: String

    init?(argument: String) {
        let parts = argument.split(separator: ":", maxSplits: 1)
        guard parts.count == 2, let format = Format(rawValue: String(parts[0])) else { return nil }
        self.format = format
        path = String(parts[1])
    }
}
