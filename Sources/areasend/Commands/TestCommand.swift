import ArgumentParser
import RuleTests
import Rules
import SourceText

/// `areasend test`: the rule tests.
struct TestCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "test", abstract: "Run the rule tests that stand beside the rules.")

    @Argument(help: "The folder with the framework's rules.")
    var rules = "rules/area-send"

    @Option(name: .customLong("run"), help: ArgumentHelp("Run only cases whose names match.", valueName: "regex"))
    var filter: String?

    @Option(
        help: ArgumentHelp(
            "Fail below this coverage, in per cent, and name every criterion, check and rule branch without a case.",
            valueName: "percent"))
    var coverage: Double?

    @OptionGroup var global: GlobalOptions

    func run() throws {
        let loading = Loading(rulesFolder: rules, global: global)
        let loaded = try loading.rules()
        let faults = FaultCollector()
        let report = RuleTestRunner.run(folder: rules, rules: loaded, filter: filter, faults)
        global.faultPrinter.print(faults.faults)
        guard let report, !faults.hasErrors else { throw Exit.inputInvalid }
        Terminal.printOutput(report.text(showsCoverage: coverage != nil))
        if report.passed + report.failed == 0 { throw Exit.nothingToAssess }
        if report.failed > 0 { throw Exit.ruleTestsFailed }
        if let coverage, report.coverage.fraction * 100 < coverage { throw Exit.ruleTestsFailed }
    }
}
