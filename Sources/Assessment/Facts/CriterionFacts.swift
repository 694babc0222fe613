import CalendarDates
import Conditions
import Evidence
import Rules
import Vocabularies

/// Answers conditions about a criterion. Its level is unknown until there is enough evidence for one.
struct CriterionFacts: FactSource {
    let context: AssessmentContext
    let criterion: Int
    let records: [Int]
    /// The same as a set.
    let members: RecordSet
    let ledger: Ledger
    let coverage: Coverage
    let lapsed: Int
    let lapsing: Int
    let conflicts: [Int]
    let newest: CalendarDate?
    let newestByOrigin: [CalendarDate?]
    var level: Int?

    func fact(_ index: Int) -> FactValue? {
        let facts = CriterionFact.allCases
        guard index < facts.count else { return newestByOrigin[index - facts.count].map(FactValue.date) }
        let rule = context.rules.criteria[criterion]
        switch facts[index] {
        case .id: return .term(criterion)
        case .area: return .term(rule.area)
        case .records: return .number(Double(records.count))
        case .weight: return .number(ledger.weight)
        case .inFavour: return .number(ledger.inFavour)
        case .against: return .number(ledger.against)
        case .position: return .number(ledger.position)
        case .low: return .number(ledger.interval.lowerBound)
        case .high: return .number(ledger.interval.upperBound)
        case .origins: return .number(Double(coverage.origins.count))
        case .originsShort: return .number(Double(max(0, rule.expects.independentOrigins - coverage.origins.count)))
        case .kindsMissing: return .number(Double(coverage.kindsMissing.count))
        case .partnersMissing: return .number(Double(coverage.partnersMissing.count))
        case .phasesMissing: return .number(Double(coverage.phasesMissing.count))
        case .cohortsMissing: return .number(Double(coverage.cohortsMissing.count))
        case .newest: return newest.map(FactValue.date)
        case .newestVoice: return newestVoice.map(FactValue.date)
        case .stale: return newest.map { .flag($0 < context.asOf.subtracting(rule.expects.freshWithin)) }
        case .lapsed: return .number(Double(lapsed))
        case .lapsing: return .number(Double(lapsing))
        case .conflicts: return .number(Double(conflicts.count))
        case .level: return level.map(FactValue.term)
        }
    }

    private var newestVoice: CalendarDate? {
        context.rules.criteria[criterion].expects.voice.indices.compactMap { newestByOrigin[$0] }.max()
    }

    var itemCount: Int { records.count }

    func item(_ index: Int) -> any FactSource { context.facts(ofRecord: records[index]) }

    func counts(of condition: Condition, asOf: CalendarDate) -> ItemCounts {
        context.counts(of: condition, among: members)
    }

    /// What a sentence shows for a fact: for numbers of missing things and of contradictions, their titles.
    func words(_ index: Int) -> String? {
        let vocabularies = context.rules.vocabularies
        let facts = CriterionFact.allCases
        if index < facts.count {
            switch facts[index] {
            case .kindsMissing: return list(vocabularies.kinds.titles(of: coverage.kindsMissing))
            case .partnersMissing: return list(vocabularies.partners.titles(of: coverage.partnersMissing))
            case .phasesMissing: return list(vocabularies.phases.titles(of: coverage.phasesMissing))
            case .cohortsMissing: return list(vocabularies.cohorts.titles(of: coverage.cohortsMissing))
            case .conflicts: return list(conflicts.map { vocabularies.themes[$0].title })
            default: break
            }
        }
        return fact(index)?.words(context.rules.catalogues.criterion.facts[index].type)
    }

    private func list(_ titles: [String]) -> String { WordList.joined(titles.map(WordList.uncapitalised)) }
}
