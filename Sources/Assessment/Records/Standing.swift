import CalendarDates
import Evidence
import PositionedYAML
import Rules

/// Whether a record counts on a date, and if not, why.
public enum Standing: Sendable, Hashable {
    /// It counts.
    case considered
    /// It became known only later; the assessment must not know it.
    case notYetKnown
    /// A known record replaces it.
    case superseded(by: String)
    /// It is too old.
    case lapsed
}

extension Standing {
    /// The standing of each record on a date, in the records' order.
    ///
    /// A record replaced by one that is known, or an indicator's value of which a newer period is known, is superseded,
    /// whether or not it has lapsed as well.
    static func all(of records: [EvidenceRecord], asOf: CalendarDate, words: FrameworkVocabularies) -> [Standing] {
        let replacedBy = replacements(among: records, asOf: asOf)
        var newest: [Int: EvidenceRecord] = [:]
        // A figure that was corrected hides no other, whatever date it bore.
        for record in records where record.known <= asOf && replacedBy[record.id] == nil {
            guard let indicator = record.measure?.indicator else { continue }
            if let other = newest[indicator], other.date >= record.date { continue }
            newest[indicator] = record
        }
        return records.map { record in
            if record.known > asOf { return .notYetKnown }
            if let other = replacedBy[record.id] { return .superseded(by: other) }
            if let indicator = record.measure?.indicator, let newer = newest[indicator], newer.date > record.date {
                return .superseded(by: newer.id)
            }
            return record.lapses(words) < asOf ? .lapsed : .considered
        }
    }

    /// By the id of each record that another says it replaces, the id of that other; only what is known counts.
    static func replacements(among records: [EvidenceRecord], asOf: CalendarDate) -> [String: String] {
        var replacedBy: [String: String] = [:]
        for record in records where record.known <= asOf {
            for target in record.supersedes where replacedBy[target.value] == nil {
                replacedBy[target.value] = record.id
            }
        }
        return replacedBy
    }
}
