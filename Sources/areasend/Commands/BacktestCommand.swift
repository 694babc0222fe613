import ArgumentParser
import Calibration
import Reports
import Rules
import SourceText

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
    var format: AssessmentFormat = .text

    @OptionGroup var output: OutputOptions
    @OptionGroup var rules: RulesOptions
    @OptionGroup var global: GlobalOptions

    func run() async throws {
        let rules = try Loading(rulesFolder: rules.folder, global: global).rules()
        let faults = FaultCollector()
        let corpus = await CorpusLoader.load(self.corpus ?? rules.folder + "/calibration", rules: rules, faults)
        global.faultPrinter.print(faults.faults)
        guard let corpus else { throw Exit.inputInvalid }
        if corpus.areas.isEmpty {
            Terminal.printError("areasend: nothing to score in '\(corpus.folder)': outcomes.csv names no area")
            throw Exit.nothingToAssess
        }
        let backtest = await Backtest(corpus, rules: rules)
        let text =
            switch format {
            case .text: BacktestText.render(backtest)
            case .markdown: BacktestMarkdown.render(backtest)
            case .json: try BacktestJSON.render(backtest, tool: ToolIdentity(name: Tool.name, version: Tool.version))
            }
        try Output.write(text, to: output.output)
    }
}
