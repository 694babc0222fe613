/// Makes figures from the rows of a release.
struct FigureMaker: Sendable {
    let mapping: StatisticsMapping
    let tables: ReleaseTables
    private let sources: [String: Int]

    init(_ mapping: StatisticsMapping, _ tables: ReleaseTables) {
        self.mapping = mapping
        self.tables = tables
        sources = Dictionary(
            mapping.sources.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
    }

    /// The figure of a measure; `none` says why there is none.
    func figure(
        _ measure: StatisticsMapping.Measure, of source: Int, for place: ReleaseRow.Place, in period: Int
    ) -> FigureResult {
        let part = count(measure.part, of: source, for: place, in: period)
        let whole = count(measure.whole, of: source, for: place, in: period)
        guard let percent = measure.percent else {
            switch (part, whole) {
            case (.missing(let reason), _), (_, .missing(let reason)): return .none(reason)
            case (.number(let part), .number(let whole)):
                guard let part = Int(exactly: part), let whole = Int(exactly: whole), part >= 0, whole >= 0 else {
                    return .none("not a count")
                }
                guard whole > 0 else { return .none("nobody to count") }
                return .figure(Figure(tenths: Self.tenths(part, whole, per: measure.per), part: part, whole: whole))
            }
        }
        switch cell(percent, of: source, ReleaseTables.Key(source: source, period: period, place: place)) {
        case .missing(let reason): return .none(reason)
        case .number(let value):
            let tenths = Int((value * 10).rounded())
            if case (.number(let part), .number(let whole)) = (part, whole), let part = Int(exactly: part),
                let whole = Int(exactly: whole), part >= 0, whole >= part,
                Self.agrees(value, part: Double(part), whole: Double(whole))
            {
                return .figure(Figure(tenths: tenths, part: part, whole: whole))
            }
            return .figure(Figure(tenths: tenths, part: nil, whole: nil))
        }
    }

    /// Whether counts give a published percentage, within what rounding to one decimal can do.
    static func agrees(_ percentage: Double, part: Double, whole: Double) -> Bool {
        // A published half may have been rounded either way.
        whole > 0 && abs(100 * part / whole - percentage) <= 0.05 + 1e-9
    }

    /// The share in tenths, rounded half up, without a detour through binary fractions.
    static func tenths(_ part: Int, _ whole: Int, per: Int) -> Int {
        (2 * part * per * 10 + whole) / (2 * whole)
    }

    private func count(
        _ amount: StatisticsMapping.Amount, of source: Int, for place: ReleaseRow.Place, in period: Int
    ) -> StatisticsCell {
        let source = amount.source.flatMap { sources[$0] } ?? source
        guard tables.columns[source] != nil else { return .missing("needs \(mapping.sources[source].file)") }
        let everybody = ReleaseTables.Key(source: source, period: period, place: place)
        guard let topic = amount.topic else { return sum(amount.columns, of: source, everybody) }
        guard tables.entry(everybody) != nil else { return noRow(source) }
        var total = 0.0
        for group in amount.groups {
            let key = ReleaseTables.Key(source: source, period: period, place: place, topic: topic, group: group)
            // The release leaves out rows of groups with nobody in them; but a group that occurs nowhere has another name.
            guard tables.hasGroup(key) else { return .missing("no row says '\(group)'") }
            guard tables.entry(key) != nil else { continue }
            switch sum(amount.columns, of: source, key) {
            case .missing(let reason): return .missing(reason)
            case .number(let number): total += number
            }
        }
        return .number(total)
    }

    private func sum(_ columns: [String], of source: Int, _ key: ReleaseTables.Key) -> StatisticsCell {
        var total = 0.0
        for column in columns {
            switch cell(column, of: source, key) {
            case .missing(let reason): return .missing(reason)
            case .number(let number): total += number
            }
        }
        return .number(total)
    }

    private func noRow(_ source: Int) -> StatisticsCell {
        .missing("no row for the area and period in \(mapping.sources[source].file)")
    }

    private func cell(_ column: String, of source: Int, _ key: ReleaseTables.Key) -> StatisticsCell {
        guard let index = mapping.sources[source].columns.firstIndex(of: column) else { return .missing("no column") }
        guard let entry = tables.entry(key) else { return noRow(source) }
        return entry.cells[index] ?? .missing("no column")
    }
}

extension ReleaseTables.Key {
    /// The row for everybody.
    init(source: Int, period: Int, place: ReleaseRow.Place) {
        self.init(source: source, period: period, place: place, topic: nil, group: nil)
    }
}
