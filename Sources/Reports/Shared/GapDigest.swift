import Assessment
import Rules

/// The gaps in the order in which a reader should meet them.
enum GapDigest {
    /// The gaps to show in full: those with the largest effect, at most so many, one for each thing and set of records, since
    /// several rules may speak of the same trouble.
    static func first(_ count: Int, of gaps: [Gap]) -> [Gap] {
        var seen: Set<[Int]> = []
        var result: [Gap] = []
        for gap in gaps where result.count < count {
            let key = [gap.criteria.first ?? -1, GapRule.Sort.allCases.firstIndex(of: gap.rule.sort) ?? -1]
            if gap.effect.size > 0, !seen.insert(key).inserted { continue }
            result.append(gap)
        }
        return result
    }

    /// How many gaps of each sort there are, in the order of the sorts.
    static func counts(_ gaps: [Gap]) -> [(sort: GapRule.Sort, count: Int)] {
        GapRule.Sort.allCases.map { sort in (sort, gaps.count { $0.rule.sort == sort }) }
    }
}
