/// Decides what of a list's counts may be published.
///
/// A count of persons from 1 to one less than the threshold is withheld, and so is everything from which such a count could
/// be worked out:
/// 1. Small groups of a breakdown are put together, everywhere alike.
/// 2. A figure is withheld where what it tells apart, together with the figures it is tied to, leaves a small count: its part,
///    the rest of its population, those outside it, and what lies between two parts of which one contains the other.
/// 3. In the table of a breakdown and a bundle of figures, groups with a small count in any of these are put together until
///    no small count is left.
/// 4. Each count that is still small and withheld must be able to have another value, and one that is 0 or at least the
///    threshold, in lists that publish the same (``Witness``). Where one cannot, more of its table is withheld, and then other
///    tables of its bundle, the last first, until it can.
struct Withholding {
    /// What became of a bundle.
    struct Decision {
        /// The positions of the figures that are published.
        let kept: [Int]
        /// By breakdown: the table; nil where no figure has that breakdown.
        let tables: [BundleTable?]
        /// Whether tables were withheld because a count could have been worked out through others.
        let isCut: Bool
    }

    let threshold: Int
    /// By breakdown.
    let groupings: [Grouping]
    /// By bundle.
    let decisions: [Decision]

    /// Whether a count must be withheld.
    func isSmall(_ count: Int) -> Bool { (1..<threshold).contains(count) }

    init(_ list: CountedList, _ mapping: ListMapping) {
        let threshold = mapping.threshold
        self.threshold = threshold
        let isSmall = { (count: Int) in (1..<threshold).contains(count) }
        let groupings = zip(list.breakdowns, list.groups).map { index, groups in
            var counts = Array(repeating: 0, count: mapping.breakdowns[index].groups.count)
            for group in groups { counts[Int(group)] += 1 }
            return Grouping(counts, isSmall: isSmall)
        }
        let units = zip(groupings, list.groups).map { grouping, groups in
            groups.map { UInt8(grouping.unitOfGroup[Int($0)]) }
        }
        self.groupings = groupings
        decisions = list.bundles.map { bundle in
            let kept = Self.kept(bundle, isSmall)
            let tables = list.breakdowns.indices.map { position -> BundleTable? in
                let own = Self.figures(kept, bundle, breakdown: list.breakdowns[position], mapping)
                // Without a figure to publish there is still something to keep from being worked out.
                let mask = Self.mask(own.isEmpty ? kept : own)
                guard mask != 0 else { return nil }
                let cells = Self.cells(bundle, mask, units[position], count: groupings[position].sizes.count)
                var table = BundleTable(mask: mask, cells: cells, groupings[position], isSmall: isSmall)
                if own.isEmpty { table.mergeAll() }
                return table
            }
            return Self.audited(bundle, kept, tables, units: units, groupings: groupings, threshold: threshold)
        }
    }

    /// The figures of a bundle that a breakdown is published for. A mean is so only where all shares beside it are published:
    /// it says something of each.
    static func figures(
        _ kept: [Int], _ bundle: CountedList.Bundle, breakdown: Int, _ mapping: ListMapping
    ) -> [Int] {
        kept.filter { position in
            let figure = mapping.figures[bundle.figures[position]]
            if case .mean = figure.measure, kept.count < bundle.figures.count { return false }
            return figure.breakdowns.contains(breakdown)
        }
    }

    /// By unit: how many persons have which pattern, as far as the mask tells patterns apart.
    private static func cells(
        _ bundle: CountedList.Bundle, _ mask: UInt32, _ units: [UInt8], count: Int
    ) -> [[UInt32: Int]] {
        let width = bundle.patterns.count
        var counts = Array(repeating: 0, count: count * width)
        for (unit, pattern) in zip(units, bundle.persons) { counts[Int(unit) * width + Int(pattern)] += 1 }
        return (0..<count).map { unit in
            var cells: [UInt32: Int] = [:]
            for index in 0..<width where counts[unit * width + index] > 0 {
                cells[bundle.patterns[index] & mask, default: 0] += counts[unit * width + index]
            }
            return cells
        }
    }

    private static func mask(_ positions: [Int]) -> UInt32 {
        positions.reduce(0) { $0 | CountedList.Bundle.population($1) | CountedList.Bundle.part($1) }
    }

    /// The figures that can be published together, taken in the mapping's order.
    private static func kept(_ bundle: CountedList.Bundle, _ isSmall: (Int) -> Bool) -> [Int] {
        var patterns: [UInt32: Int] = [:]
        for index in bundle.persons { patterns[bundle.patterns[Int(index)], default: 0] += 1 }
        var kept: [Int] = []
        for position in bundle.figures.indices {
            let mask = mask(kept + [position])
            var counts: [UInt32: Int] = [:]
            for (pattern, count) in patterns { counts[pattern & mask, default: 0] += count }
            if !counts.values.contains(where: isSmall) { kept.append(position) }
        }
        return kept
    }

    /// Withholds more of a bundle's tables until no withheld count can be worked out: of the table in which one can, the next
    /// smallest group; where all of it is withheld already, the last table that is not.
    private static func audited(
        _ bundle: CountedList.Bundle, _ kept: [Int], _ tables: [BundleTable?], units: [[UInt8]],
        groupings: [Grouping], threshold: Int
    ) -> Decision {
        var tables = tables
        var isCut = false
        while let weak = weakness(bundle, tables, units: units, threshold: threshold) {
            isCut = true
            if tables[weak]?.isPublished ?? false {
                tables[weak]?.mergeAnother(groupings[weak]) { (1..<threshold).contains($0) }
            } else if let last = tables.lastIndex(where: { $0?.isPublished ?? false }) {
                tables[last]?.mergeAll()
            } else {
                break
            }
        }
        return Decision(kept: kept, tables: tables, isCut: isCut)
    }

    /// The first table with a small count, in the rows that are put together, that cannot be shown to be able to have other
    /// values; nil where there is none.
    private static func weakness(
        _ bundle: CountedList.Bundle, _ tables: [BundleTable?], units: [[UInt8]], threshold: Int
    ) -> Int? {
        let witness = Witness(bundle, tables, units: units)
        for (position, table) in tables.enumerated() {
            guard let table else { continue }
            for unit in table.merged.sorted() {
                for set in sets(of: table, unit: unit) where (1..<threshold).contains(set.count) {
                    let isInSet = bundle.patterns.map { set.patterns.contains($0 & table.mask) }
                    let range = witness.range(of: unit, units: units[position], isInSet)
                    // In a range that begins with 0 or reaches the threshold, no reader can tell that the count is small.
                    let isOpen = range.lowerBound == 0 || range.upperBound >= threshold
                    if !isOpen || range.count < 2 { return position }
                }
            }
        }
        return nil
    }

    /// The counts of a unit that figures speak of: each cell, and each population, part, rest and outside.
    private static func sets(of table: BundleTable, unit: Int) -> [(patterns: Set<UInt32>, count: Int)] {
        let all = Set(table.cells.flatMap(\.keys))
        var sets = all.map { Set([$0]) }
        for bit in 0..<UInt32(32) where table.mask & (1 << bit) != 0 {
            sets.append(all.filter { $0 & (1 << bit) != 0 })
            sets.append(all.filter { $0 & (1 << bit) == 0 })
            if bit.isMultiple(of: 2) { sets.append(all.filter { $0 >> bit & 3 == 1 }) }
        }
        return Set(sets).map { patterns in
            (patterns, patterns.reduce(0) { $0 + (table.cells[unit][$1] ?? 0) })
        }
    }
}
