package import Assessment
import Rules

/// The records that a reader should look at first to close a gap.
package enum ChiefRecords {
    /// Of a gap whose closing mends weaknesses, the records that weigh most against its main criterion, heaviest first; none
    /// for other gaps.
    package static func of(_ gap: Gap, in assessment: Assessment, count: Int) -> [Int] {
        guard gap.rule.closing == .removesWeakness, let main = gap.criteria.first else { return [] }
        return assessment.heaviest(count, against: main, among: gap.records)
    }
}
