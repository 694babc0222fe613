public import Rules

/// What differs between two sets of rules, by ids.
public struct RulesDifference: Sendable, Hashable {
    /// A part of the rules.
    public enum Part: String, Sendable, CaseIterable {
        /// The levels of the outcome.
        case levels
        /// The criteria.
        case criteria
        /// The indicators.
        case indicators
        /// The documents to hand over.
        case documents
        /// The limits.
        case limits
        /// The rules that find gaps.
        case gaps
        /// The rules of confidence in criteria.
        case criterionConfidence
        /// The rules of confidence in the outcome.
        case outcomeConfidence
        /// The quality checks.
        case checks
        /// The lists of rules that rate indicators.
        case ratingRules
        /// Figures of the judgement that have no ids.
        case figures
    }

    /// What differs in a part.
    public struct Change: Sendable, Hashable {
        /// The part.
        public let part: Part
        /// Ids that only the second has.
        public let added: [String]
        /// Ids that only the first has.
        public let removed: [String]
        /// Ids that both have, with other contents.
        public let changed: [String]
    }

    /// The parts in which anything differs.
    public let changes: [Change]

    /// Compares; where the rules' files are the same, nothing differs.
    public init(_ before: RuleSet, _ after: RuleSet) {
        guard before.sha256 != after.sha256 else {
            changes = []
            return
        }
        changes = Part.allCases.compactMap { part in
            let (old, new) = (Self.items(part, before), Self.items(part, after))
            let change = Change(
                part: part, added: new.keys.filter { old[$0] == nil }.sorted(),
                removed: old.keys.filter { new[$0] == nil }.sorted(),
                changed: old.keys.filter { id in new[id].map { $0 != old[id] } ?? false }.sorted())
            return change.added.isEmpty && change.removed.isEmpty && change.changed.isEmpty ? nil : change
        }
    }

    /// By id, what a part of the rules holds.
    private static func items(_ part: Part, _ rules: RuleSet) -> [String: String] {
        func texts<Item>(_ items: [Item], _ id: (Item) -> String) -> [String: String] {
            Dictionary(items.map { (id($0), ContentText.of($0)) }, uniquingKeysWith: { first, _ in first })
        }
        let judgement = rules.judgement
        switch part {
        case .levels: return texts(rules.framework.levels, \.id)
        case .criteria: return texts(rules.criteria, \.id)
        case .indicators: return texts(rules.indicators.indicators, \.id)
        case .documents: return texts(rules.documents, \.id)
        case .limits: return texts(judgement.limits, \.id)
        case .gaps: return texts(judgement.gaps, \.id)
        case .criterionConfidence: return texts(judgement.criterionConfidence, \.id)
        case .outcomeConfidence: return texts(judgement.outcomeConfidence, \.id)
        case .checks: return texts(rules.checks, \.id)
        case .ratingRules:
            let bands = rules.indicators.bands.map { ("bands/" + $0.key, ContentText.of($0.value)) }
            let trajectories = rules.indicators.trajectories.map {
                ("trajectories/" + $0.key, ContentText.of($0.value))
            }
            return Dictionary(bands + trajectories, uniquingKeysWith: { first, _ in first })
        case .figures:
            let model = judgement.outcome
            return [
                "weights": ContentText.of(judgement.weights), "position": ContentText.of(judgement.position),
                "enough-for-criterion": ContentText.of(judgement.enoughForCriterion),
                "enough-for-outcome": ContentText.of(judgement.enoughForOutcome),
                "criterion-weights": ContentText.of(
                    zip(rules.criteria.map(\.id), model.weights).map { "\($0) \($1)" }.sorted()),
                "slope": "\(model.slope)", "cut-points": "\(model.cutPoints)", "base-rates": "\(model.baseRates)",
                "precedent": ContentText.of(model.precedent as Any),
            ]
        }
    }
}
