import Conditions
import PositionedYAML
import SourceText
import Vocabularies

/// Checks that a limit can only be brought about by more or worse records, never by better ones.
///
/// That holds when a limit is made of "at least so many records" parts joined by all and any, and each counts records by
/// terms that run to the worst end of their scale.
enum LimitMonotonicity {
    static func check(
        _ condition: Condition, _ words: FrameworkVocabularies, at id: Located<String>, _ faults: FaultCollector
    ) {
        if !isMonotone(condition, words) {
            WeightsReader.notMonotone(
                at: id.place,
                "the limit '\(id.value)' could be lifted by a worse record: it may only count records ('at-least' or "
                    + "'above'), by terms up to the worst of their scale", faults)
        }
    }

    private static func isMonotone(_ condition: Condition, _ words: FrameworkVocabularies) -> Bool {
        switch condition {
        case .all(let parts), .any(let parts): parts.allSatisfy { isMonotone($0, words) }
        case .count(let tally):
            tally.tests.allSatisfy(isLowerBound) && WorstEnd.isSelected(by: tally.condition, words)
        case .not, .fact, .share: false
        }
    }

    private static func isLowerBound(_ test: Test) -> Bool {
        switch test {
        case .atLeast, .above: true
        default: false
        }
    }
}
