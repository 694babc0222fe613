import ArgumentParser
import Evidence
import Imports
import Reports
import Rules
import SourceText

/// `areasend import plan`: an improvement plan.
struct ImportPlanCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "plan",
        abstract: "Turn a table of actions into plan.yaml.",
        discussion: """
            A row holds an action; further rows of the same action, or lines 'title | due | done' in a cell, its milestones. Dates \
            have the day first, or are written as 2026-03-31 or 31 March 2026.
            """)

    @Argument(help: ArgumentHelp("The plan: a CSV file or an Excel workbook.", valueName: "file"))
    var file: String

    @Option(
        help: ArgumentHelp("What columns and words mean; by default imports/plan.yaml of the rules.", valueName: "file")
    )
    var map: String?

    @Option(help: ArgumentHelp("The workbook's sheet, where not the first.", valueName: "name"))
    var sheet: String?

    @Option(help: ArgumentHelp("The partnership's folder below evidence/, where there are several.", valueName: "id"))
    var area: String?

    @Option(help: ArgumentHelp("Write to this file instead of the partnership's plan.yaml.", valueName: "file"))
    var output: String?

    @Flag(help: "Overwrite a plan that a person wrote or edited.")
    var force = false

    @OptionGroup var rules: RulesOptions
    @OptionGroup var global: GlobalOptions

    func validate() throws {
        if area != nil, output != nil { throw ValidationError("Name either '--area' or '--output'.") }
    }

    func run() async throws {
        let rules = try Loading(rulesFolder: rules.folder, global: global).rules()
        let faults = FaultCollector()
        guard let plan = await plan(rules, faults) else {
            global.faultPrinter.print(faults.faults)
            throw Exit.inputInvalid
        }
        let imported = ImportedFile(
            path: try output ?? ImportTarget.partnership(area) + "/plan.yaml",
            origin: "Written by 'areasend import plan' from \(ImportTarget.shownName(of: file))", body: plan.body,
            count: plan.plan.actions.count)
        let states = try ImportTarget.write([imported], force: force, faults)
        global.faultPrinter.print(faults.faults)
        guard let state = states?.first else { throw Exit.inputInvalid }
        Terminal.printOutput(
            PlanImportText.render(
                plan.plan, file: ImportedFileState(path: imported.path, count: imported.count, state: state)))
    }

    private func plan(_ rules: RuleSet, _ faults: FaultCollector) async -> PlanImport? {
        let path = map ?? rules.folder + "/imports/plan.yaml"
        guard let map = YAMLFile.document(path, faults).flatMap({ PlanMap.read($0, rules, faults) }) else { return nil }
        return await PlanImport.read(file, sheet: sheet, map: map, rules: rules, faults)
    }
}
