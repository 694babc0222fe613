import Conditions
import PositionedYAML
import Rules
import Vocabularies

/// The words that a schema can list, because the rules define them.
struct KnownWords {
    private let name: SchemaName
    private let rules: RuleSet?

    init(_ name: SchemaName, _ rules: RuleSet?) {
        self.name = name
        self.rules = rules
    }

    /// The terms of a vocabulary; nil where there are no rules.
    func terms(of vocabulary: String) -> [Term]? {
        rules?.vocabularies.named(vocabulary)?.terms
    }

    /// What a reference may point at; nil where nobody knows.
    ///
    /// Ids that the same file defines are not listed: a new one would be refused until the schema is made anew.
    func targets(_ what: String) -> [Term]? {
        guard let rules else { return nil }
        switch what {
        case "criterion": return rules.words.criteria.terms
        case "level": return rules.words.levels.terms
        case "area": return rules.words.areas.terms
        case "indicator": return rules.indicators.indicators.map { Term(id: $0.id, title: $0.title) }
        case "check":
            // Waivers may name privacy rules too; rule tests may not, since those look at no text.
            let privacy = name == .waivers ? rules.privacy : []
            return rules.checks.map { Term(id: $0.id, title: $0.title) }
                + privacy.map { Term(id: $0.id, title: $0.title) }
        case "document": return rules.documents.map { Term(id: $0.id, title: $0.title) }
        case "gap rule": return rules.judgement.gaps.map { Term(id: $0.id, title: $0.message.source) }
        case "limit": return rules.judgement.limits.map { Term(id: $0.id, title: $0.because.source) }
        case "lens": return rules.judgement.lenses.map { Term(id: $0.id, title: $0.title) }
        case "discount":
            var seen: Set<String> = []
            return rules.judgement.lenses.flatMap(\.discounts).filter { seen.insert($0.id).inserted }
                .map { Term(id: $0.id, title: $0.because) }
        case "confidence rule":
            var seen: Set<String> = []
            let all = rules.judgement.criterionConfidence + rules.judgement.outcomeConfidence
            return all.filter { seen.insert($0.id).inserted }.map { Term(id: $0.id, title: $0.lacking.source) }
        case "origin" where name != .framework: return rules.vocabularies.origins.terms
        default: return nil
        }
    }

    /// The keys of a mapping that has one for each term; nil where the keys are free.
    func keys(_ by: String) -> [Term]? {
        guard let rules else { return nil }
        let words = rules.vocabularies
        // What applies to records that do not say.
        let unstated = Term(id: "unstated", title: "Where a record does not say")
        switch by {
        case "rating": return words.ratings.terms
        case "kind": return words.kinds.terms
        case "extent": return words.extents.terms + [unstated]
        case "impact": return words.impacts.terms + [unstated]
        case "trajectory": return words.trajectories.terms + [unstated]
        case "leaders' response": return words.leaders.terms + [unstated]
        case "criterion": return rules.words.criteria.terms
        default: return nil
        }
    }

    /// The facts that conditions of the file may name; nil where there are no rules.
    var facts: [FactDescription]? {
        // The facts of a row are those of the columns that the same file defines.
        guard let catalogues = rules?.catalogues, name != .importAnnexA else { return nil }
        var seen: Set<String> = []
        let several: [FactCatalogue]
        switch name {
        case .indicators: several = [catalogues.measure]
        default: several = Subject.allCases.map { catalogues[$0] }
        }
        return several.flatMap(\.facts).filter { seen.insert($0.name).inserted }
    }
}
