/// What changes in a group cost at least, and the weights they leave at best.
struct ReachOption {
    /// The cost in units of a change's share.
    let cost: Int
    /// The weight in favour.
    let inFavour: Double
    /// The weight against.
    let against: Double
    /// The places of the candidates that are changed, one bit each; only those of the first 64.
    let chosen: UInt64

    /// How many candidates a group may have for all its sets of changes to be looked at.
    private static let exactUpTo = 8

    /// The options of a group, cheapest first, without those that another one beats in all respects.
    static func all(of index: Int, in problem: ReachProblem, _ shares: ReachShares) -> [ReachOption] {
        let members = problem.candidatesOfGroup[index]
        let costs = members.map { member in
            problem.groupsOfCandidate[member].firstIndex(of: index).map { shares.units[member][$0] } ?? 0
        }
        let all =
            members.count <= exactUpTo
            ? subsets(of: members, costs, index, problem) : numbers(of: members, costs, index, problem)
        let sorted = all.sorted {
            ($0.cost, -$0.inFavour, $0.against) < ($1.cost, -$1.inFavour, $1.against)
        }
        return sorted.reduce(into: []) { kept, option in
            let isBeaten = kept.contains { $0.inFavour >= option.inFavour && $0.against <= option.against }
            if !isBeaten { kept.append(option) }
        }
    }

    /// All sets of changes, weighed exactly.
    private static func subsets(
        of members: [Int], _ costs: [Int], _ index: Int, _ problem: ReachProblem
    ) -> [ReachOption] {
        var isChanged = Array(repeating: false, count: problem.candidates.count)
        let group = problem.groups[index]
        return (0..<(1 << members.count)).map { bits in
            var cost = 0
            for (place, member) in members.enumerated() {
                isChanged[member] = bits & (1 << place) != 0
                if isChanged[member] { cost += costs[place] }
            }
            return ReachOption(
                cost: cost, inFavour: problem.weight(group.favour, isChanged),
                against: problem.weight(group.against, isChanged), chosen: UInt64(bits))
        }
    }

    /// For each number of changes the least they cost, the most that they can weigh in favour and the least they can leave
    /// against, though not always the same records do all three.
    ///
    /// Against: nothing leaves less than taking the heaviest away altogether. In favour: with falling repeats, a change gains
    /// at most what it gains alone; and at most as if the record's old weight stayed beside the new one.
    private static func numbers(
        of members: [Int], _ costs: [Int], _ index: Int, _ problem: ReachProblem
    ) -> [ReachOption] {
        let group = problem.groups[index]
        var isChanged = Array(repeating: false, count: problem.candidates.count)
        let base = problem.weight(group.favour, isChanged)
        let gains = members.map { member -> Double in
            isChanged[member] = true
            defer { isChanged[member] = false }
            return max(0, problem.weight(group.favour, isChanged) - base)
        }.sorted(by: >)
        let cheapest = costs.sorted()
        let favour = problem.entries[group.favour]
        let against = problem.entries[group.against].filter { !$0.holdsWhenChanged }
        let heaviest = against.filter { $0.candidate >= 0 }.map(\.candidate)
        return (0...members.count).map { count in
            let gone = Set(heaviest.prefix(count))
            let left = against.filter { !gone.contains($0.candidate) }.map(\.value)
            let added = Set(favour.filter(\.holdsWhenChanged).prefix(count).map(\.candidate))
            let beside = favour.filter { !$0.holdsWhenChanged || added.contains($0.candidate) }.map(\.value)
            let single = base + gains.prefix(count).reduce(0, +)
            return ReachOption(
                cost: cheapest.prefix(count).reduce(0, +),
                inFavour: min(single, repeated(beside, problem.repeats)), against: repeated(left, problem.repeats),
                chosen: bits(gone, members))
        }
    }

    /// Weights from the heaviest down, each times its repeat.
    private static func repeated(_ values: [Double], _ repeats: [Double]) -> Double {
        values.enumerated().reduce(0) { $0 + $1.element * repeats[min($1.offset, repeats.count - 1)] }
    }

    private static func bits(_ chosen: Set<Int>, _ members: [Int]) -> UInt64 {
        members.prefix(64).enumerated().reduce(0) { $0 | (chosen.contains($1.element) ? 1 << UInt64($1.offset) : 0) }
    }
}
