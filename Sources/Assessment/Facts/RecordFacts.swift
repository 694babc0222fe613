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

    private var row: RatedRow { context.records.rows[index] }
    /// In place: copying a record for each fact of it would cost more than the fact.
    private var record: EvidenceRecord { _read { yield context.records[evidence: index] } }
    private var words: FrameworkVocabularies { context.rules.framework.vocabularies }
    /// What its numbers give; worked out at each call, so asked for only by the facts that need it.
    private var derivation: Derivation? { context.records.deriving.derivation(of: record) }

    func fact(_ index: Int) -> FactValue? {
        switch RecordFact.allCases[index] {
        case .id: return .text(record.id)
        case .kind: return .term(Int(row.kind))
        case .origin: return .term(words.kindOrigins[Int(row.kind)])
        case .theme: return term(row.theme, words.themes)
        case .rating: return term(row.rating, words.ratings)
        case .statedRating: return term(record.rating, words.ratings)
        case .derivedRating: return term(derivation?.band?.rule.rating, words.ratings)
        case .ratingSteps:
            guard let stated = record.rating, let derived = derivation?.band?.rule.rating else { return nil }
            return .number(Double(derived - stated))
        case .extent: return term(row.extent, words.extents)
        case .impact: return term(row.impact, words.impacts)
        case .trajectory: return term(row.trajectory, words.trajectories)
        case .leaders: return term(row.leaders, words.leaders)
        case .criteria: return .terms(row.criteria)
        case .partners: return set(row.partners)
        case .phases: return set(row.phases)
        case .cohorts: return set(row.cohorts)
        case .date: return .date(row.date)
        case .collected: return record.collected.map(FactValue.date)
        case .validUntil: return record.validUntil.map(FactValue.date)
        case .lapses: return .date(row.lapses)
        case .daysToLapse: return .number(Double(row.lapses.days(since: context.asOf)))
        case .summary: return .text(record.summary)
        case .summaryLength: return .number(Double(record.summary.count))
        case .owner: return text(record.owner)
        case .sourceTitle: return text(record.sourceTitle)
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
        case .value: return number(derivation?.facts.value)
        case .share: return number(record.measure?.share)
        case .whole: return number(record.measure?.whole)
        case .invited: return number(record.context?.invited)
        case .responseRate: return number(record.responseRate)
        case .undecidedShare: return number(record.undecidedShare)
        case .sameAs: return text(context.relations(of: self.index).same)
        case .nearSameAs: return text(context.like(self.index)?.id)
        case .nearLikeness: return number(context.like(self.index)?.likeness)
        case .nearDays: return number(context.like(self.index).map { Double($0.days) })
        case .sourcesInFavour: return .number(Double(context.relations(of: self.index).supportingSources))
        case .opposedBy: return text(context.relations(of: self.index).opposed)
        }
    }

    /// A term that means "nobody said" is a missing fact.
    private func term(_ index: Int?, _ vocabulary: Vocabulary) -> FactValue? {
        guard let index, !vocabulary[index].isUnstated else { return nil }
        return .term(index)
    }

    private func term(_ packed: PackedTerm, _ vocabulary: Vocabulary) -> FactValue? {
        term(packed.index, vocabulary)
    }

    private func set(_ terms: TermSet) -> FactValue? { terms.isEmpty ? nil : .terms(terms) }
    private func text(_ text: String?) -> FactValue? { text.map(FactValue.text) }
    private func number(_ number: Double?) -> FactValue? { number.map(FactValue.number) }
}
