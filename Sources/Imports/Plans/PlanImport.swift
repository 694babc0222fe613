public import Evidence
import Privacy
public import Rules
public import SourceText
import PositionedYAML
import Tables

/// A plan's table, made into the text of `plan.yaml`.
public struct PlanImport: Sendable {
    /// The YAML, without a head.
    public let body: String
    /// The same as the engine reads it.
    public let plan: Plan

    /// Reads a table by a map.
    /// - Parameters:
    ///   - path: the table, as text or a workbook.
    ///   - sheet: the workbook's sheet; nil reads the first.
    ///   - map: what its columns and words mean.
    ///   - faults: takes faults, and notes of what was decided. None repeats a cell.
    /// - Returns: nil where anything is faulty.
    public static func read(
        _ path: String, sheet: String?, map: PlanMap, rules: RuleSet, _ faults: FaultCollector
    ) async -> PlanImport? {
        let before = faults.errorCount
        let expected = PlanColumn.allCases.flatMap { map.columns[$0] ?? [] }
        guard
            let table = await HeldTable.read(TableFile(path: path, sheet: sheet), expecting: expected, faults),
            var actions = PlanActions(map, table, PrivacyScanner(rules.privacy))
        else { return nil }
        let drafts = actions.actions()
        guard faults.errorCount == before else { return nil }
        let body = PlanText.text(of: drafts)
        guard let plan = readBack(body, path, rules, faults) else { return nil }
        return PlanImport(body: body, plan: plan)
    }

    /// What is written must be readable; where it is not, that is a fault of this tool and nothing is written.
    private static func readBack(
        _ body: String, _ path: String, _ rules: RuleSet, _ faults: FaultCollector
    ) -> Plan? {
        let own = FaultCollector()
        let value = YAMLReader.document(Array(body.utf8), path: path, faults: own)
        let plan = value.map { PlanReader.read($0, rules, own) }
        guard let plan, !own.hasErrors else {
            faults.report(
                Fault(
                    "not-readable", at: SourcePlace(path: path),
                    "the plan that was made of this table cannot be read back"
                        + (own.faults.first.map { " (\($0.id))" } ?? ""),
                    remedy: "look for marks in it that no text has, and report this if there are none",
                    showsSource: false))
            return nil
        }
        return plan
    }
}
