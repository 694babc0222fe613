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

    @Flag(
        help: ArgumentHelp(
            "One table of all partnerships, by name and in little memory, in place of their reports.",
            discussion: "As text, html, json or csv. A partnership with faults gets a row that says so."))
    var summary = false

    @OptionGroup var output: OutputOptions
    @OptionGroup var dates: DateOptions
    @OptionGroup var lens: LensOptions
    @OptionGroup var rules: RulesOptions
    @OptionGroup var cache: CacheOptions
    @OptionGroup var global: GlobalOptions

    func run() async throws {
        let date = try dates.date()
        var loading = Loading(rulesFolder: rules.folder, global: global, usesCache: cache.isOn)
        guard !summary else { return try await summarise(loading.ahead(of: evidence), date) }
        let later = LaterWork()
        loading.later = later
        do {
            try await assess(loading.ahead(of: evidence), date, later)
        } catch {
            await later.finish()
            throw error
        }
    }

    /// The reports of all partnerships; ends the run.
    private func assess(_ loading: Loading, _ date: CalendarDate, _ later: LaterWork) async throws {
        let rules = try await loading.rulesAhead()
        let lens = try lens.lens(of: rules)
        let entries = try await loading.eachPartnership(evidence, rules: rules)
        let assessments = entries.compactMap(\.partnership).map {
            Assessment($0, rules: rules, asOf: date, lens: lens)
        }
        // One that cannot be read stops no other; that it is missing is said behind them, and in the exit code.
        if !assessments.isEmpty {
            for request in report { try await write(assessments, as: request.format, to: request.path) }
            try await write(assessments, as: format, to: output.output)
        }
        try loading.finish(entries)
        await later.finish()
        // The system takes back all memory at once; piece by piece that would take some hundredths of a long run.
        Self.exit()
    }

    func validate() throws {
        let formats = [format] + report.map(\.format)
        if summary, let other = formats.first(where: { !AssessmentFormat.ofSummary.contains($0) }) {
            let known = AssessmentFormat.ofSummary.map(\.rawValue).joined(separator: ", ")
            throw ValidationError("The summary has no format '\(other.rawValue)'; it has \(known).")
        }
        if !summary, formats.contains(.html), evidence.count > 1 {
            throw ValidationError(
                "'html' is one page for one partnership, and \(evidence.count) are named; run it once for each, or "
                    + "make one table of them with --summary.")
        }
        if format == .docx, output.output == nil {
            throw ValidationError("A Word document goes into a file: name it with --output FILE.docx.")
        }
    }

    /// One table of all.
    private func summarise(_ loading: Loading, _ date: CalendarDate) async throws {
        let rules = try await loading.rulesAhead()
        let lens = try lens.lens(of: rules)
        let run = SideBySide(
            loading: loading, rules: rules, asOf: date, lens: lens, progress: Progress(isQuiet: global.quiet))
        let result = await run.rows(of: try loading.folders(evidence))
        global.faultPrinter.print(result.faults)
        let table = SummaryTable(result.rows, rules: rules, asOf: date)
        for request in report {
            if let text = try request.format.render(table, colour: false) { try Output.write(text, to: request.path) }
        }
        let isColoured = output.output == nil && global.color.applies(to: .output)
        if let text = try format.render(table, colour: isColoured) { try Output.write(text, to: output.output) }
        if result.rows.contains(where: { $0.errors > 0 }) { throw Exit.inputInvalid }
        if result.rows.contains(where: { $0.standing == nil }) { throw Exit.nothingToAssess }
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
