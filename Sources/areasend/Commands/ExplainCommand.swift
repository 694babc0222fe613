import ArgumentParser
import Assessment
import CalendarDates
import Reports
import Rules

/// `areasend explain`: why.
struct ExplainCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "explain",
        abstract: "Show the whole reasoning behind the outcome, a criterion, a record, a gap or an earlier finding.",
        discussion: "IDs are those that the assessment names; 'outcome' stands for the likely outcome.")

    @Argument(help: "What to explain: 'outcome', or the id of a criterion, record, gap or finding.")
    var id: String

    @Option(help: ArgumentHelp("The folder with evidence; by default the only one below evidence/.", valueName: "dir"))
    var evidence: String?

    @OptionGroup var output: OutputOptions
    @OptionGroup var dates: DateOptions
    @OptionGroup var lens: LensOptions
    @OptionGroup var rules: RulesOptions
    @OptionGroup var cache: CacheOptions
    @OptionGroup var global: GlobalOptions

    func run() async throws {
        let date = try dates.date()
        let loading = Loading(rulesFolder: rules.folder, global: global, usesCache: cache.isOn)
            .ahead(of: evidence.map { [$0] } ?? [])
        let rules = try await loading.rulesAhead()
        let lens = try lens.lens(of: rules)
        for partnership in try await loading.partnerships(evidence.map { [$0] } ?? [], rules: rules) {
            let assessment = Assessment(partnership, rules: rules, asOf: date, lens: lens)
            switch Explanation.render(id, in: assessment, width: Terminal.width) {
            case .success(let text): try Output.write(text, to: output.output)
            case .failure(let unknown): throw ValidationError(unknown.description)
            }
        }
    }
}
