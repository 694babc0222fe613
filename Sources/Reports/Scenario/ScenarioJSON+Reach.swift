import Assessment
import Evidence
import Rules
import Scenarios
import Vocabularies

extension ScenarioJSON {
    /// The search for a level.
    struct ReachShape: Encodable {
        struct ActionShape: Encodable { let id, title: String }
        struct ChangeShape: Encodable {
            let record, field: String
            let from: Nullable<String>
            let to: String
            let criteria: [String]
            let action: Nullable<ActionShape>
        }
        struct Proof: Encodable {
            let kind: String
            let atLeast: Int
            let setsTried: Nullable<Int>
            let sentence: String
        }
        struct SetShape: Encodable {
            let size, covered: Int
            let changes: [ChangeShape]
            let proof: Proof
            let command: String
            let whatif: ComparisonShape
        }

        let level, result: String
        let because: [String]
        let set: Nullable<SetShape>

        init(_ reach: Reach, _ scenario: ScenarioResult) {
            let page = ScenarioPage(scenario)
            level = reach.start.rules.framework.levels[reach.target].id
            switch reach.result {
            case .already(let level):
                result = "already"
                because = [page.already(level, reach.target)]
                set = Nullable(nil)
            case .unreachable(let obstacles):
                result = "unreachable"
                because = obstacles.map { page.sentence($0) }
                set = Nullable(nil)
            case .reached(let found):
                result = "reached"
                because = []
                set = Nullable(
                    SetShape(
                        size: found.changes.count, covered: found.coveredCount,
                        changes: found.changes.map { Self.change($0, reach.start) },
                        proof: Self.proof(found, page.proof(found)),
                        command: ScenarioCommand.line(found.comparison.scenario, scenario),
                        whatif: ComparisonShape(found.comparison)))
            }
        }

        private static func change(_ change: ReachChange, _ start: Assessment) -> ChangeShape {
            let rules = start.rules
            let vocabulary = change.scale.vocabulary(rules.vocabularies)
            return ChangeShape(
                record: start.records[change.record].record.id, field: change.scale.rawValue,
                from: Nullable(change.from.map { vocabulary[$0].id }), to: vocabulary[change.to].id,
                criteria: change.criteria.map { rules.criteria[$0].id },
                action: Nullable(change.action.map { ActionShape(id: $0.id, title: $0.title) }))
        }

        private static func proof(_ set: ReachSet, _ sentence: String) -> Proof {
            let size = set.changes.count
            return switch set.proof {
            case .byBound: Proof(kind: "bound", atLeast: size, setsTried: Nullable(nil), sentence: sentence)
            case .byTrying(let sets, _):
                Proof(kind: "exhaustive", atLeast: size, setsTried: Nullable(sets), sentence: sentence)
            case .open(let from): Proof(kind: "open", atLeast: from, setsTried: Nullable(nil), sentence: sentence)
            }
        }
    }
}
