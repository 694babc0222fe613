/// Shares a sample out over strata.
enum Allocation {
    /// How many to draw from each stratum.
    ///
    /// Each stratum gets its share of the sample in proportion to its records, rounded by largest remainders. Where the sample is
    /// as large as the number of strata or larger, a stratum whose share is below one gets one, and the others share the rest.
    /// - Parameters:
    ///   - counts: the records of each stratum, at least 1.
    ///   - size: how many to draw in all; more than there are draws all.
    ///   - order: decides between equal remainders; the lower text comes first.
    /// - Returns: as many for each stratum as are to be drawn, never more than it has; their sum is the size.
    static func shares(of counts: [Int], size: Int, order: [String]) -> [Int] {
        let size = min(max(0, size), counts.reduce(0, +))
        var shares = Array(repeating: 0, count: counts.count)
        var open = Array(counts.indices)
        if size >= counts.count {
            while true {
                let (left, total) = (size - (counts.count - open.count), open.reduce(0) { $0 + counts[$1] })
                let small = Set(open.filter { left * counts[$0] < total })
                if small.isEmpty { break }
                for stratum in small { shares[stratum] = 1 }
                open.removeAll(where: small.contains)
            }
        }
        let left = size - shares.reduce(0, +)
        let total = open.reduce(0) { $0 + counts[$1] }
        guard total > 0 else { return shares }
        for stratum in open { shares[stratum] = left * counts[stratum] / total }
        let byRemainder = open.sorted {
            let (one, other) = (left * counts[$0] % total, left * counts[$1] % total)
            return one == other ? order[$0] < order[$1] : one > other
        }
        for stratum in byRemainder.prefix(size - shares.reduce(0, +)) { shares[stratum] += 1 }
        return shares
    }
}
