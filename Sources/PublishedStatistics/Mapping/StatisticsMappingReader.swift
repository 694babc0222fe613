import Conditions
import Imports
public import PositionedYAML
public import Rules
public import SourceText
import Vocabularies

/// Reads a mapping and checks it against the rules.
public struct StatisticsMappingReader {
    /// What the sentences of records may name.
    static let facts = FactCatalogue(
        subject: "a figure",
        facts: SentenceFact.allCases.map { FactDescription($0.rawValue, .text, $0.summary) })

    private let rules: RuleSet
    private let faults: FaultCollector

    /// The mapping in a file; nil where it is faulty, which is reported.
    public static func load(_ path: String, rules: RuleSet, _ faults: FaultCollector) -> StatisticsMapping? {
        YAMLFile.document(path, faults).flatMap { read($0, rules, faults) }
    }

    /// The mapping in a document; nil where it is faulty, which is reported.
    public static func read(_ value: YAMLValue, _ rules: RuleSet, _ faults: FaultCollector) -> StatisticsMapping? {
        let own = FaultCollector()
        defer { faults.report(own.faults) }
        guard let reader = MappingReader(value, as: StatisticsMappingFields.file, own) else { return nil }
        let mapping = StatisticsMappingReader(rules: rules, faults: own).mapping(reader)
        return own.hasErrors ? nil : mapping
    }

    private func mapping(_ reader: MappingReader) -> StatisticsMapping? {
        let layout = reader.mapping("layout", as: StatisticsMappingFields.layout).flatMap(layout)
        let markers = reader.mappings("markers", as: StatisticsMappingFields.marker).flatMap { marker in
            let reason = marker.text("reason")
            return marker.texts("texts").compactMap { text in reason.map { (text.lowercased(), $0) } }
        }
        let periods = reader.mappings("periods", as: StatisticsMappingFields.period).compactMap(period)
        let neighbours = reader.mapping("neighbours", as: StatisticsMappingFields.neighbours).flatMap { entry in
            let (title, least) = (entry.text("title"), entry.count("least"))
            return title.flatMap { title in least.map { StatisticsMapping.Neighbours(title: title, least: $0) } }
        }
        let sources = reader.mappings("sources", as: StatisticsMappingFields.source).compactMap {
            SourceReader(rules: rules, faults: faults).source($0)
        }
        for name in ["periods", "sources"] { UniqueIDs.check(in: reader.raw(name), name, faults) }
        checkReferences(sources, at: reader.value)
        let (id, title, publisher) = (reader.id("id"), reader.text("title"), reader.text("publisher"))
        let kind = reader.term("kind", of: rules.vocabularies.kinds)
        let blank = reader.text("blank")
        let (url, least) = (reader.text("url"), reader.count("least-count"))
        guard let layout, let neighbours, let id, let title, let publisher, let url, let kind, let least,
            let blank
        else {
            return nil
        }
        return StatisticsMapping(
            id: id.value, title: title, publisher: publisher, url: url, kind: rules.vocabularies.kinds[kind].id,
            layout: layout, markers: Dictionary(markers + [("", blank)], uniquingKeysWith: { first, _ in first }),
            periods: periods,
            neighbours: neighbours, fillers: Set(reader.texts("fillers").map { $0.lowercased() }), leastCount: least,
            sources: sources)
    }

    private func layout(_ reader: MappingReader) -> StatisticsMapping.Layout? {
        let names = StatisticsMappingFields.layout.fields.filter(\.isRequired).map(\.name)
        let texts = names.compactMap(reader.text)
        guard texts.count == names.count else { return nil }
        return StatisticsMapping.Layout(
            period: texts[0], level: texts[1], country: texts[2], regionCode: texts[3], region: texts[4],
            newCode: texts[5], oldCode: texts[6], area: texts[7], topic: texts[8], group: texts[9],
            identifier: texts[10], national: texts[11], regional: texts[12], local: texts[13],
            others: reader.texts("others"))
    }

    private func period(_ reader: MappingReader) -> StatisticsMapping.Period? {
        let published = reader.date("published")
        guard let id = reader.id("id"), let words = reader.text("words"), let date = reader.date("date"),
            let release = reader.text("release")
        else { return nil }
        if let published, published < date {
            return reader.raw("published")?.report(
                "dates-out-of-order", "'published' is before 'date'", remedy: "mend one of the dates", faults)
        }
        return StatisticsMapping.Period(
            id: id.value, words: words, date: date, published: published, release: release)
    }

    /// Counts that come from another file must name one that is there, and columns that it has.
    private func checkReferences(_ sources: [StatisticsMapping.Source], at value: YAMLValue) {
        let columns = Dictionary(sources.map { ($0.id, $0.columns) }, uniquingKeysWith: { first, _ in first })
        for source in sources {
            for measure in source.measures {
                for amount in [measure.part, measure.whole] {
                    let id = amount.source ?? source.id
                    guard let known = columns[id] else {
                        report("there is no file '\(id)'", among: columns.keys.sorted(), id, measure.place)
                        continue
                    }
                    for column in amount.columns where !known.contains(column) {
                        report("the file '\(id)' has no column '\(column)'", among: known, column, measure.place)
                    }
                }
                if let percent = measure.percent, !source.percentages.contains(where: { $0.column == percent }) {
                    report(
                        "'\(percent)' is not among the file's percentages",
                        among: source.percentages.map(\.column), percent, measure.place)
                }
            }
            for percentage in source.percentages {
                for column in [percentage.column] + percentage.part + percentage.whole
                where !source.columns.contains(column) {
                    report("the file has no column '\(column)'", among: source.columns, column, value.place)
                }
            }
        }
    }

    private func report(_ message: String, among known: [String], _ name: String, _ place: SourcePlace) {
        faults.report(
            Fault(
                "unresolved-id", at: place, message,
                remedy: NearMiss.remedy(for: name, among: known, otherwise: "add it, or mend the spelling")))
    }
}
