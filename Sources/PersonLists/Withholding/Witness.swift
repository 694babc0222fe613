/// Proves that a withheld count cannot be worked out, by other lists that would publish the same.
///
/// What a bundle's figures say of a person may be swapped with what they say of another who lies in the same row of every
/// published table of the bundle: no published number changes. So a withheld count can have each value between the two that
/// this gives, and anybody who knows all that is published, and no more, must hold each of them to be possible.
struct Witness {
    private let bundle: CountedList.Bundle
    /// By person: a number for the rows in which the person lies.
    private var classes: [Int]

    /// - Parameters:
    ///   - tables: the bundle's tables, one for each breakdown.
    ///   - units: by breakdown and person, the unit.
    init(_ bundle: CountedList.Bundle, _ tables: [BundleTable?], units: [[UInt8]]) {
        self.bundle = bundle
        classes = Array(repeating: 0, count: bundle.persons.count)
        for (table, units) in zip(tables, units) {
            guard let table, table.isPublished else { continue }
            let rows = table.rows
            var numbers: [Int: Int] = [:]
            for person in classes.indices {
                let key = classes[person] * (rows.count + 1) + rows[Int(units[person])]
                let number = numbers[key] ?? numbers.count
                numbers[key] = number
                classes[person] = number
            }
        }
    }

    /// The values that a count can be shown to be able to have: that of a unit's persons who have one of some patterns.
    /// - Parameters:
    ///   - units: by person, the unit in the breakdown that is looked at.
    ///   - isInSet: by index of pattern, whether the pattern is one of those.
    func range(of unit: Int, units: [UInt8], _ isInSet: [Bool]) -> ClosedRange<Int> {
        let count = (classes.max() ?? 0) + 1
        var (all, own, inSet) = (
            [Int](repeating: 0, count: count), [Int](repeating: 0, count: count), [Int](repeating: 0, count: count)
        )
        for (person, number) in classes.enumerated() {
            all[number] += 1
            if Int(units[person]) == unit { own[number] += 1 }
            if isInSet[Int(bundle.persons[person])] { inSet[number] += 1 }
        }
        var (low, high) = (0, 0)
        for number in 0..<count {
            low += max(0, own[number] + inSet[number] - all[number])
            high += min(own[number], inSet[number])
        }
        return low...high
    }
}
