import ArgumentParser
import Assessment
import CalendarDates
import Reports
import Rules

/// `areasend gaps`: the gaps alone.
struct GapsCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "gaps", abstract: "List the gaps, ranked by what closing each would do to the outcome.")

    @Argument(help: "Folders with evidence; by default the only one below evidence/.")
    var evidence: [String] = []

    @OptionGroup var output: OutputOptions
    @OptionGroup var dates: DateOptions
    @OptionGroup var lens: LensOptions
    @OptionGroup var rules: RulesOptions
    @OptionGroup var cache: CacheOptions
    @OptionGroup var global: GlobalOptions

    func run() async throws {
        let date = try dates.date()
        let loading = Loading(rulesFolder: rules.folder, global: global, usesCache: cache.isOn)
            .ahead(of: evidence)
        let rules = try await loading.rulesAhead()
        let lens = try lens.lens(of: rules)
        let texts = try await loading.partnerships(evidence, rules: rules).map {
            GapsReport.render(
                Assessment($0, rules: rules, asOf: date, lens: lens),
                colour: output.output == nil && global.color.applies(to: .output), width: Terminal.width)
        }
        try Output.write(texts.joined(separator: "\n"), to: output.output)
    }
}
