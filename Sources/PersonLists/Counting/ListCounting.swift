import Conditions

/// Counts what may be published of a list.
struct ListCounting {
    let list: CountedList
    let mapping: ListMapping
    let data: ListData
    let withholding: Withholding

    init(_ list: CountedList, _ data: ListData, _ mapping: ListMapping) {
        self.list = list
        self.data = data
        self.mapping = mapping
        withholding = Withholding(list, mapping)
    }

    func published() -> PublishedCounts {
        let own = mapping.figures.indices.filter { mapping.figures[$0].list == data.list }
        guard list.count >= mapping.threshold else {
            return PublishedCounts(
                figures: [], withheld: own.map { PublishedCounts.Withheld(figure: $0, breakdown: nil) })
        }
        var figures: [PublishedCounts.Figure] = []
        var withheld: [PublishedCounts.Withheld] = []
        for index in own {
            guard let numbers = numbers(index) else {
                withheld.append(PublishedCounts.Withheld(figure: index, breakdown: nil))
                continue
            }
            var groups: [PublishedCounts.Group] = []
            for breakdown in mapping.figures[index].breakdowns {
                let own = self.groups(index, breakdown)
                if own.contains(where: { $0.numbers != nil }) {
                    groups += own
                } else {
                    withheld.append(PublishedCounts.Withheld(figure: index, breakdown: breakdown))
                }
            }
            figures.append(PublishedCounts.Figure(figure: index, numbers: numbers, groups: groups))
        }
        return PublishedCounts(figures: figures, withheld: withheld)
    }

    // MARK: What may be published

    /// Where a figure stands: its bundle, and its position there; nil for plain counts.
    private func position(_ figure: Int) -> (bundle: Int, position: Int)? {
        for (bundle, own) in list.bundles.enumerated() {
            if let position = own.figures.firstIndex(of: figure) { return (bundle, position) }
        }
        return nil
    }

    /// The groups of a breakdown, with what of their numbers may be published.
    ///
    /// Groups without anybody are named as withheld beside those that are, so that nobody can tell which of them has somebody;
    /// where nothing else is withheld they are left out, since everybody can see that nobody is left for them.
    private func groups(_ figure: Int, _ breakdown: Int) -> [PublishedCounts.Group] {
        guard let place = list.breakdowns.firstIndex(of: breakdown) else { return [] }
        let grouping = withholding.groupings[place]
        var isOpen = grouping.groupOfUnit.map { $0 != nil }
        if let (bundle, position) = position(figure) {
            let decision = withholding.decisions[bundle]
            let published = Withholding.figures(
                decision.kept, list.bundles[bundle], breakdown: breakdown, mapping)
            guard published.contains(position), let table = decision.tables[place] else { return [] }
            for unit in isOpen.indices where table.merged.contains(unit) { isOpen[unit] = false }
        }
        let hasMerged = grouping.groupOfUnit.contains(nil)
        let tallies = tallies(figure, place)
        return mapping.breakdowns[breakdown].groups.indices.compactMap { group in
            let unit = grouping.unitOfGroup[group]
            let isEmpty = grouping.groupOfUnit[unit] == group && grouping.sizes[unit] == 0
            if isEmpty, !hasMerged { return nil }
            let numbers = isOpen[unit] && !isEmpty ? tallies[group].numbers : nil
            return PublishedCounts.Group(breakdown: breakdown, group: group, numbers: numbers)
        }
    }

    // MARK: Numbers

    /// What a figure counts of a group.
    struct Tally {
        var whole = 0
        /// Nil where there is no part.
        var part: Int?
        /// Nil where it is no mean.
        var sum: Double?

        /// Nil for a mean of nobody.
        var numbers: PublishedCounts.Numbers? {
            if let sum {
                guard whole > 0 else { return nil }
                return PublishedCounts.Numbers(
                    value: (10 * sum / Double(whole)).rounded() / 10, part: nil, whole: whole)
            }
            guard let part else { return PublishedCounts.Numbers(value: Double(whole), part: nil, whole: whole) }
            // Half up, in whole numbers, so that no machine rounds otherwise.
            let value = whole == 0 ? nil : Double((2000 * part + whole) / (2 * whole)) / 10
            return PublishedCounts.Numbers(value: value, part: part, whole: whole)
        }
    }

    /// The numbers of a figure over all persons; nil where the figure is withheld.
    private func numbers(_ figure: Int) -> PublishedCounts.Numbers? {
        if let (bundle, position) = position(figure) {
            guard withholding.decisions[bundle].kept.contains(position) else { return nil }
        }
        return tallies(figure, nil)[0].numbers
    }

    /// What a figure counts of each group of a breakdown; without one, of everybody.
    func tallies(_ figure: Int, _ place: Int?) -> [Tally] {
        let measure = mapping.figures[figure].measure
        var tally = Tally()
        if case .share = measure { tally.part = 0 }
        if case .mean = measure { tally.sum = 0 }
        let count = place.map { mapping.breakdowns[list.breakdowns[$0]].groups.count } ?? 1
        var tallies = Array(repeating: tally, count: count)
        let own = position(figure)
        let patterns = own.map { list.bundles[$0.bundle].patterns } ?? []
        let isIn = own.map { own in patterns.map { $0 & CountedList.Bundle.population(own.position) != 0 } }
        let isPart = own.map { own in patterns.map { $0 & CountedList.Bundle.part(own.position) != 0 } }
        for person in 0..<list.count {
            let kind = own.map { Int(list.bundles[$0.bundle].persons[person]) }
            if let kind, let isIn, !isIn[kind] { continue }
            let group = place.map { Int(list.groups[$0][person]) } ?? 0
            tallies[group].whole += 1
            if let kind, let isPart, isPart[kind], tallies[group].part != nil { tallies[group].part? += 1 }
            if case .mean(let fact) = measure {
                tallies[group].sum? += data.number(fact, row: Int(list.rows[person])) ?? 0
            }
        }
        return tallies
    }
}

extension ListData {
    /// The number of a column in a row.
    func number(_ column: Int, row: Int) -> Double? {
        if case .number(let number)? = rows.value(column, row: row, isAnswer: false) { number } else { nil }
    }
}
