/// How the one change of a record is shared out over the criteria that it counts for.
///
/// Any shares give a bound. The closest bound comes from shares that leave the looser problem nothing to gain from changing
/// a record in one criterion and not in the other.
struct ReachShares {
    /// How finely one change is shared out.
    static let unit = 12

    /// The shares of each candidate's change, in the order of its groups; they sum to the unit.
    private(set) var units: [[Int]]
    private var exact: [[Double]]

    /// Shares in proportion to what a change gains in each criterion. Gains differ with what else is changed, so three
    /// states are looked at: nothing changed, a solution, and everything.
    init(_ states: [ReachState], of problem: ReachProblem) {
        var states = states
        exact = problem.candidates.indices.map { candidate in
            var gains = Array(repeating: 0.0, count: problem.groupsOfCandidate[candidate].count)
            for index in states.indices {
                for (place, gain) in states[index].gainsToggling(candidate).enumerated() { gains[place] += abs(gain) }
            }
            let total = gains.reduce(0, +)
            return total > 0 ? gains.map { $0 / total } : gains.indices.map { $0 == 0 ? 1 : 0 }
        }
        units = exact.map(Self.whole)
    }

    /// Makes a change dearer in the criteria where the looser problem chose it, and cheaper in the others.
    /// - Parameters:
    ///   - isChosen: by candidate, in the order of its groups.
    ///   - step: by how much at most, as a part of one change.
    mutating func shift(_ isChosen: [[Bool]], by step: Double) {
        for candidate in exact.indices where exact[candidate].count > 1 {
            let chosen = isChosen[candidate]
            let part = Double(chosen.count { $0 }) / Double(chosen.count)
            guard part > 0, part < 1 else { continue }
            let moved = zip(exact[candidate], chosen).map { max(0, $0 + step * (($1 ? 1 : 0) - part)) }
            let total = moved.reduce(0, +)
            exact[candidate] = moved.map { $0 / total }
            units[candidate] = Self.whole(exact[candidate])
        }
    }

    /// Whole units by largest remainders.
    private static func whole(_ parts: [Double]) -> [Int] {
        let exact = parts.map { $0 * Double(unit) }
        var whole = exact.map { Int($0.rounded(.down)) }
        let order = exact.indices.sorted {
            (exact[$1] - Double(whole[$1]), $0) < (exact[$0] - Double(whole[$0]), $1)
        }
        for index in order.prefix(max(0, unit - whole.reduce(0, +))) { whole[index] += 1 }
        return whole
    }
}
