import ArgumentParser
import Assessment
import CalendarDates
import Evidence
import Files
import Moderation
import Reports
import Rules
import SourceText

/// `areasend import moderation`: how far a second rater agrees.
struct ImportModerationCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "moderation",
        abstract: "Read a moderation sheet that a second rater filled in, and say how far the two agree.",
        discussion: """
            Give the seed, the evidence and the date that the sheet was drawn with: the ids in the sheet follow from the seed \
            and the records' ids. Nothing is written to the evidence.
            """)

    @Argument(help: ArgumentHelp("The sheet as it came back, a CSV file or an Excel workbook.", valueName: "file"))
    var file: String

    @Option(help: ArgumentHelp("The folder with evidence; by default the only one below evidence/.", valueName: "dir"))
    var evidence: String?

    @Option(help: ArgumentHelp("The seed that the sheet was drawn with.", valueName: "number"))
    var seed: UInt64

    @Option(help: "How to print it: text, markdown or json.")
    var format: ReportFormat = .text

    @OptionGroup var output: OutputOptions
    @OptionGroup var dates: DateOptions
    @OptionGroup var rules: RulesOptions
    @OptionGroup var cache: CacheOptions
    @OptionGroup var global: GlobalOptions

    func run() async throws {
        let date = try dates.date()
        let loading = Loading(rulesFolder: rules.folder, global: global, usesCache: cache.isOn)
        let rules = try loading.rules()
        for partnership in try await loading.partnerships(evidence.map { [$0] } ?? [], rules: rules) {
            let assessment = Assessment(partnership, rules: rules, asOf: date)
            let ratings = try await ratings(of: assessment)
            try Output.write(text(Agreement(assessment, ratings)), to: output.output)
        }
    }

    /// What the second rater filled in; a faulty or empty sheet ends the run.
    private func ratings(of assessment: Assessment) async throws -> SecondRatings {
        let faults = FaultCollector()
        let ratings: SecondRatings?
        do {
            ratings = try await SecondRatings.read(file: file, assessment: assessment, seed: seed, faults)
        } catch {
            Terminal.printError(error.fault)
            throw Exit.inputInvalid
        }
        global.faultPrinter.print(faults.faults)
        guard let ratings else { throw Exit.inputInvalid }
        if ratings.isEmpty {
            let columns = RecordScale.allCases.map(\.rawValue).joined(separator: ", ")
            Terminal.printError(
                "areasend: nothing to compare in '\(file)': no row is rated; fill in the columns \(columns)")
            throw Exit.nothingToAssess
        }
        return ratings
    }

    private func text(_ agreement: Agreement) throws -> String {
        switch format {
        case .text:
            let isColoured = output.output == nil && global.color.applies(to: .output)
            return ModerationText.render(agreement, colour: isColoured, width: Terminal.width)
        case .markdown: return ModerationMarkdown.render(agreement)
        case .json:
            return try ModerationJSON.render(agreement, tool: ToolIdentity(name: Tool.name, version: Tool.version))
        }
    }
}
