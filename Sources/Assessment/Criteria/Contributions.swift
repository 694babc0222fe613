import Vocabularies

/// What each record adds to a criterion, in the records' order.
///
/// Held as weights before repeats on a theme are discounted: so sums can be made anew without some records, which makes
/// others count for more.
public struct Contributions: RandomAccessCollection, Sendable {
    /// A record's weights before repeats are discounted.
    struct Item: Sendable {
        let record: Int32
        let theme: PackedTerm
        let inFavour: Double
        let against: Double
    }

    /// What all records together add on either side.
    typealias Sums = (inFavour: Double, against: Double)

    private let items: [Item]
    private let favour: SideWeights
    private let against: SideWeights

    /// - Parameter repeats: the multipliers of repeats on one theme, the heaviest record's first.
    init(_ items: [Item], repeats: [Double]) {
        self.items = items
        favour = SideWeights(items, multipliers: repeats) { $0.inFavour }
        against = SideWeights(items, multipliers: repeats) { $0.against }
    }

    /// The index of the first contribution.
    public var startIndex: Int { 0 }
    /// The index after the last contribution.
    public var endIndex: Int { items.count }

    /// What one record adds.
    public subscript(index: Int) -> Contribution {
        let item = items[index]
        let favour = item.inFavour > 0 ? favour.multiplier(of: item.record, on: item.theme) : 1
        let against = item.against > 0 ? against.multiplier(of: item.record, on: item.theme) : 1
        return Contribution(
            record: Int(item.record), inFavour: item.inFavour * favour, against: item.against * against,
            favourRepeat: favour, againstRepeat: against)
    }

    /// The contributions of the records of a range.
    func ofRecords(_ range: Range<Int>) -> Slice<Contributions> {
        self[index(of: range.lowerBound)..<index(of: range.upperBound)]
    }

    /// The sums of both sides.
    var sums: Sums { (favour.sum, against.sum) }

    /// The weight in favour of the records on a theme less that against, by the theme's index.
    func net(onTheme theme: Int) -> Double {
        favour.sum(onTheme: PackedTerm(theme)) - against.sum(onTheme: PackedTerm(theme))
    }

    /// The sums as they would be without some records: others on their themes then count for more.
    func sums(without gone: RecordSet) -> Sums {
        (favour.sum { gone.contains(Int($0)) }, against.sum { gone.contains(Int($0)) })
    }

    /// The sums as they would be without one record.
    func sums(without record: Int) -> Sums {
        let index = index(of: record)
        guard index < items.count, items[index].record == record else { return sums }
        let item = items[index]
        return (favour.sum(without: item.record, on: item.theme), against.sum(without: item.record, on: item.theme))
    }

    /// The sums as they would be if some records said nothing against the criterion.
    func sums(mending mended: RecordSet) -> Sums {
        (favour.sum, against.sum { mended.contains(Int($0)) })
    }

    /// Where a record's contribution stands, or would stand.
    private func index(of record: Int) -> Int { items.indices.halved { items[$0].record < record } }
}
