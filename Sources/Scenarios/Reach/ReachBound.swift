/// A number of changes below which no set reaches the level.
///
/// A record that counts for several criteria is taken apart: its one change is shared out over them, and a criterion may use
/// its share without the others. Whatever a real set of changes does, its shares do in this looser problem at the same cost;
/// so where no sum of shares reaches the position, no set of records does. The looser problem is solved exactly: the best
/// position of each criterion for each cost, and then the best way to spend the cost over the criteria. Shares are then
/// shifted against what the looser problem gained from taking records apart, over and over.
struct ReachBound {
    /// Allowed for rounding: a set that falls short by less counts as reaching.
    static let tolerance = 1e-9
    /// The most work of all rounds together, in steps of the tables.
    private static let work = 150_000_000
    /// How many rounds without a gain end the search.
    private static let patience = 8

    private let problem: ReachProblem
    private let threshold: Double
    private var shares: ReachShares

    init(_ problem: ReachProblem, _ limits: ReachLimits, threshold: Double, solution: [Int]) {
        self.problem = problem
        self.threshold = threshold
        let none = ReachState(problem, limits, threshold: threshold)
        var found = none
        solution.forEach { found.toggle($0) }
        shares = ReachShares(
            [none, found, ReachState(problem, limits, threshold: threshold, all: true)], of: problem)
    }

    /// The least number of changes, at most `limit`, whose shares could reach the position.
    /// - Parameter rounds: how often shares are shifted at most, the first time included.
    mutating func leastChanges(upTo limit: Int, rounds: Int) -> Int {
        var least = min(1, limit)
        var work = 0
        var lastGain = 0
        for round in 0..<rounds {
            let ceilings = problem.groupsOfCriterion.indices.map {
                CriterionCeiling($0, of: problem, shares, budget: limit * ReachShares.unit)
            }
            let tables = combined(ceilings, budget: limit * ReachShares.unit)
            let scores = tables.last ?? []
            let found = (0..<limit).first { scores[$0 * ReachShares.unit] >= threshold - Self.tolerance } ?? limit
            if found > least { (least, lastGain) = (found, round) }
            work += ceilings.reduce(0) { $0 + $1.work + $1.positions.count * limit * ReachShares.unit }
            // The next round must fit in as well.
            if least >= limit || round + 1 == rounds || round - lastGain >= Self.patience { break }
            if work / (round + 1) * (round + 2) > Self.work { break }
            shares.shift(
                chosen(ceilings, tables, cost: least * ReachShares.unit), by: 0.3 / Double(round + 2).squareRoot())
        }
        return least
    }

    /// For each cost the best overall position of the criteria so far: one table before the first and after each.
    private func combined(_ ceilings: [CriterionCeiling], budget: Int) -> [[Double]] {
        var tables = [Array(repeating: 0.0, count: budget + 1)]
        for (criterion, ceiling) in ceilings.enumerated() {
            let weight = problem.criterionWeights[criterion]
            let best = ceiling.positions.map { weight * $0 }
            let before = tables[criterion]
            var next = before
            for cost in 0...budget {
                var most = -Double.infinity
                for spent in 0...min(cost, best.count - 1) { most = max(most, before[cost - spent] + best[spent]) }
                next[cost] = most
            }
            tables.append(next)
        }
        return tables
    }

    /// In which criteria the looser problem changes each candidate where it spends a cost in the best way.
    private func chosen(_ ceilings: [CriterionCeiling], _ tables: [[Double]], cost: Int) -> [[Bool]] {
        var chosen = problem.groupsOfCandidate.map { Array(repeating: false, count: $0.count) }
        var left = cost
        for criterion in ceilings.indices.reversed() {
            let positions = ceilings[criterion].positions
            let weight = problem.criterionWeights[criterion]
            let spent = (0...min(left, positions.count - 1)).first {
                abs(tables[criterion][left - $0] + weight * positions[$0] - tables[criterion + 1][left]) < 1e-12
            }
            guard let spent else { continue }
            for (group, bits) in ceilings[criterion].choice(cost: spent) {
                for (place, member) in problem.candidatesOfGroup[group].prefix(64).enumerated()
                where bits & (1 << UInt64(place)) != 0 {
                    guard let own = problem.groupsOfCandidate[member].firstIndex(of: group) else { continue }
                    chosen[member][own] = true
                }
            }
            left -= spent
        }
        return chosen
    }
}
