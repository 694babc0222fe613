import Evidence
import Rules
import Vocabularies
import WorkSharing

/// How many records each criterion has by kind, partner, phase and group, and by the first three together.
///
/// Counted for all criteria while going over the records once.
struct CoverageCounts: Sendable {
    private let kinds: Range<Int>
    private let partners: Range<Int>
    private let phases: Range<Int>
    private let cohorts: Range<Int>
    /// By partner, then phase, then kind: in this order they are shown.
    private let cells: Range<Int>
    /// Those of one criterion behind those of another.
    private var counts: [Int]

    init(_ context: AssessmentContext) {
        let words = context.rules.vocabularies
        kinds = 0..<words.kinds.count
        partners = kinds.upperBound..<kinds.upperBound + words.partners.count
        phases = partners.upperBound..<partners.upperBound + words.phases.count
        cohorts = phases.upperBound..<phases.upperBound + words.cohorts.count
        cells = cohorts.upperBound..<cohorts.upperBound + partners.count * phases.count * kinds.count
        counts = Array(repeating: 0, count: cells.upperBound * context.rules.criteria.count)
        let empty = self
        let blocks = WorkSharing.mapBlocks(context.considered.count) { block in
            var part = empty
            for index in context.considered[block] { part.add(index, context.records) }
            return part.counts
        }
        for block in blocks { for place in counts.indices { counts[place] += block[place] } }
    }

    private mutating func add(_ index: Int, _ records: RatedRecords) {
        let row = records.rows[index]
        let kind = Int(row.kind)
        row.criteria.forEach { criterion in
            let start = criterion * cells.upperBound
            counts[start + kind] += 1
            row.phases.forEach { counts[start + phases.lowerBound + $0] += 1 }
            row.cohorts.forEach { counts[start + cohorts.lowerBound + $0] += 1 }
            row.partners.forEach { partner in
                counts[start + partners.lowerBound + partner] += 1
                row.phases.forEach {
                    counts[start + cells.lowerBound + (partner * phases.count + $0) * kinds.count + kind] += 1
                }
            }
        }
    }

    /// Records of a criterion by kind, in the vocabulary's order.
    func kinds(of criterion: Int) -> [Int] { part(kinds, criterion) }
    /// By partner.
    func partners(of criterion: Int) -> [Int] { part(partners, criterion) }
    /// By phase.
    func phases(of criterion: Int) -> [Int] { part(phases, criterion) }
    /// By group.
    func cohorts(of criterion: Int) -> [Int] { part(cohorts, criterion) }

    /// The partners, phases and kinds that occur together, sorted.
    func cells(of criterion: Int) -> [Coverage.Cell] {
        part(cells, criterion).enumerated().filter { $0.element > 0 }.map { place, records in
            Coverage.Cell(
                partner: place / kinds.count / phases.count, phase: place / kinds.count % phases.count,
                kind: place % kinds.count, records: records)
        }
    }

    private func part(_ range: Range<Int>, _ criterion: Int) -> [Int] {
        let start = criterion * cells.upperBound
        return Array(counts[start + range.lowerBound..<start + range.upperBound])
    }
}
