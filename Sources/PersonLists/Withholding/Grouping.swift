/// The groups of a breakdown as they are published anywhere: small ones are put together, everywhere alike, so that nothing
/// that is published tells them apart.
struct Grouping {
    /// By group: its unit.
    let unitOfGroup: [Int]
    /// By unit: how many persons it has.
    let sizes: [Int]
    /// By unit: the group that it is; nil for groups that were put together.
    let groupOfUnit: [Int?]

    /// - Parameters:
    ///   - counts: how many persons each group has.
    ///   - isSmall: whether a count must be withheld.
    init(_ counts: [Int], isSmall: (Int) -> Bool) {
        var merged = Set(counts.indices.filter { isSmall(counts[$0]) })
        let bySize = counts.indices.filter { counts[$0] > 0 && !merged.contains($0) }
            .sorted { (counts[$0], $0) < (counts[$1], $1) }
        var others = bySize[...]
        while isSmall(merged.reduce(0) { $0 + counts[$1] }), let next = others.popFirst() { merged.insert(next) }
        var units = Array(repeating: 0, count: counts.count)
        var sizes: [Int] = []
        var names: [Int?] = []
        if !merged.isEmpty {
            sizes.append(merged.reduce(0) { $0 + counts[$1] })
            names.append(nil)
        }
        for group in counts.indices where !merged.contains(group) {
            units[group] = sizes.count
            sizes.append(counts[group])
            names.append(group)
        }
        unitOfGroup = units
        self.sizes = sizes
        groupOfUnit = names
    }
}
