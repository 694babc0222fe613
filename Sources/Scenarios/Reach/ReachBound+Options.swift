extension ReachBound {
    /// What changes in a group cost at least, and the weights they leave at best.
    struct Option {
        let cost: Int
        let inFavour: Double
        let against: Double
    }

    /// How many candidates a group may have for all its sets of changes to be looked at.
    private static let exactUpTo = 8

    /// The options of a group, cheapest first, without those that another one beats in all respects.
    func options(_ index: Int) -> [Option] {
        let members = problem.candidatesOfGroup[index]
        let costs = members.map { share(of: $0, in: index) }
        let all =
            members.count <= Self.exactUpTo ? subsets(of: members, costs, index) : numbers(of: members, costs, index)
        let sorted = all.sorted {
            ($0.cost, -$0.inFavour, $0.against) < ($1.cost, -$1.inFavour, $1.against)
        }
        return sorted.reduce(into: [Option]()) { kept, option in
            let isBeaten = kept.contains { $0.inFavour >= option.inFavour && $0.against <= option.against }
            if !isBeaten { kept.append(option) }
        }
    }

    /// All sets of changes, weighed exactly.
    private func subsets(of members: [Int], _ costs: [Int], _ index: Int) -> [Option] {
        var isChanged = Array(repeating: false, count: problem.candidates.count)
        let group = problem.groups[index]
        return (0..<(1 << members.count)).map { bits in
            var cost = 0
            for (place, member) in members.enumerated() {
                isChanged[member] = bits & (1 << place) != 0
                if isChanged[member] { cost += costs[place] }
            }
            return Option(
                cost: cost, inFavour: problem.weight(group.favour, isChanged),
                against: problem.weight(group.against, isChanged))
        }
    }

    /// For each number of changes the least they cost, the most that they can weigh in favour and the least they can leave
    /// against, though not always the same records do all three.
    ///
    /// Against: nothing leaves less than taking the heaviest away altogether. In favour: with falling repeats, a change gains
    /// at most what it gains alone; and at most as if the record's old weight stayed beside the new one.
    private func numbers(of members: [Int], _ costs: [Int], _ index: Int) -> [Option] {
        let group = problem.groups[index]
        let unchanged = Array(repeating: false, count: problem.candidates.count)
        let base = problem.weight(group.favour, unchanged)
        let alone = members.map { member -> Double in
            var isChanged = unchanged
            isChanged[member] = true
            return max(0, problem.weight(group.favour, isChanged) - base)
        }
        let gains = alone.sorted(by: >)
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
            return Option(
                cost: cheapest.prefix(count).reduce(0, +), inFavour: min(single, repeated(beside)),
                against: repeated(left))
        }
    }

    /// Weights from the heaviest down, each times its repeat.
    private func repeated(_ values: [Double]) -> Double {
        values.enumerated().reduce(0) { $0 + $1.element * problem.repeats[min($1.offset, problem.repeats.count - 1)] }
    }
}
