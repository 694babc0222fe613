/// The fields of a record that are decoded without making values of them.
enum RecordSlot: String, Sendable {
    case id, kind, date, collected
    case validUntil = "valid-until"
    case criteria, theme, rating, extent, impact, trajectory, leaders, partners, phases, cohorts, summary, measure,
        source
    case owner, supersedes, document
}

/// Likewise of a source; attached files are left out.
enum SourceSlot: String, Sendable {
    case title, publisher, url, page, published, note
}

/// Likewise of a measure; groups are left out.
enum MeasureSlot: String, Sendable {
    case indicator, value, numerator, denominator, period, comparators
    case respondents, positive, undecided, invited
    case sampled, met
}

/// Likewise of a comparison.
enum ComparisonSlot: String, Sendable {
    case area, value, numerator, denominator, areas
}
