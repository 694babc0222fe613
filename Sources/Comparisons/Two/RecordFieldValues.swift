import CalendarDates
import Evidence
import PositionedYAML
import Rules
import Vocabularies

/// What the fields of a record say, as text that is the same where they say the same: ids and not indices, so that records by
/// different rules can be held against each other.
struct RecordFieldValues {
    private let rules: RuleSet

    init(_ rules: RuleSet) { self.rules = rules }

    /// All fields in one order; nil for those that say nothing.
    func values(of record: EvidenceRecord) -> [(name: String, text: String?)] {
        let words = rules.vocabularies
        func term(_ vocabulary: Vocabulary, _ index: Int?) -> String? { index.map { vocabulary[$0].id } }
        func terms(_ vocabulary: Vocabulary, _ set: TermSet) -> String? {
            let ids = vocabulary.ids(of: set)
            return ids.isEmpty ? nil : ids.joined(separator: ", ")
        }
        return [
            ("kind", words.kinds[record.kind].id), ("date", record.date.description),
            ("collected", record.collected?.description), ("valid-until", record.validUntil?.description),
            ("criteria", record.criteria.map { rules.criteria[$0].id }.joined(separator: ", ")),
            ("theme", term(words.themes, record.theme)), ("rating", term(words.ratings, record.rating)),
            ("extent", term(words.extents, record.extent)), ("impact", term(words.impacts, record.impact)),
            ("trajectory", term(words.trajectories, record.trajectory)),
            ("leaders", term(words.leaders, record.leaders)), ("partners", terms(words.partners, record.partners)),
            ("phases", terms(words.phases, record.phases)), ("cohorts", terms(words.cohorts, record.cohorts)),
            ("summary", record.summary), ("measure", measure(record)), ("source", source(record.source)),
            ("owner", record.owner),
            (
                "supersedes",
                record.supersedes.isEmpty ? nil : record.supersedes.map(\.value).sorted().joined(separator: ", ")
            ), ("document", record.document.map { rules.documents[$0].id }),
        ]
    }

    private func measure(_ record: EvidenceRecord) -> String? {
        let context = record.context.map { ContentText.of($0) }
        let own: String? =
            switch record.measure {
            case .indicator(let index, let value, let numerator, let denominator, let period):
                [
                    rules.indicators.indicators[index].id, value.map { "\($0)" } ?? "",
                    numerator.map { "\($0)" } ?? "", denominator.map { "\($0)" } ?? "", period,
                ].joined(separator: " ")
            case .survey(let respondents, let positive): "\(positive) of \(respondents)"
            case .audit(let sampled, let met): "\(met) of \(sampled)"
            case nil: nil
            }
        let parts = [own, context].compactMap(\.self)
        return parts.isEmpty ? nil : parts.joined(separator: "; ")
    }

    private func source(_ source: Citation?) -> String? {
        guard let source else { return nil }
        return [
            source.title, source.publisher, source.url, source.file?.value, source.sha256, source.page,
            source.published?.description, source.note,
        ].compactMap(\.self).joined(separator: "; ")
    }
}
