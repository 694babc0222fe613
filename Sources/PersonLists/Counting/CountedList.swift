import CalendarDates
import Conditions

/// What counting needs of a list: for each person the group in each breakdown, and which figures count the person how.
struct CountedList {
    /// Figures that are tied to each other, and what each person is to them.
    struct Bundle {
        /// The indices of the figures in the mapping.
        let figures: [Int]
        /// The patterns that occur: two bits for each figure, one for its population and one for its part.
        private(set) var patterns: [UInt32] = []
        /// By person: the index of the pattern.
        private(set) var persons: [UInt16] = []
        private var indices: [UInt32: UInt16] = [:]

        init(figures: [Int]) { self.figures = figures }

        /// Adds a person.
        mutating func add(_ pattern: UInt32) {
            if let index = indices[pattern] { return persons.append(index) }
            let index = UInt16(clamping: patterns.count)
            indices[pattern] = index
            patterns.append(pattern)
            persons.append(index)
        }

        /// The bit of a population.
        static func population(_ position: Int) -> UInt32 { 1 << UInt32(2 * position) }
        /// The bit of a part.
        static func part(_ position: Int) -> UInt32 { 2 << UInt32(2 * position) }
    }

    /// How many persons there are: rows, without those that repeat a person.
    private(set) var count = 0
    /// The rows that were counted.
    private(set) var rows: [Int32] = []
    /// The indices of breakdowns that figures use, ascending.
    let breakdowns: [Int]
    /// By breakdown (in that order) and person: the group.
    private(set) var groups: [[UInt8]]
    private(set) var bundles: [Bundle]
    /// How many rows repeat a person.
    private(set) var repeatedRows = 0

    /// - Note: a bundle may have at most 8 figures, so that patterns are few; ``FigureBundles`` sees to that.
    init(_ data: ListData, _ mapping: ListMapping, asOf: CalendarDate) {
        let list = data.list
        let own = mapping.figures.filter { $0.list == list }
        breakdowns = Set(own.flatMap(\.breakdowns)).sorted()
        groups = breakdowns.map { _ in [] }
        bundles = FigureBundles(mapping, list: list).bundles.map { Bundle(figures: $0) }
        var isRepeated = Array(repeating: false, count: data.rows.count)
        for column in mapping.lists[list].person {
            for (row, again) in data.rows.repeated(column, later: true).enumerated() where again {
                isRepeated[row] = true
            }
        }
        let table = RowFacts.Table(data.rows, mapping, asOf: asOf)
        let measures = bundles.map { $0.figures.map { mapping.figures[$0].measure } }
        for row in 0..<data.rows.count {
            guard !isRepeated[row] else {
                repeatedRows += 1
                continue
            }
            count += 1
            rows.append(Int32(row))
            let facts = RowFacts(table: table, row: row)
            for (position, index) in breakdowns.enumerated() {
                let breakdown = mapping.breakdowns[index]
                groups[position].append(UInt8(breakdown.group(of: facts.fact(breakdown.fact))))
            }
            for index in bundles.indices {
                bundles[index].add(Self.pattern(facts, measures[index], asOf: asOf))
            }
        }
    }

    private static func pattern(_ facts: RowFacts, _ measures: [ListFigure.Measure], asOf: CalendarDate) -> UInt32 {
        var pattern: UInt32 = 0
        for (position, measure) in measures.enumerated() {
            switch measure {
            case .count: break
            case .share(let population, let part):
                guard population.map({ $0.truth(of: facts, asOf: asOf) == .met }) ?? true else { continue }
                pattern |= Bundle.population(position)
                if part.truth(of: facts, asOf: asOf) == .met { pattern |= Bundle.part(position) }
            case .mean(let fact):
                if facts.fact(fact) != nil { pattern |= Bundle.population(position) }
            }
        }
        return pattern
    }
}
