import ArgumentParser
import CalendarDates
import Calibration
import Files
import Reports
import Rules
import SourceText

/// `areasend calibrate`: fits the outcome model anew and writes it into the rules.
struct CalibrateCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "calibrate",
        abstract: "Fit the outcome model to coded published inspections and write it into the rules.",
        discussion: """
            Writes the slope, the cut points, what limits move, the scores and the provenance into the judgement file, each \
            in its place, and the file of inspected areas. Weights and limits stay as they are. Where nothing but the date \
            would change, nothing is written.
            """)

    @Argument(help: "The folder with the corpus; by default the one that comes with the rules.")
    var corpus: String?

    @Flag(help: "Write nothing, and fail where the rules differ from a fresh fit.")
    var check = false

    @Option(help: ArgumentHelp("The day to write as that of the fit, today by default.", valueName: "date"))
    var asOf: CalendarDate?

    @OptionGroup var output: OutputOptions
    @OptionGroup var rules: RulesOptions
    @OptionGroup var global: GlobalOptions

    func run() async throws {
        let date = try Today.orGiven(asOf)
        // The file of inspected areas is made anew, so it need not fit the rules that it was once made from.
        let rules = try Loading(rulesFolder: rules.folder, global: global).rules(
            drafts: [InspectedReader.fileName: .absent])
        let faults = FaultCollector()
        let backtest = try await Loading.backtest(corpus, rules: rules, global: global)
        let fit = Recalibration(backtest, faults)
        let update = fit.flatMap { CalibrationUpdate($0, asOf: date, faults) }
        global.faultPrinter.print(faults.faults)
        guard let fit, let update else { throw Exit.inputInvalid }
        if !check {
            for file in update.files { try Output.write(file.text, to: file.path) }
        }
        try Output.write(CalibrationText.render(fit, update, check ? .differs : .written), to: output.output)
        if check, !update.isEmpty { throw Exit.gateTripped }
    }
}
