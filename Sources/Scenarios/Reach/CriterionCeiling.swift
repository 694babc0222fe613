/// The best position that a criterion can have for each cost.
struct CriterionCeiling {
    /// How many positions are tried; between two of them a chord stands in, which is never too low.
    private static let steps = 24

    /// The groups of the criterion, as the problem counts them.
    private let groups: Range<Int>
    private let options: [[ReachOption]]
    private let notKnowing: Double
    /// The best position for each cost; past the last entry it rises no more.
    let positions: [Double]
    /// Steps that were taken to find them: a measure of work.
    let work: Int

    init(_ criterion: Int, of problem: ReachProblem, _ shares: ReachShares, budget: Int) {
        let groups = problem.groupsOfCriterion[criterion]
        let options = groups.map { ReachOption.all(of: $0, in: problem, shares) }
        let notKnowing = problem.notKnowing
        let dearest = options.reduce(0) { $0 + ($1.last?.cost ?? 0) }
        let budget = min(budget, dearest)
        func position(_ choose: ([ReachOption]) -> ReachOption?) -> Double {
            let chosen = options.compactMap(choose)
            return problem.position(
                chosen.reduce(0) { $0 + $1.inFavour }, chosen.reduce(0) { $0 + $1.against })
        }
        let low = position(\.first)
        let high = max(low, position(\.last))
        let tried = (0...Self.steps).map { low + (high - low) * Double($0) / Double(Self.steps) }
        let excess = tried.map { Self.excess(options, over: $0, notKnowing, budget: budget).last ?? [] }
        self.groups = groups
        self.options = options
        self.notKnowing = notKnowing
        work = Self.steps * budget * options.reduce(0) { $0 + $1.count }
        positions = (0...budget).map { cost in
            guard let above = tried.indices.last(where: { excess[$0][cost] > 0 }) else { return low }
            let most = excess[above][cost]
            guard above + 1 < tried.count else { return tried[above] + most / notKnowing }
            let next = excess[above + 1][cost]
            return tried[above] + (tried[above + 1] - tried[above]) * most / (most - next)
        }
    }

    /// The option of each group with which the criterion comes nearest to the best position for a cost.
    func choice(cost: Int) -> [(group: Int, chosen: UInt64)] {
        let cost = min(cost, positions.count - 1)
        let position = positions[cost]
        let tables = Self.excess(options, over: position, notKnowing, budget: cost, keepsAll: true)
        var left = cost
        var result: [(group: Int, chosen: UInt64)] = []
        for index in options.indices.reversed() {
            let value = tables[index + 1][left]
            let best = options[index].first { option in
                option.cost <= left
                    && abs(tables[index][left - option.cost] + Self.value(option, position) - value) < 1e-12
            }
            guard let best else { continue }
            result.append((groups.lowerBound + index, best.chosen))
            left -= best.cost
        }
        return result
    }

    private static func value(_ option: ReachOption, _ position: Double) -> Double {
        (1 - position) * option.inFavour - (1 + position) * option.against
    }

    /// For each cost, the most that `for - against - position x (for + against + not knowing)` can be: above 0 where the
    /// criterion can stand above the position. Falls with the position along a convex curve, so that chords lie above it.
    /// - Returns: the table after the last group, or one before and after each group.
    private static func excess(
        _ groups: [[ReachOption]], over position: Double, _ notKnowing: Double, budget: Int, keepsAll: Bool = false
    ) -> [[Double]] {
        var best = Array(repeating: -position * notKnowing, count: budget + 1)
        var kept = keepsAll ? [best] : []
        var next = best
        for options in groups {
            var steps: [(cost: Int, value: Double)] = []
            for option in options {
                let value = value(option, position)
                if let last = steps.last {
                    if value <= last.value { continue }
                    if option.cost == last.cost { steps.removeLast() }
                }
                steps.append((option.cost, value))
            }
            for cost in 0...budget {
                var most = -Double.infinity
                for step in steps {
                    if step.cost > cost { break }
                    most = max(most, best[cost - step.cost] + step.value)
                }
                next[cost] = most
            }
            swap(&best, &next)
            if keepsAll { kept.append(best) }
        }
        return keepsAll ? kept : [best]
    }
}
