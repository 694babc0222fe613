public import ArgumentParser
import Assessment
import CalendarDates
import Evidence
import Reports
import Rules
public import Scenarios
import SourceText

/// `areasend whatif`: the outcome if named changes held, and what it would take to reach a level.
struct WhatifCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "whatif",
        abstract:
            "Show what named changes to the evidence would do, or a smallest set of changes that reaches a level.",
        discussion: """
            Records are added first, then set, then dropped. Nothing is written to the evidence. The fields that can be set \
            are \(RecordScale.allCases.map(\.rawValue).joined(separator: ", ")).
            """)

    @Argument(help: "The folder with evidence; by default the only one below evidence/.")
    var evidence: String?

    @Option(
        name: .customLong("set"),
        help: ArgumentHelp(
            "Suppose that a record says something else, as in ID.rating=TERM; may be repeated.",
            valueName: "id.field=term"))
    var settings: [Setting] = []

    @Option(help: ArgumentHelp("Suppose that a record is not there; may be repeated.", valueName: "id"))
    var drop: [String] = []

    @Option(
        help: ArgumentHelp(
            "Suppose that the records of a records file are there too; may be repeated.", valueName: "file"))
    var add: [String] = []

    @Option(
        help: ArgumentHelp(
            "Find a smallest set of changes that makes a level or a better one likely.", valueName: "level"))
    var reach: String?

    @Option(help: "How to print it: text, markdown or json.")
    var format: ReportFormat = .text

    @OptionGroup var output: OutputOptions
    @OptionGroup var dates: DateOptions
    @OptionGroup var rules: RulesOptions
    @OptionGroup var cache: CacheOptions
    @OptionGroup var global: GlobalOptions

    func validate() throws {
        if settings.isEmpty, drop.isEmpty, add.isEmpty, reach == nil {
            throw ValidationError(
                "Say what to suppose with --set, --drop or --add, or which level to reach with --reach.")
        }
    }

    func run() async throws {
        let date = try dates.date()
        let loading = Loading(rulesFolder: rules.folder, global: global, usesCache: cache.isOn)
        let rules = try loading.rules()
        let target = try reach.map { try level($0, rules) }
        for partnership in try await loading.partnerships(evidence.map { [$0] } ?? [], rules: rules) {
            let scenario = try scenario(partnership, rules)
            let now = Assessment(partnership, rules: rules, asOf: date)
            let isNamed = !scenario.added.isEmpty || !scenario.changes.isEmpty
            let comparison = isNamed ? ScenarioComparison(now, scenario) : nil
            let found = target.map { Reach($0, from: comparison?.after ?? now, scenario) }
            let result = ScenarioResult(
                now: now, comparison: comparison, reach: found, invocation: invocation(partnership.folder, date),
                addedFiles: add)
            try Output.write(text(result), to: output.output)
        }
    }

    private func level(_ id: String, _ rules: RuleSet) throws -> Int {
        if let index = rules.framework.levelIndex(of: id) { return index }
        let ids = rules.framework.levels.map(\.id)
        throw ValidationError("There is no level '\(id)'; use one of \(ids.joined(separator: ", ")).")
    }

    /// The evidence with all changes; wrong files and names end the run.
    private func scenario(_ partnership: Partnership, _ rules: RuleSet) throws -> Scenario {
        var whole = partnership
        for file in add {
            let faults = FaultCollector()
            let next = PartnershipLoader.adding(file, to: whole, rules: rules, faults)
            global.faultPrinter.print(faults.faults)
            guard let next else { throw Exit.inputInvalid }
            whole = next
        }
        do {
            return try Scenario(partnership, adding: whole, settings: settings, drops: drop, rules: rules)
        } catch {
            if error.errors.contains(where: \.isMisuse) {
                throw ValidationError(error.errors.map(\.description).joined(separator: "\n"))
            }
            for fault in error.errors { Terminal.printError("areasend: \(fault)") }
            throw Exit.inputInvalid
        }
    }

    /// The words that call this verb again for the same evidence, rules and date.
    private func invocation(_ folder: String, _ date: CalendarDate) -> [String] {
        let folders = ["areasend", "whatif", folder, "--as-of", date.description]
        return rules.folder == RulesOptions.standard ? folders : folders + ["--rules", rules.folder]
    }

    private func text(_ result: ScenarioResult) throws -> String {
        switch format {
        case .text:
            let isColoured = output.output == nil && global.color.applies(to: .output)
            return ScenarioText.render(result, colour: isColoured, width: Terminal.width)
        case .markdown: return ScenarioMarkdown.render(result)
        case .json:
            return try ScenarioJSON.render(result, tool: ToolIdentity(name: Tool.name, version: Tool.version))
        }
    }
}

extension Setting: ExpressibleByArgument {
    /// Reads `ID.field=term`.
    public init?(argument: String) {
        self.init(argument)
    }
}
