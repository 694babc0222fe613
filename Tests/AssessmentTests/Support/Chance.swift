import TestSupport

extension SeededGenerator {
    /// True so many times in a hundred.
    mutating func chance(_ percent: Int) -> Bool { Int.random(in: 0..<100, using: &self) < percent }

    /// One of the items, or nil so many times in a hundred.
    mutating func pick<Item>(_ items: [Item], missing percent: Int = 0) -> Item? {
        chance(percent) ? nil : items.randomElement(using: &self)
    }
}
