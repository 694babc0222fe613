/// The few heaviest of many items, found while going over them once.
struct Heaviest<Item: Sendable>: Sendable {
    private let most: Int
    private var chosen: [(item: Item, weight: Double)] = []

    /// - Parameter most: how many to keep.
    init(_ most: Int) { self.most = most }

    /// The heaviest items, heaviest first; of equally heavy ones those that were taken first.
    var items: [Item] { chosen.map(\.item) }

    /// Looks at an item and keeps it while no other is heavier.
    mutating func take(_ item: Item, _ weight: Double) {
        if chosen.count == most {
            guard let lightest = chosen.last, weight > lightest.weight else { return }
            chosen.removeLast()
        }
        let place = chosen.lastIndex { $0.weight >= weight }.map { $0 + 1 } ?? 0
        chosen.insert((item, weight), at: place)
    }

    /// Takes what was kept of items that come after those taken so far.
    mutating func take(_ other: Heaviest) {
        for (item, weight) in other.chosen { take(item, weight) }
    }
}
