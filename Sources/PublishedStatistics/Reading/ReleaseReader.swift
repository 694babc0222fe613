import SourceText
import Tables

/// Takes the rows of one file.
struct ReleaseReader {
    private let mapping: StatisticsMapping
    private let columns: HeaderReader.Columns
    private let faults: FaultCollector
    private let periods: [String: Int]
    private let wanted: Set<GroupKey>
    private(set) var file: ReleaseFile
    /// Kinds of faults that were told once; a wrong column would tell the same for each row.
    private var told: Set<String> = []
    private var strangers: [String: Int] = [:]
    /// How many rows have counts that do not give a published percentage, by its column.
    private var disagreeing: [String: Int] = [:]

    init(_ mapping: StatisticsMapping, _ columns: HeaderReader.Columns, path: String, _ faults: FaultCollector) {
        self.mapping = mapping
        self.columns = columns
        self.faults = faults
        periods = Dictionary(
            mapping.periods.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
        wanted = GroupKey.wanted(of: columns.source, in: mapping)
        let source = mapping.sources[columns.source]
        let there = zip(source.columns, columns.numbers).filter { $0.1 != nil }.map(\.0)
        file = ReleaseFile(path: path, source: columns.source, columns: Set(there))
    }

    /// Takes a row.
    /// - Parameter naming: gives the index of an area by its names and codes.
    mutating func take(_ cells: [String], at place: SourcePlace, naming: (AreaNaming) -> Int) {
        file.rowsRead += 1
        let texts = columns.layout.map { $0 < cells.count ? CellText.trimmed(cells[$0]) : "" }
        let source = mapping.sources[columns.source]
        guard let period = periods[source.periods[texts[0]] ?? texts[0]] else {
            return refuse(
                "unknown-period", "the mapping does not know this period",
                remedy: "add it to 'periods' in the mapping, with the day for which it was true and when it came out",
                at: place)
        }
        let (topic, group) = (texts[8].lowercased(), texts[9].lowercased())
        let isTotal = source.totals.contains(topic) && source.totals.contains(group)
        if !isTotal, !wanted.contains(GroupKey(topic: topic, group: group)) {
            if !source.topics.contains(topic) { strangers[texts[8], default: 0] += 1 }
            return pass(over: "broken down by \(texts[8])")
        }
        let layout = mapping.layout
        let about: ReleaseRow.Place
        switch texts[1].lowercased() {
        case layout.national.lowercased(): about = .country(texts[2])
        case layout.regional.lowercased(): about = .region(texts[3])
        case layout.local.lowercased():
            about = .area(
                naming(
                    AreaNaming(
                        newCode: texts[5], oldCode: texts[6], name: texts[7], regionCode: texts[3], region: texts[4])))
        default:
            return refuse(
                "unknown-level", "the mapping does not know this geographic level",
                remedy: "give the file as it was published, or mend the mapping's layout", at: place)
        }
        let numbers = columns.numbers.map { index in
            index.flatMap { $0 < cells.count ? number(cells[$0], at: place) : nil }
        }
        holdPercentages(against: numbers, in: mapping.periods[period].id)
        file.rows.append(
            ReleaseRow(
                period: period, place: about, topic: isTotal ? nil : topic, group: isTotal ? nil : group,
                cells: numbers))
    }

    /// Counts what does not agree, but where the mapping expects it.
    private mutating func holdPercentages(against numbers: [StatisticsCell?], in period: String) {
        let source = mapping.sources[columns.source]
        func value(_ column: String) -> Double? {
            guard let index = source.columns.firstIndex(of: column), case .number(let number)? = numbers[index] else {
                return nil
            }
            return number
        }
        for percentage in source.percentages where !percentage.except.contains(period) {
            let (part, whole) = (percentage.part.map(value), percentage.whole.map(value))
            guard let published = value(percentage.column), !part.contains(nil), !whole.contains(nil) else { continue }
            let total = whole.compactMap(\.self).reduce(0, +)
            guard total > 0 else { continue }
            if !FigureMaker.agrees(published, part: part.compactMap(\.self).reduce(0, +), whole: total) {
                disagreeing[percentage.column, default: 0] += 1
            }
        }
    }

    /// Says which topics were met that the mapping does not know, and which percentages the counts do not give.
    func finish() {
        for (column, count) in disagreeing.sorted(by: { $0.key < $1.key }) {
            faults.report(
                Fault(
                    "percentage-disagrees", severity: .warning, at: SourcePlace(path: file.path),
                    "in \(count == 1 ? "1 row" : "\(count) rows") the counts do not give the percentage in '\(column)'",
                    remedy: "look whether its part and whole have changed; its records have the percentage alone"))
        }
        for (topic, count) in strangers.sorted(by: { $0.key < $1.key }) {
            faults.report(
                Fault(
                    "unknown-topic", severity: .warning, at: SourcePlace(path: file.path),
                    "\(count == 1 ? "1 row is" : "\(count) rows are") broken down by “\(topic)”, which the mapping does not know",
                    remedy: "add it to 'topics', or to 'totals' where it means everybody; the rows are passed over"))
        }
    }

    private mutating func number(_ cell: String, at place: SourcePlace) -> StatisticsCell {
        if let cell = StatisticsCell(cell, markers: mapping.markers) { return cell }
        tell(
            "unknown-marker", "a cell here is neither a number nor a marker that the mapping knows",
            remedy: "add the marker to 'markers' in the mapping with what it means", at: place)
        return .missing("not readable")
    }

    private mutating func refuse(_ id: String, _ message: String, remedy: String, at place: SourcePlace) {
        tell(id, message, remedy: remedy, at: place)
        pass(over: "not readable")
    }

    private mutating func tell(_ id: String, _ message: String, remedy: String, at place: SourcePlace) {
        guard told.insert(id).inserted else { return }
        faults.report(Fault(id, at: place, message, remedy: remedy))
    }

    private mutating func pass(over reason: String) {
        file.passedOver[reason, default: 0] += 1
    }
}

/// A group of a topic.
struct GroupKey: Hashable, Sendable {
    let topic: String
    let group: String

    /// The groups of a file whose rows some measure counts.
    static func wanted(of source: Int, in mapping: StatisticsMapping) -> Set<GroupKey> {
        let id = mapping.sources[source].id
        let amounts = mapping.sources.flatMap { other in
            other.measures.flatMap { [$0.part, $0.whole] }.filter { ($0.source ?? other.id) == id }
        }
        return Set(
            amounts.flatMap { amount in
                amount.topic.map { topic in amount.groups.map { GroupKey(topic: topic, group: $0) } } ?? []
            })
    }
}
