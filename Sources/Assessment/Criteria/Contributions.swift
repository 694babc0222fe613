import Vocabularies

/// What each record adds to a criterion, in the records' order.
///
/// Held as weights before repeats on a theme are discounted, with each one's place among the repeats: so sums can be made anew
/// without some records, which makes others count for more.
public struct Contributions: RandomAccessCollection, Sendable {
    /// A record's weights before repeats are discounted, and its places on either side.
    struct Item: Sendable {
        let record: Int32
        let theme: PackedTerm
        var favourPlace = RepeatPlaces.alone
        var againstPlace = RepeatPlaces.alone
        let inFavour: Double
        let against: Double
    }

    /// What all records together add on either side.
    typealias Sums = (inFavour: Double, against: Double)

    private var items: [Item]
    /// The sums of both sides.
    private(set) var sums: Sums = (0, 0)
    /// The multipliers of repeats on one theme, the heaviest record's first.
    private let repeats: [Double]

    init(_ items: [Item], repeats: [Double]) {
        self.items = items
        self.repeats = repeats
        // One side after the other, so that only one list of places is held beside the items.
        for (index, place) in places({ $0.inFavour }).enumerated() { self.items[index].favourPlace = place }
        for (index, place) in places({ $0.against }).enumerated() { self.items[index].againstPlace = place }
        sums = (sum { $0.inFavour }, sum { $0.against })
    }

    /// The index of the first contribution.
    public var startIndex: Int { 0 }
    /// The index after the last contribution.
    public var endIndex: Int { items.count }

    /// What one record adds.
    public subscript(index: Int) -> Contribution {
        let item = items[index]
        let favour = RepeatPlaces.multiplier(item.favourPlace, repeats)
        let against = RepeatPlaces.multiplier(item.againstPlace, repeats)
        return Contribution(
            record: Int(item.record), inFavour: item.inFavour * favour, against: item.against * against,
            favourRepeat: favour, againstRepeat: against)
    }

    /// The sums as they would be without some records: others on their themes then count for more.
    func sums(without gone: RecordSet) -> Sums {
        (
            sum { gone.contains(Int($0.record)) ? 0 : $0.inFavour },
            sum { gone.contains(Int($0.record)) ? 0 : $0.against }
        )
    }

    /// The sums as they would be if some records said nothing against the criterion.
    func sums(mending mended: RecordSet) -> Sums {
        (sums.inFavour, sum { mended.contains(Int($0.record)) ? 0 : $0.against })
    }

    /// Whether one of some records weighs against the criterion.
    func weighsAgainst(_ records: RecordSet) -> Bool {
        items.contains { $0.against > 0 && records.contains(Int($0.record)) }
    }

    /// The sum of weights on one side.
    @inline(__always)
    private func sum(_ weight: (Item) -> Double) -> Double {
        var weights = RepeatedWeights(multipliers: repeats)
        for item in items { weights.add(weight(item), on: item.theme) }
        return weights.sum
    }

    @inline(__always)
    private func places(_ weight: (Item) -> Double) -> [UInt16] {
        RepeatPlaces(
            items.count, multipliers: repeats.count, theme: { items[$0].theme }, weight: { weight(items[$0]) }
        ).places
    }
}
