import CalendarDates
import Conditions
import Evidence
import PositionedYAML
import Rules
import Vocabularies

/// Answers conditions about a record.
struct RecordFacts: FactSource {
    let context: AssessmentContext
    let index: Int

    /// In place: copying a record for each fact of it would cost more than the fact.
    private var rated: RatedRecord { _read { yield context.records[index] } }
    private var record: EvidenceRecord { _read { yield context.records[index].record } }
    private var words: FrameworkVocabularies { _read { yield context.rules.framework.vocabularies } }

    func fact(_ index: Int) -> FactValue? {
        switch RecordFact.allCases[index] {
        case .id: return .text(record.id)
        case .kind: return .term(record.kind)
        case .origin: return .term(words.kindOrigins[record.kind])
        case .theme: return term(record.theme, words.themes)
        case .rating: return term(rated.rating, words.ratings)
        case .statedRating: return term(record.rating, words.ratings)
        case .derivedRating: return term(rated.derivation?.band?.rule.rating, words.ratings)
        case .ratingSteps:
            guard let stated = record.rating, let derived = rated.derivation?.band?.rule.rating else { return nil }
            return .number(Double(derived - stated))
        case .extent: return term(rated.extent, words.extents)
        case .impact: return term(rated.impact, words.impacts)
        case .trajectory: return term(rated.trajectory, words.trajectories)
        case .leaders: return term(record.leaders, words.leaders)
        case .criteria: return .terms(TermSet(indices: record.criteria))
        case .partners: return set(record.partners)
        case .phases: return set(record.phases)
        case .cohorts: return set(record.cohorts)
        case .date: return .date(record.date)
        case .collected: return record.collected.map(FactValue.date)
        case .validUntil: return record.validUntil.map(FactValue.date)
        case .lapses: return .date(rated.lapses)
        case .daysToLapse: return .number(Double(rated.lapses.days(since: context.asOf)))
        case .summary: return .text(record.summary)
        case .summaryLength: return .number(Double(record.summary.count))
        case .owner: return text(record.owner)
        case .sourceTitle: return text(record.source?.title)
        case .sourcePublisher: return text(record.source?.publisher)
        case .sourceURL: return text(record.source?.url)
        case .sourceFile: return text(record.source?.file?.value)
        case .fileExists: return record.attachment.map { .flag($0 != .missing) }
        case .fileMatches:
            switch record.attachment {
            case .unchanged: return .flag(true)
            case .changed: return .flag(false)
            case .present, .missing, nil: return nil
            }
        case .value: return number(rated.derivation?.facts.value)
        case .share: return number(record.measure?.share)
        case .whole: return number(record.measure?.whole)
        case .invited: return number(record.context?.invited)
        case .responseRate: return number(record.responseRate)
        case .undecidedShare: return number(record.undecidedShare)
        case .sameAs: return text(context.relations.same[record.id])
        case .nearSameAs: return text(context.like(record.id)?.id)
        case .nearLikeness: return number(context.like(record.id)?.likeness)
        case .nearDays: return number(context.like(record.id).map { Double($0.days) })
        case .sourcesInFavour: return .number(Double(context.relations.supportingSources(of: record)))
        case .opposedBy: return text(context.relations.opposed[record.id])
        }
    }

    /// A term that means "nobody said" is a missing fact.
    private func term(_ index: Int?, _ vocabulary: Vocabulary) -> FactValue? {
        guard let index, !vocabulary[index].isUnstated else { return nil }
        return .term(index)
    }

    private func set(_ terms: TermSet) -> FactValue? { terms.isEmpty ? nil : .terms(terms) }
    private func text(_ text: String?) -> FactValue? { text.map(FactValue.text) }
    private func number(_ number: Double?) -> FactValue? { number.map(FactValue.number) }
}
