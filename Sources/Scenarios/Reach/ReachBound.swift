/// A number of changes below which no set reaches the level.
///
/// A record that counts for several criteria is taken apart: its one change is shared out over them, and a criterion may use
/// its share without the others. Whatever a real set of changes does, its shares do in this looser problem at the same cost;
/// so where no sum of shares reaches the position, no set of records does. The looser problem is solved exactly: the best
/// position of each criterion for each cost, and then the best way to spend the cost over the criteria.
struct ReachBound {
    /// How finely one change is shared out.
    private static let unit = 12
    /// How many positions of a criterion are tried; between two of them a chord stands in, which is never too low.
    private static let steps = 32
    /// Allowed for rounding: a set that falls short by less counts as reaching.
    static let tolerance = 1e-9

    let problem: ReachProblem
    private let threshold: Double
    /// The shares of each candidate's change, in the order of its groups; they sum to the unit.
    private let shares: [[Int]]

    init(_ problem: ReachProblem, _ limits: ReachLimits, threshold: Double, solution: [Int]) {
        self.problem = problem
        self.threshold = threshold
        var none = ReachState(problem, limits, threshold: threshold)
        var all = ReachState(problem, limits, threshold: threshold, all: true)
        var found = none
        solution.forEach { found.toggle($0) }
        // A bound for any shares; a close one where each share gains as much for its cost as the others. Gains differ with
        // what else is changed, so three states are looked at.
        shares = problem.candidates.indices.map { candidate in
            let gains = [none.gainsToggling(candidate), found.gainsToggling(candidate), all.gainsToggling(candidate)]
            return Self.shares(problem.groupsOfCandidate[candidate].indices.map { index in
                gains.reduce(0) { $0 + abs($1[index]) }
            })
        }
    }

    /// The share of a candidate's change that a group must pay.
    func share(of candidate: Int, in group: Int) -> Int {
        guard let place = problem.groupsOfCandidate[candidate].firstIndex(of: group) else { return 0 }
        return shares[candidate][place]
    }

    /// Whole units in proportion to gains, by largest remainders.
    private static func shares(_ gains: [Double]) -> [Int] {
        let total = gains.reduce(0, +)
        guard total > 0 else { return gains.indices.map { $0 == 0 ? unit : 0 } }
        let exact = gains.map { $0 / total * Double(unit) }
        var whole = exact.map { Int($0.rounded(.down)) }
        let order = exact.indices.sorted {
            (exact[$1] - Double(whole[$1]), $0) < (exact[$0] - Double(whole[$0]), $1)
        }
        for index in order.prefix(max(0, unit - whole.reduce(0, +))) { whole[index] += 1 }
        return whole
    }

    /// The least number of changes, at most `limit`, whose shares could reach the position.
    func leastChanges(upTo limit: Int) -> Int {
        let budget = limit * Self.unit
        var reachable = Array(repeating: 0.0, count: budget + 1)
        for criterion in problem.groupsOfCriterion.indices {
            let weight = problem.criterionWeights[criterion]
            let best = bestPositions(criterion, budget: budget).map { weight * $0 }
            var next = reachable
            for cost in 0...budget {
                var most = -Double.infinity
                for spent in 0...min(cost, best.count - 1) { most = max(most, reachable[cost - spent] + best[spent]) }
                next[cost] = most
            }
            reachable = next
        }
        return (0..<limit).first { reachable[$0 * Self.unit] >= threshold - Self.tolerance } ?? limit
    }

    /// The best position of a criterion for each cost up to a budget; past the last entry it rises no more.
    private func bestPositions(_ criterion: Int, budget: Int) -> [Double] {
        let groups = problem.groupsOfCriterion[criterion].map { options($0) }
        let dearest = groups.reduce(0) { $0 + ($1.last?.cost ?? 0) }
        let budget = min(budget, dearest)
        func position(_ choose: ([Option]) -> Option?) -> Double {
            let chosen = groups.compactMap(choose)
            return problem.position(
                chosen.reduce(0) { $0 + $1.inFavour }, chosen.reduce(0) { $0 + $1.against })
        }
        let low = position(\.first)
        let high = max(low, position(\.last))
        let tried = (0...Self.steps).map { low + (high - low) * Double($0) / Double(Self.steps) }
        let excess = tried.map { bestExcess(groups, over: $0, budget: budget) }
        return (0...budget).map { cost in
            guard let above = tried.indices.last(where: { excess[$0][cost] > 0 }) else { return low }
            let most = excess[above][cost]
            guard above + 1 < tried.count else { return tried[above] + most / problem.notKnowing }
            let next = excess[above + 1][cost]
            return tried[above] + (tried[above + 1] - tried[above]) * most / (most - next)
        }
    }

    /// For each cost, the most that `for - against - position x (for + against + not knowing)` can be: above 0 where the
    /// criterion can stand above the position. Falls with the position along a convex curve, so that chords lie above it.
    private func bestExcess(_ groups: [[Option]], over position: Double, budget: Int) -> [Double] {
        var best = Array(repeating: -position * problem.notKnowing, count: budget + 1)
        var next = best
        for options in groups {
            var steps: [(cost: Int, value: Double)] = []
            for option in options {
                let value = (1 - position) * option.inFavour - (1 + position) * option.against
                if let last = steps.last {
                    if value <= last.value { continue }
                    if option.cost == last.cost { steps.removeLast() }
                }
                steps.append((option.cost, value))
            }
            for cost in 0...budget {
                var most = -Double.infinity
                for step in steps where step.cost <= cost { most = max(most, best[cost - step.cost] + step.value) }
                next[cost] = most
            }
            swap(&best, &next)
        }
        return best
    }
}
