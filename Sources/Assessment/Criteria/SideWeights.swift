import Vocabularies

/// The weights of a criterion's contributions on one side, theme by theme.
///
/// Of several on one theme the heaviest counts in full, and each further one for less. Held theme by theme, so that the sum
/// without some records goes over as little as it can.
struct SideWeights: Sendable {
    private static let placeCount = Vocabulary.capacity + 1

    /// The multipliers of repeats, the heaviest record's first.
    private let multipliers: [Double]
    /// All above 0: those without a theme first, and of one theme in the records' order.
    private let weights: [Double]
    private let records: [Int32]
    /// Where those of each theme begin, and where the last ones end.
    private let starts: [Int]
    /// What those of each theme add up to.
    private var sums: [Double] = []
    /// The heaviest records of each theme, the heaviest first; of equally heavy ones the first.
    private var heaviest: [[Int32]] = []
    /// The sum of all.
    private(set) var sum = 0.0

    /// - Parameter weight: a contribution's weight on the side; 0 for none.
    @inline(__always)
    init(_ items: [Contributions.Item], multipliers: [Double], weight: (Contributions.Item) -> Double) {
        self.multipliers = multipliers
        var starts = Array(repeating: 0, count: Self.placeCount + 1)
        for item in items where weight(item) > 0 { starts[item.theme.place + 1] += 1 }
        for place in 0..<Self.placeCount { starts[place + 1] += starts[place] }
        var weights = Array(repeating: 0.0, count: starts[Self.placeCount])
        var records = Array(repeating: Int32(0), count: starts[Self.placeCount])
        var next = starts
        for item in items where weight(item) > 0 {
            let place = next[item.theme.place]
            weights[place] = weight(item)
            records[place] = item.record
            next[item.theme.place] += 1
        }
        (self.weights, self.records, self.starts) = (weights, records, starts)
        var adding = RepeatedWeights(multipliers: multipliers)
        sums = (0..<Self.placeCount).map { sum(ofTheme: $0, &adding) { _ in false } }
        heaviest = (0..<Self.placeCount).map(heaviest(ofTheme:))
        sum = sums.reduce(0, +)
    }

    /// What a weight of a record is multiplied by for being told before on its theme; 1 for none.
    func multiplier(of record: Int32, on theme: PackedTerm) -> Double {
        let place = theme.place
        guard place > 0, starts[place + 1] - starts[place] > 1 else { return 1 }
        return multipliers[heaviest[place].firstIndex(of: record) ?? multipliers.count - 1]
    }

    /// The sum of those on a theme.
    func sum(onTheme theme: PackedTerm) -> Double { sums[theme.place] }

    /// The sum as it would be without those that are gone: others on their themes then count for more.
    @inline(__always)
    func sum(_ isGone: (Int32) -> Bool) -> Double {
        var adding = RepeatedWeights(multipliers: multipliers)
        return (0..<Self.placeCount).reduce(0) { $0 + sum(ofTheme: $1, &adding, without: isGone) }
    }

    /// The sum as it would be without one record.
    func sum(without record: Int32, on theme: PackedTerm) -> Double {
        var (sums, adding) = (sums, RepeatedWeights(multipliers: multipliers))
        sums[theme.place] = sum(ofTheme: theme.place, &adding) { $0 == record }
        return sums.reduce(0, +)
    }

    @inline(__always)
    private func sum(ofTheme place: Int, _ adding: inout RepeatedWeights, without isGone: (Int32) -> Bool) -> Double {
        weights.withUnsafeBufferPointer { weights in
            records.withUnsafeBufferPointer { records in
                let range = starts[place]..<starts[place + 1]
                // Those without a theme repeat nothing.
                guard place > 0 else { return range.reduce(0) { $0 + (isGone(records[$1]) ? 0 : weights[$1]) } }
                return adding.sum(range) { isGone(records[$0]) ? 0 : weights[$0] }
            }
        }
    }

    /// Those records of a theme that have a multiplier to themselves.
    private func heaviest(ofTheme place: Int) -> [Int32] {
        var heaviest = Heaviest<Int32>(multipliers.count - 1)
        for index in starts[place]..<starts[place + 1] { heaviest.take(records[index], weights[index]) }
        return heaviest.items
    }
}
