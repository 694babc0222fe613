/// A table of units of a breakdown against what a bundle's figures tell apart. Each unit has a row of its own or lies in the
/// one row that is put together; each row is published, or follows from what is.
struct BundleTable {
    /// Which bits of patterns the table tells apart.
    let mask: UInt32
    /// By unit: how many persons have which pattern, as far as the table tells patterns apart.
    let cells: [[UInt32: Int]]
    /// The units that are put together.
    private(set) var merged: Set<Int>

    /// Puts together units until no row has a count that must be withheld.
    init(mask: UInt32, cells: [[UInt32: Int]], _ grouping: Grouping, isSmall: (Int) -> Bool) {
        self.mask = mask
        self.cells = cells
        merged = Set(
            cells.indices.filter { unit in
                grouping.groupOfUnit[unit] == nil || cells[unit].values.contains(where: isSmall)
            })
        var others = cells.indices.filter { !merged.contains($0) && grouping.sizes[$0] > 0 }
            .sorted { (grouping.sizes[$0], $0) < (grouping.sizes[$1], $1) }[...]
        while row(merged).values.contains(where: isSmall), let next = others.popFirst() { merged.insert(next) }
        if others.isEmpty { mergeAll() }
    }

    /// Puts one unit more together with the others, the smallest, and further ones until no row has a count that must be
    /// withheld.
    mutating func mergeAnother(_ grouping: Grouping, isSmall: (Int) -> Bool) {
        repeat {
            let others = cells.indices.filter { !merged.contains($0) && grouping.sizes[$0] > 0 }
            guard let next = others.min(by: { (grouping.sizes[$0], $0) < (grouping.sizes[$1], $1) }), others.count > 1
            else { return mergeAll() }
            merged.insert(next)
        } while row(merged).values.contains(where: isSmall)
    }

    /// Puts all units together: nothing of the table is published.
    mutating func mergeAll() { merged = Set(cells.indices) }

    /// Whether a unit is published by itself.
    var isPublished: Bool { merged.count < cells.count }

    /// By unit: its row. What is put together is row 0.
    var rows: [Int] { cells.indices.map { merged.contains($0) ? 0 : $0 + 1 } }

    private func row(_ units: Set<Int>) -> [UInt32: Int] {
        units.reduce(into: [:]) { row, unit in row.merge(cells[unit], uniquingKeysWith: +) }
    }
}
