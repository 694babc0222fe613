package import Assessment
package import Rules

/// The gaps in the order in which a reader should meet them.
package enum GapDigest {
    /// Gaps that one rule found.
    package struct Group {
        /// The one with the largest effect.
        package let first: Gap
        /// The others, those with the largest effect first.
        package let others: [Gap]
    }

    /// The gaps gathered by rule, in the order of each rule's first: the same step closes all of a group.
    package static func byRule(_ gaps: [Gap]) -> [Group] {
        var order: [String] = []
        var groups: [String: [Gap]] = [:]
        for gap in gaps {
            if groups[gap.rule.id] == nil { order.append(gap.rule.id) }
            groups[gap.rule.id, default: []].append(gap)
        }
        return order.compactMap { id in
            guard let found = groups[id], let first = found.first else { return nil }
            return Group(first: first, others: Array(found.dropFirst()))
        }
    }

    /// How many gaps of each sort there are, in the order of the sorts.
    package static func counts(_ gaps: [Gap]) -> [(sort: GapRule.Sort, count: Int)] {
        GapRule.Sort.allCases.map { sort in (sort, gaps.count { $0.rule.sort == sort }) }
    }
}
