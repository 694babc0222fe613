import CalendarDates
import PositionedYAML
import Rules

extension RecordsBuilder {
    /// Keeps what a record, or the defaults, say.
    mutating func stored(_ draft: RecordReader.Draft) -> StoredDraft {
        var stored = StoredDraft()
        stored.kind = draft.kind
        stored.date = draft.date
        stored.collected = draft.collected
        stored.validUntil = draft.validUntil
        if !draft.criteria.isEmpty { stored.criteria = add(criteria: draft.criteria) }
        stored.theme = draft.theme
        stored.rating = draft.rating
        stored.extent = draft.extent
        stored.impact = draft.impact
        stored.trajectory = draft.trajectory
        stored.leaders = draft.leaders
        stored.partners = draft.partners
        stored.phases = draft.phases
        stored.cohorts = draft.cohorts
        if var summary = draft.summary { stored.summary = summary.withUTF8 { add($0) } }
        stored.measure = draft.measure.map { add($0) }
        stored.context = draft.context.map { add($0) }
        stored.source = draft.source.map { add($0) }
        stored.owner = draft.owner.map { share($0) }
        if !draft.supersedes.isEmpty { stored.supersedes = add(supersedes: draft.supersedes) }
        stored.document = draft.document
        return stored
    }

    private mutating func share(_ text: String?) -> Int32 { RecordRow.packed(text.map { share($0) }) }

    private mutating func add(_ citation: Citation) -> Int {
        var name = citation.title
        var source = StoredSource(title: name.withUTF8 { title($0) })
        source.publisher = share(citation.publisher)
        source.url = share(citation.url)
        source.page = share(citation.page)
        source.note = share(citation.note)
        source.sha256 = share(citation.sha256)
        if let file = citation.file { source.file = add(file: file) }
        if let published = citation.published { source.published = published.daysSinceEpoch }
        return add(source)
    }

    private mutating func add(_ context: MeasureContext) -> Int {
        let (comparison, group) = (comparisonCount, groupCount)
        for other in context.comparators {
            add(
                StoredComparison(
                    area: Int32(share(other.area)), value: other.value, numerator: PackedNumber(other.numerator),
                    denominator: PackedNumber(other.denominator), areas: PackedNumber(other.areas)))
        }
        for other in context.groups {
            add(
                StoredGroup(
                    by: Int32(share(other.by)), group: Int32(share(other.group)), value: PackedNumber(other.value),
                    numerator: PackedNumber(other.numerator), denominator: PackedNumber(other.denominator)))
        }
        return add(
            StoredContext(
                comparisons: StoredRange(from: comparison, to: comparisonCount),
                groups: StoredRange(from: group, to: groupCount),
                undecided: PackedNumber(context.undecided), invited: PackedNumber(context.invited)))
    }
}
