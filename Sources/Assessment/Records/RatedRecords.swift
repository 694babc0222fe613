public import CalendarDates
public import Evidence
import Rules
import Vocabularies
import WorkSharing

/// All records of an assessment as they stand on its date, sorted by id.
///
/// A record is put together when it is asked for. What is held for each is a small row without references: with very many
/// records, copies of them would cost more time and memory than everything that is worked out from them.
public struct RatedRecords: RandomAccessCollection, Sendable {
    let evidence: [EvidenceRecord]
    private(set) var rows: [RatedRow]
    let deriving: Deriving
    private let replacements: Replacements
    private let known: KnownValues
    /// Records that were changed to try something, by their index.
    private var changed: [Int: EvidenceRecord] = [:]
    /// The records on which each discount of the lens falls; empty without a lens.
    private var discounted: [RecordSet] = []

    /// The records of a partnership on a date.
    init(_ partnership: Partnership, rules: RuleSet, asOf: CalendarDate) {
        let evidence = partnership.records
        self.evidence = evidence
        var (rows, measured) = RatedRow.all(of: partnership, asOf: asOf)
        let replacements = Replacements(partnership.supersessions) { rows[$0].state != .notYetKnown }
        for replaced in replacements.replaced where rows[replaced].state != .notYetKnown {
            rows[replaced].state = .superseded
        }
        let known = KnownValues(measured, replaced: RecordSet(replacements.replaced, below: rows.count))
        let deriving = Deriving(rules: rules, records: evidence, known: known, asOf: asOf)
        // What numbers give is only needed here for records that count; of others it is worked out when asked for.
        let stretches = measured
        rows.withUnsafeMutableBufferPointer { rows in
            // Each row is filled by one stretch.
            nonisolated(unsafe) let rows = rows
            _ = WorkSharing.map(stretches.count, size: rows.count) { stretch in
                for measured in stretches[stretch] {
                    let index = Int(measured.record)
                    if rows[index].stillExists, known.isOutdated(measured) { rows[index].state = .superseded }
                    guard rows[index].isConsidered else { continue }
                    if let terms = deriving.terms(of: measured.figures, ofRecord: index, on: measured.date) {
                        rows[index].fill(terms)
                    }
                }
            }
        }
        self.rows = rows
        self.replacements = replacements
        self.known = known
        self.deriving = deriving
    }

    /// One record by itself.
    init(alone rated: RatedRecord) {
        evidence = [rated.record]
        let source: Int32 = rated.record.sourceTitle == nil ? -1 : 0
        var row = RatedRow(
            rated.record.packed, source: source, figures: rated.record.figures, asOf: rated.record.known)
        // Its own word on whether it counts goes before that of the day.
        row.take(rated)
        rows = [row]
        deriving = rated.deriving
        replacements = Replacements()
        known = KnownValues()
    }

    /// The index of the first record.
    public var startIndex: Int { 0 }
    /// The index after the last record.
    public var endIndex: Int { rows.count }

    /// A record by its index.
    public subscript(index: Int) -> RatedRecord {
        let (row, record) = (rows[index], evidence(at: index))
        let derivation = row.isConsidered ? nil : deriving.derivation(of: record)
        let (band, direction) = (derivation?.band?.rule, derivation?.trajectory?.rule)
        return RatedRecord(
            record: record, standing: standing(of: index), rating: row.rating.index ?? band?.rating,
            extent: row.extent.index ?? band?.extent, impact: row.impact.index ?? band?.impact,
            trajectory: row.trajectory.index ?? direction?.trajectory, lapses: row.lapses,
            discounts: discounts(of: index), deriving: deriving)
    }

    /// The record as it was written, without what its numbers give.
    public func evidence(at index: Int) -> EvidenceRecord { self[evidence: index] }

    /// The same in place: copying a record for each look at it would cost more than the look.
    subscript(evidence index: Int) -> EvidenceRecord {
        _read {
            if !changed.isEmpty, let record = changed[index] { yield record } else { yield evidence[index] }
        }
    }

    /// The last day on which a record counts.
    public func lapses(at index: Int) -> CalendarDate { rows[index].lapses }

    /// The index of a record by its id.
    public func index(ofID id: String) -> Int? { evidence.index(ofID: id) }

    /// The lens's discounts that fall on a record, by their index.
    func discounts(of index: Int) -> [Int] {
        discounted.isEmpty ? [] : discounted.indices.filter { discounted[$0].contains(index) }
    }

    /// The same records with some changed, by their index; whether they count must not change.
    func changing(_ records: [Int: RatedRecord]) -> RatedRecords {
        var result = self
        for (index, rated) in records {
            result.rows[index].take(rated)
            result.changed[index] = rated.record
        }
        return result
    }

    /// The same records with the discounts of a lens.
    func discounted(_ sets: [RecordSet]) -> RatedRecords {
        var result = self
        result.discounted = sets
        return result
    }

    private func standing(of index: Int) -> Standing {
        switch rows[index].state {
        case .considered: return .considered
        case .notYetKnown: return .notYetKnown
        case .lapsed: return .lapsed
        case .superseded:
            let other = replacements.replacement(of: index) ?? known.newest(of: rows[index].indicator)?.first
            return .superseded(by: other.map { evidence[$0].id } ?? "")
        }
    }
}
