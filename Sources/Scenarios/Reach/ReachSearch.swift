/// Looks for a small set of changes that reaches the level.
///
/// Weight on a theme has increasing returns: of several equal weaknesses the first that goes gains little, the last much.
/// So it starts from all changes and takes back what matters least, and besides builds up from nothing by whole themes;
/// then it swaps changes as long as one can be saved.
struct ReachSearch {
    private let problem: ReachProblem
    private let limits: ReachLimits
    private let threshold: Double
    /// Whether a change is to be preferred to another that does as well.
    private let isPreferred: [Bool]
    /// A further test that a set must pass; it is asked last.
    private let accepts: ([Int]) -> Bool
    /// How many sets may be weighed in looking for a smaller one.
    private static let budget = 600_000

    init(
        _ problem: ReachProblem, _ limits: ReachLimits, threshold: Double, isPreferred: [Bool],
        accepts: @escaping ([Int]) -> Bool
    ) {
        self.problem = problem
        self.limits = limits
        self.threshold = threshold
        self.isPreferred = isPreferred
        self.accepts = accepts
    }

    /// A small set, as ascending candidates; nil where not even all changes together reach the level.
    func smallSet() -> [Int]? {
        var best = ReachState(problem, limits, threshold: threshold, all: true)
        guard isReached(best) else { return nil }
        shrink(&best)
        if var other = builtUp() {
            shrink(&other)
            if other.size < best.size { best = other }
        }
        improve(&best)
        return best.members
    }

    /// A set of the same size with more preferred changes, where swapping one for another finds any.
    func preferring(_ members: [Int]) -> [Int] {
        var state = ReachState(problem, limits, threshold: threshold)
        members.forEach { state.toggle($0) }
        for member in members where !isPreferred[member] {
            state.toggle(member)
            let other = problem.candidates.indices.first { candidate in
                guard isPreferred[candidate], !state.isChanged[candidate],
                    state.scoreToggling(candidate) >= threshold, !state.isBlockedToggling(candidate)
                else { return false }
                return accepts((state.members + [candidate]).sorted())
            }
            state.toggle(other ?? member)
        }
        return state.members
    }

    private func isReached(_ state: ReachState) -> Bool { state.isReached && accepts(state.members) }

    /// Takes back changes, the one that matters least first, as long as the level stays reached.
    private func shrink(_ state: inout ReachState) {
        while true {
            let losses = state.members.map { (score: state.scoreToggling($0), candidate: $0) }
                .filter { $0.score >= threshold && !state.isBlockedToggling($0.candidate) }
                .sorted {
                    if $0.score != $1.score { return $0.score > $1.score }
                    if isPreferred[$0.candidate] != isPreferred[$1.candidate] { return isPreferred[$1.candidate] }
                    return $0.candidate > $1.candidate
                }
            let dropped = losses.first { loss in
                state.toggle(loss.candidate)
                if accepts(state.members) { return true }
                state.toggle(loss.candidate)
                return false
            }
            if dropped == nil { return }
        }
    }

    /// A set built up from nothing: at each step the record, or the heaviest few on a theme, that gain most for each change.
    private func builtUp() -> ReachState? {
        var state = ReachState(problem, limits, threshold: threshold)
        let blocks = blocks()
        while !state.isReached {
            var best: (gain: Double, block: [Int])?
            let isShort = state.score < threshold
            for block in blocks {
                let open = block.filter { !state.isChanged[$0] }
                guard !open.isEmpty, isShort || open.contains(where: limits.isConcerned) else { continue }
                let gain = gain(of: open, &state) / Double(open.count)
                if best.map({ gain > $0.gain }) ?? true { best = (gain, open) }
            }
            guard let best else { return nil }
            best.block.forEach { state.toggle($0) }
        }
        return accepts(state.members) ? state : nil
    }

    private func gain(of block: [Int], _ state: inout ReachState) -> Double {
        let before = state.score
        guard let last = block.last else { return 0 }
        for candidate in block.dropLast() { state.toggle(candidate) }
        let after = state.scoreToggling(last)
        for candidate in block.dropLast() { state.toggle(candidate) }
        return after - before
    }

    /// Each candidate alone, and of each group the heaviest two, three, ... against.
    private func blocks() -> [[Int]] {
        var blocks = problem.candidates.indices.map { [$0] }
        for group in problem.groups {
            let ordered = problem.entries[group.against].filter { $0.candidate >= 0 && !$0.holdsWhenChanged }
                .map(\.candidate)
            for count in 2...max(2, min(6, ordered.count)) where count <= ordered.count {
                blocks.append(Array(ordered.prefix(count)))
            }
        }
        return blocks
    }

    /// Takes one change away and swaps others, always for a higher position, until the level is reached with one less; over
    /// again until that fails or the budget is used up.
    private func improve(_ best: inout ReachState) {
        var weighed = 0
        while best.size > 1, weighed < Self.budget {
            var state = best
            let start = state.weighed
            let drop = state.members.map { (score: state.scoreToggling($0), candidate: $0) }
                .filter { !state.isBlockedToggling($0.candidate) }
                .max { ($0.score, $0.candidate) < ($1.score, $1.candidate) }
            guard let drop else { return }
            state.toggle(drop.candidate)
            while !isReached(state), weighed + state.weighed - start < Self.budget {
                guard climb(&state) else { return }
            }
            guard isReached(state) else { return }
            shrink(&state)
            weighed += state.weighed - start
            best = state
        }
    }

    /// Swaps each member for the best other where that raises the position; says whether anything moved.
    private func climb(_ state: inout ReachState) -> Bool {
        var hasMoved = false
        for member in state.members {
            let before = state.score
            state.toggle(member)
            var best = (score: before + 1e-12, candidate: member)
            for candidate in problem.candidates.indices where !state.isChanged[candidate] && candidate != member {
                let score = state.scoreToggling(candidate)
                if score > best.score, !state.isBlockedToggling(candidate) { best = (score, candidate) }
            }
            state.toggle(best.candidate)
            if best.candidate != member { hasMoved = true }
            if isReached(state) { return true }
        }
        return hasMoved
    }
}
