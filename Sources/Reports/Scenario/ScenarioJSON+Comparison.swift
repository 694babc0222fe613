import Assessment
import Comparisons
import Evidence
import Rules
import Scenarios
import Vocabularies

extension ScenarioJSON {
    /// What changes do.
    struct ComparisonShape: Encodable {
        struct ChangeShape: Encodable {
            let record, change: String
            let field, from, to: Nullable<String>
        }
        struct Standing: Encodable {
            let position: Rounded
            let level: Nullable<String>

            init(_ criterion: CriterionAssessment, _ rules: RuleSet) {
                position = Rounded(criterion.ledger.position)
                level = Nullable(criterion.level.map { rules.framework.levels[$0.level].id })
            }
        }
        struct Cause: Encodable { let record, effect: String }
        struct Move: Encodable {
            let id: String
            let before, after: Standing
            let because: [Cause]
            let why: String
        }

        let changes: [ChangeShape]
        let before, after: OutcomeShape
        let criteria: [Move]
        let limitsLifted, limitsAdded, gapsClosed, gapsOpened, notes: [String]

        init(_ comparison: ScenarioComparison) {
            let rules = comparison.before.rules
            let words = ChangeWording(comparison.before, comparison.after)
            changes = Self.changes(comparison)
            before = OutcomeShape(comparison.before)
            after = OutcomeShape(comparison.after)
            criteria = comparison.moves.map { move in
                Move(
                    id: rules.criteria[move.criterion].id, before: Standing(move.before, rules),
                    after: Standing(move.after, rules),
                    because: move.causes.map { Cause(record: $0.record, effect: Self.name($0.effect)) },
                    why: words.sentence(move))
            }
            limitsLifted = comparison.limitsLifted.map(\.rule.id)
            limitsAdded = comparison.limitsAdded.map(\.rule.id)
            gapsClosed = comparison.gapsClosed.map(\.id)
            gapsOpened = comparison.gapsOpened.map(\.id)
            notes = comparison.notes.map { words.sentence($0) }
        }

        private static func changes(_ comparison: ScenarioComparison) -> [ChangeShape] {
            let before = comparison.before
            let added = comparison.scenario.added.map {
                ChangeShape(record: $0, change: "add", field: Nullable(nil), from: Nullable(nil), to: Nullable(nil))
            }
            return added
                + comparison.scenario.changes.map { change in
                    guard case .set(let id, let scale, let term) = change else {
                        return ChangeShape(
                            record: change.record, change: "drop", field: Nullable(nil), from: Nullable(nil),
                            to: Nullable(nil))
                    }
                    let vocabulary = scale.vocabulary(before.rules.vocabularies)
                    let from = before.recordIndex(of: id).flatMap { before.records[$0].term(on: scale) }
                    return ChangeShape(
                        record: id, change: "set", field: Nullable(scale.rawValue),
                        from: Nullable(from.map { vocabulary[$0].id }), to: Nullable(vocabulary[term].id))
                }
        }

        private static func name(_ effect: CriterionMove.Effect) -> String {
            switch effect {
            case .turnsInFavour: "turnsInFavour"
            case .turnsAgainst: "turnsAgainst"
            case .endsAgainst: "endsAgainst"
            case .endsInFavour: "endsInFavour"
            case .beginsInFavour: "beginsInFavour"
            case .beginsAgainst: "beginsAgainst"
            case .gains: "gains"
            case .loses: "loses"
            }
        }
    }
}
