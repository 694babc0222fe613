/// The overall position while some candidates are changed, and whether that reaches the level.
struct ReachState {
    let problem: ReachProblem
    let limits: ReachLimits
    /// The overall position from which on the level is likely.
    let threshold: Double

    private(set) var isChanged: [Bool]
    /// How many candidates are changed.
    private(set) var size = 0
    /// The overall position.
    private(set) var score = 0.0
    private var favour: [Double]
    private var against: [Double]
    private var favourOfCriterion: [Double]
    private var againstOfCriterion: [Double]
    private var positions: [Double]
    private var counts: [Int]
    /// How many sets were weighed so far: the measure of work, the same on any machine.
    private(set) var weighed = 0

    init(_ problem: ReachProblem, _ limits: ReachLimits, threshold: Double, all: Bool = false) {
        self.problem = problem
        self.limits = limits
        self.threshold = threshold
        isChanged = Array(repeating: all, count: problem.candidates.count)
        size = all ? problem.candidates.count : 0
        favour = Array(repeating: 0, count: problem.groups.count)
        against = favour
        favourOfCriterion = Array(repeating: 0, count: problem.groupsOfCriterion.count)
        againstOfCriterion = favourOfCriterion
        positions = favourOfCriterion
        counts = limits.counts
        if all { for index in counts.indices { counts[index] += limits.steps[index].reduce(0, +) } }
        for group in problem.groups.indices { weigh(group) }
        for criterion in positions.indices { sum(criterion) }
        addUp()
    }

    /// Whether the level is likely, enough evidence taken for granted.
    var isReached: Bool { score >= threshold && !isBlocked }

    /// Whether a limit applies.
    var isBlocked: Bool { limits.isBlocked(counts) }

    /// The candidates that are changed, ascending.
    var members: [Int] { isChanged.indices.filter { isChanged[$0] } }

    /// Changes a candidate, or takes its change back.
    mutating func toggle(_ candidate: Int) {
        isChanged[candidate].toggle()
        size += isChanged[candidate] ? 1 : -1
        let sign = isChanged[candidate] ? 1 : -1
        for index in counts.indices { counts[index] += sign * limits.steps[index][candidate] }
        for group in problem.groupsOfCandidate[candidate] {
            weigh(group)
            sum(problem.groups[group].criterion)
        }
        addUp()
    }

    /// The overall position if one candidate were toggled.
    mutating func scoreToggling(_ candidate: Int) -> Double {
        weighed += 1
        isChanged[candidate].toggle()
        var result = score
        for index in problem.groupsOfCandidate[candidate] {
            let group = problem.groups[index]
            let criterion = group.criterion
            let inFavour = favourOfCriterion[criterion] - favour[index] + problem.weight(group.favour, isChanged)
            let weight = againstOfCriterion[criterion] - against[index] + problem.weight(group.against, isChanged)
            result += problem.criterionWeights[criterion] * (problem.position(inFavour, weight) - positions[criterion])
        }
        isChanged[candidate].toggle()
        return result
    }

    /// By how much the overall position would rise through each of a candidate's groups if it were toggled.
    mutating func gainsToggling(_ candidate: Int) -> [Double] {
        isChanged[candidate].toggle()
        defer { isChanged[candidate].toggle() }
        return problem.groupsOfCandidate[candidate].map { index in
            let group = problem.groups[index]
            let inFavour = favourOfCriterion[group.criterion] - favour[index] + problem.weight(group.favour, isChanged)
            let weight =
                againstOfCriterion[group.criterion] - against[index]
                + problem.weight(group.against, isChanged)
            return problem.criterionWeights[group.criterion]
                * (problem.position(inFavour, weight) - positions[group.criterion])
        }
    }

    /// Whether a limit would apply if one candidate were toggled.
    func isBlockedToggling(_ candidate: Int) -> Bool {
        if limits.isEmpty { return false }
        let sign = isChanged[candidate] ? -1 : 1
        var counts = counts
        for index in counts.indices { counts[index] += sign * limits.steps[index][candidate] }
        return limits.isBlocked(counts)
    }

    private mutating func weigh(_ index: Int) {
        let group = problem.groups[index]
        favour[index] = problem.weight(group.favour, isChanged)
        against[index] = problem.weight(group.against, isChanged)
    }

    /// Anew and not by adding the difference, so that errors of rounding do not pile up.
    private mutating func sum(_ criterion: Int) {
        var (inFavour, weight) = (0.0, 0.0)
        for group in problem.groupsOfCriterion[criterion] {
            inFavour += favour[group]
            weight += against[group]
        }
        favourOfCriterion[criterion] = inFavour
        againstOfCriterion[criterion] = weight
        positions[criterion] = problem.position(inFavour, weight)
    }

    private mutating func addUp() {
        weighed += 1
        score = 0
        for criterion in positions.indices { score += problem.criterionWeights[criterion] * positions[criterion] }
    }
}
