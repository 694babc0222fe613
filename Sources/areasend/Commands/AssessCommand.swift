import ArgumentParser
import Assessment
import CalendarDates
import Evidence
import Reports
import Rules

/// `areasend assess`: the main job.
struct AssessCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "assess",
        abstract:
            "Evaluate the evidence and print the self-assessment: likely outcome, reasons, gaps, what to do first.")

    @Argument(help: "Folders with evidence; by default the only one below evidence/.")
    var evidence: [String] = []

    @Option(help: "How to print it: \(AssessmentFormat.allCases.map(\.rawValue).joined(separator: ", ")).")
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
        for request in report { try await write(assessments, as: request.format, to: request.path) }
        try await write(assessments, as: format, to: output.output)
    }

    func validate() throws {
        if format == .docx, output.output == nil {
            throw ValidationError("A Word document goes into a file: name it with --output FILE.docx.")
        }
    }

    private func write(_ assessments: [Assessment], as format: AssessmentFormat, to path: String?) async throws {
        guard format == .docx, let path else {
            let isColoured = path == nil && global.color.applies(to: .output)
            return try Output.write(await format.render(assessments, colour: isColoured), to: path)
        }
        try await WordOutput.write(assessments, to: path)
    }
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
