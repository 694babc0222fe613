import Conditions
import SourceText

/// Checks lists of rules of which the first that holds decides.
enum RuleOrder {
    /// Reports ids used twice and rules that never get their turn.
    static func check(_ rules: [(id: String, condition: Condition?, place: SourcePlace)], _ faults: FaultCollector) {
        UniqueIDs.check(rules.map { ($0.id, $0.place) }, "rule", faults)
        for index in Reachability.neverReached(rules.map(\.condition)) {
            let rule = rules[index]
            faults.report(
                Fault(
                    "unreachable", at: rule.place, length: rule.id.count,
                    "the rule '\(rule.id)' never decides: the rules before it always do",
                    remedy: "move it up, or remove it"))
        }
    }
}
