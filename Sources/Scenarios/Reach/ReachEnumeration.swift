/// Tries every set of changes of a size.
struct ReachEnumeration {
    /// The most sets that are tried.
    static let budget = 1_000_000

    private let accepts: ([Int]) -> Bool
    private var state: ReachState
    /// How many sets were tried so far.
    private(set) var tried = 0

    init(
        _ problem: ReachProblem, _ limits: ReachLimits, threshold: Double, accepts: @escaping ([Int]) -> Bool
    ) {
        self.accepts = accepts
        state = ReachState(problem, limits, threshold: threshold)
    }

    /// How many sets of some sizes there are; nil where they are too many to try.
    static func count(of candidates: Int, sizes: Range<Int>) -> Int? {
        var total = 0
        for size in sizes {
            var sets = 1
            for place in 0..<size {
                let (product, overflow) = sets.multipliedReportingOverflow(by: candidates - place)
                if overflow { return nil }
                sets = product / (place + 1)
                if sets > budget * 1_000 { return nil }
            }
            total += sets
            if total > budget { return nil }
        }
        return total
    }

    /// The first set of a size, in the order of candidates, that reaches the level.
    mutating func first(ofSize size: Int) -> [Int]? {
        if size == 0 { return nil }
        return visit(from: 0, left: size)
    }

    private mutating func visit(from start: Int, left: Int) -> [Int]? {
        let last = state.problem.candidates.count - left
        guard start <= last else { return nil }
        for candidate in start...last {
            if left == 1 {
                tried += 1
                // Just below the threshold rounding may decide: the exact test has the last word.
                guard state.scoreToggling(candidate) >= state.threshold - ReachBound.tolerance,
                    !state.isBlockedToggling(candidate)
                else { continue }
                let set = state.members + [candidate]
                if accepts(set) { return set }
            } else {
                state.toggle(candidate)
                let found = visit(from: candidate + 1, left: left - 1)
                state.toggle(candidate)
                if let found { return found }
            }
        }
        return nil
    }
}
