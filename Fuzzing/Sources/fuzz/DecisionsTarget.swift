import Evidence
import PositionedYAML
import Rules
import SourceText

/// Any bytes as each of a partnership's other files.
struct DecisionsTarget: FuzzTarget {
    let rules: RuleSet

    func read(_ bytes: [UInt8]) {
        let faults = FaultCollector()
        guard let value = YAMLReader.document(bytes, path: "fuzz.yaml", faults: faults) else { return }
        let plan = PlanReader.read(value, rules, faults)
        check(plan.actions.allSatisfy { !$0.id.isEmpty }, "an action has an id")
        _ = AreaReader.read(value, rules, faults)
        _ = DecisionsReader.waivers(value, rules, faults)
        _ = DecisionsReader.overrides(value, rules, faults)
        faults.checkAll(lines: lineCount(bytes))
    }
}
