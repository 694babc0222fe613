import Evidence
import PositionedYAML
import Rules
import SourceText

/// Any bytes as a partnership's plan and as its profile.
struct PlansTarget: FuzzTarget {
    let rules: RuleSet

    func read(_ bytes: [UInt8]) {
        let faults = FaultCollector()
        guard let value = YAMLReader.document(bytes, path: "fuzz.yaml", faults: faults) else { return }
        let plan = PlanReader.read(value, rules, faults)
        check(plan.actions.allSatisfy { !$0.id.isEmpty }, "an action has an id")
        _ = AreaReader.read(value, rules, faults)
        faults.checkAll(lines: lineCount(bytes))
    }
}
