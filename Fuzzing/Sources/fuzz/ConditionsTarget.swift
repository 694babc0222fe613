import CalendarDates
import Conditions
import PositionedYAML
import Rules
import SourceText

/// Any bytes as a condition about a criterion. One that is read can be put into words, and is never met by something of which
/// nothing is known, unless it asks for just that.
struct ConditionsTarget: FuzzTarget {
    let rules: RuleSet

    func read(_ bytes: [UInt8]) {
        let faults = FaultCollector()
        guard let value = YAMLReader.document(bytes, path: "fuzz.yaml", faults: faults),
            let day = CalendarDate("2025-12-31")
        else { return }
        let catalogue = rules.catalogues.criterion
        if let condition = ConditionReader.read(value, about: catalogue, faults) {
            check(!condition.words(catalogue).isEmpty, "a condition has words")
            let truth = condition.truth(of: Nothing(), asOf: day)
            check(truth == Condition.not(.not(condition)).truth(of: Nothing(), asOf: day), "twice not is as before")
            _ = condition.shownTallies
        }
        faults.checkAll(lines: lineCount(bytes))
    }

    /// Something of which no fact is known.
    private struct Nothing: FactSource {
        func fact(_ index: Int) -> FactValue? { nil }
    }
}
