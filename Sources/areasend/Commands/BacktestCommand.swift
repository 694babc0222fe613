import ArgumentParser
import Calibration
import Reports
import Rules

/// `areasend backtest`: what the engine says of inspections whose outcomes are known.
struct BacktestCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "backtest",
        abstract: "Score the engine on coded published inspections against the outcomes they reached.",
        discussion: """
            A corpus is a folder with outcomes.csv (area,name,inspected,level) and one folder of evidence an area, each \
            assessed as of the day of its inspection.
            """)

    @Argument(help: "The folder with the corpus; by default the one that comes with the rules.")
    var corpus: String?

    @Option(help: "How to print it: text, markdown or json.")
    var format: ReportFormat = .text

    @Flag(help: "Also say how often small random changes to an area's evidence change its likely level.")
    var robustness = false

    @Option(help: ArgumentHelp("How many of them to try for each area and sort of change.", valueName: "number"))
    var trials = Robustness.usualTrials

    @OptionGroup var output: OutputOptions
    @OptionGroup var rules: RulesOptions
    @OptionGroup var global: GlobalOptions

    func validate() throws {
        guard (1...10_000).contains(trials) else { throw ValidationError("--trials must be from 1 to 10000.") }
    }

    func run() async throws {
        let rules = try Loading(rulesFolder: rules.folder, global: global).rules()
        let backtest = try await Loading.backtest(corpus, rules: rules, global: global)
        let robustness = robustness ? await Robustness(backtest, trials: trials) : nil
        let text =
            switch format {
            case .text: BacktestText.render(backtest, robustness: robustness)
            case .markdown: BacktestMarkdown.render(backtest, robustness: robustness)
            case .json:
                try BacktestJSON.render(
                    backtest, robustness: robustness, tool: ToolIdentity(name: Tool.name, version: Tool.version))
            }
        try Output.write(text, to: output.output)
    }
}
