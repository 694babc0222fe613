import Assessment
import Conditions
import Rules

/// The limits that keep a level out of reach while they apply, as counts of records that candidates may lower.
///
/// Rules are only loaded where limits are made of "at least so many records" joined by all and any.
struct ReachLimits: Sendable {
    /// A limit's condition.
    indirect enum Tree: Sendable {
        case all([Tree])
        case any([Tree])
        /// So many records or more, by the index of the count.
        case count(Int, atLeast: Int)
        /// Something else than counts: it stays as it is.
        case fixed(Bool)
    }

    /// One tree a limit that would keep the level out of reach.
    private(set) var trees: [Tree] = []
    /// How many records each count has as things stand.
    private(set) var counts: [Int] = []
    /// By how much each candidate moves each count, by count and candidate.
    private(set) var steps: [[Int]] = []

    init(_ assessment: Assessment, _ candidates: [ReachCandidate], target: Int) {
        let trial = OutcomeTrial(assessment)
        let applied = Set(assessment.outcome.limits.map(\.rule.id))
        for limit in assessment.rules.judgement.limits where limit.best > target {
            let tree = tree(limit.condition, assessment, candidates, trial, isMet: applied.contains(limit.id))
            trees.append(tree)
        }
    }

    private mutating func tree(
        _ condition: Condition, _ assessment: Assessment, _ candidates: [ReachCandidate], _ trial: OutcomeTrial,
        isMet: Bool
    ) -> Tree {
        switch condition {
        case .all(let parts): return .all(parts.map { tree($0, assessment, candidates, trial, isMet: isMet) })
        case .any(let parts): return .any(parts.map { tree($0, assessment, candidates, trial, isMet: isMet) })
        case .count(let tally):
            let before = assessment.records.map { $0.isConsidered && trial.holds(tally.condition, of: $0) }
            counts.append(before.count { $0 })
            steps.append(
                candidates.map {
                    (trial.holds(tally.condition, of: $0.changed) ? 1 : 0) - (before[$0.record] ? 1 : 0)
                })
            return .count(counts.count - 1, atLeast: Self.least(tally.tests))
        case .not, .fact, .share: return .fixed(isMet)
        }
    }

    /// The least number for which all tests hold.
    private static func least(_ tests: [Test]) -> Int {
        tests.reduce(0) { least, test in
            switch test {
            case .atLeast(let bound): max(least, Int(max(0, min(1e9, bound.rounded(.up)))))
            case .above(let bound): max(least, Int(max(0, min(1e9, bound.rounded(.down) + 1))))
            default: least
            }
        }
    }

    /// Whether there is nothing to look at.
    var isEmpty: Bool { trees.isEmpty }

    /// Whether a candidate's change lowers a count.
    func isConcerned(_ candidate: Int) -> Bool { steps.contains { $0[candidate] < 0 } }

    /// Whether a limit applies with such counts.
    func isBlocked(_ counts: [Int]) -> Bool { trees.contains { Self.holds($0, counts) } }

    private static func holds(_ tree: Tree, _ counts: [Int]) -> Bool {
        switch tree {
        case .all(let parts): parts.allSatisfy { holds($0, counts) }
        case .any(let parts): parts.contains { holds($0, counts) }
        case .count(let index, let least): counts[index] >= least
        case .fixed(let isMet): isMet
        }
    }

    /// A number of changes below which no set lifts all limits; nil where no set does.
    var leastChanges: Int? {
        var most = 0
        for tree in trees {
            guard let need = need(tree) else { return nil }
            most = max(most, need)
        }
        return most
    }

    private func need(_ tree: Tree) -> Int? {
        switch tree {
        case .all(let parts): return parts.compactMap(need).min()
        case .any(let parts):
            let needs = parts.compactMap(need)
            return needs.count == parts.count ? needs.max() ?? 0 : nil
        case .count(let index, let least):
            let excess = counts[index] - least + 1
            if excess <= 0 { return 0 }
            return steps[index].count { $0 < 0 } >= excess ? excess : nil
        case .fixed(let isMet): return isMet ? nil : 0
        }
    }
}
