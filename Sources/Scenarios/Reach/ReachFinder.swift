import Assessment
import Evidence
import Rules

/// Finds a smallest set of changes and what proves it so.
struct ReachFinder {
    /// A set and what is known of smaller ones.
    struct Found {
        let candidates: [Int]
        let proof: ReachProof
    }

    let candidates: [ReachCandidate]
    /// The open action of the plan that works on each candidate.
    let actions: [Action?]
    private let target: Int
    private let trial: OutcomeTrial
    private let problem: ReachProblem
    private let limits: ReachLimits
    /// The overall position from which on the level is likely; nil where no position is enough.
    let threshold: Double?

    init(_ target: Int, from start: Assessment) {
        self.target = target
        candidates = ReachCandidate.all(of: start)
        trial = OutcomeTrial(start)
        problem = ReachProblem(start, candidates)
        limits = ReachLimits(start, candidates, target: target)
        threshold = start.outcome.calculation.limited(by: []).threshold(ofLevel: target)
        let cover = PlanCover(start)
        actions = candidates.map { cover.action(for: start.records[$0.record].record) }
    }

    /// A small set; nil where none is found.
    func find() -> Found? {
        guard let threshold, !candidates.isEmpty else { return nil }
        guard let first = firstSet(threshold) else { return byTryingAll(threshold) }
        // Few sets are soon tried: there a bound need not be close.
        var bound = leastChanges(near: first, threshold, upTo: first.count, rounds: 1)
        if ReachEnumeration.count(of: candidates.count, sizes: bound..<first.count) == nil {
            bound = leastChanges(near: first, threshold, upTo: first.count, rounds: 40)
        }
        let (found, proof) = settled(first, bound, threshold)
        let preferring = search(threshold, accepts: isReached).preferring(found)
        return Found(candidates: preferring, proof: proof)
    }

    /// Tries the sets that a bound leaves open, where they are not too many.
    private func settled(_ first: [Int], _ bound: Int, _ threshold: Double) -> ([Int], ReachProof) {
        if bound >= first.count { return (first, .byBound) }
        guard ReachEnumeration.count(of: candidates.count, sizes: bound..<first.count) != nil else {
            return (first, .open(from: bound))
        }
        var enumeration = ReachEnumeration(problem, limits, threshold: threshold, accepts: isReached)
        for size in bound..<first.count {
            if let smaller = enumeration.first(ofSize: size) {
                return (smaller, .byTrying(sets: enumeration.tried, from: bound))
            }
        }
        return (first, .byTrying(sets: enumeration.tried, from: bound))
    }

    /// A bound from below on the size of any set that reaches the level, at most `limit`; a close one where the solution is.
    func leastChanges(near solution: [Int], _ threshold: Double, upTo limit: Int, rounds: Int) -> Int {
        var bound = ReachBound(problem, limits, threshold: threshold, solution: solution)
        let byPosition = bound.leastChanges(upTo: limit, rounds: rounds)
        return min(limit, max(1, limits.leastChanges ?? limit, byPosition))
    }

    /// The exact test: the likely level with everything that rules say of it.
    private func isReached(_ set: [Int]) -> Bool {
        let changed = set.map { (candidates[$0].record, candidates[$0].changed) }
        let result = trial.result(replacing: Dictionary(changed, uniquingKeysWith: { first, _ in first }))
        return result.likely.map { $0 <= target } ?? false
    }

    /// A small set that passes the exact test. That is asked of the end result alone where it can be: changes hardly ever
    /// take away the evidence that a level needs.
    private func firstSet(_ threshold: Double) -> [Int]? {
        if let quick = search(threshold, accepts: { _ in true }).smallSet(), isReached(quick) { return quick }
        return search(threshold, accepts: isReached).smallSet()
    }

    /// Where all changes together do not reach the level, fewer may: a change can lower the weight of the evidence, and with
    /// it whether there is enough. Only where there are few candidates is that looked into.
    func byTryingAll(_ threshold: Double) -> Found? {
        let all = ReachState(problem, limits, threshold: threshold, all: true)
        guard all.score >= threshold - ReachBound.tolerance, !all.isBlocked,
            ReachEnumeration.count(of: candidates.count, sizes: 1..<candidates.count + 1).map({ $0 <= 10_000 }) ?? false
        else { return nil }
        var enumeration = ReachEnumeration(problem, limits, threshold: threshold, accepts: isReached)
        for size in 1...candidates.count {
            if let found = enumeration.first(ofSize: size) {
                return Found(candidates: found, proof: .byTrying(sets: enumeration.tried, from: 1))
            }
        }
        return nil
    }

    private func search(_ threshold: Double, accepts: @escaping ([Int]) -> Bool) -> ReachSearch {
        ReachSearch(
            problem, limits, threshold: threshold, isPreferred: actions.map { $0 != nil }, accepts: accepts)
    }
}
