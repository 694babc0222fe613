import Conditions
import PositionedYAML
import Rules
import SourceText
import Vocabularies

/// Reads what a mapping says of one file.
struct SourceReader {
    let rules: RuleSet
    let faults: FaultCollector

    func source(_ reader: MappingReader) -> StatisticsMapping.Source? {
        let renamed = reader.keyed("renamed").compactMap { key, value in
            value.text("renamed", faults).map { (key.value.lowercased(), $0.lowercased()) }
        }
        let periods = reader.keyed("periods").compactMap { key, value in
            value.id("periods", faults).map { (key.value, $0.value) }
        }
        let identifier = reader.text("identifier")?.lowercased()
        let percentages = reader.mappings("percentages", as: StatisticsMappingFields.percentage).compactMap { entry in
            let (part, whole) = (names(entry, "part"), names(entry, "whole"))
            let except = Set(entry.ids("except").map(\.value))
            return entry.text("column").map {
                StatisticsMapping.Percentage(column: $0.lowercased(), part: part, whole: whole, except: except)
            }
        }
        let measures = reader.mappings("measures", as: StatisticsMappingFields.measure).compactMap(measure)
        let (marks, columns, topics) = (names(reader, "marks"), names(reader, "columns"), names(reader, "topics"))
        let totals = names(reader, "totals")
        guard let id = reader.id("id"), let file = reader.text("file") else { return nil }
        return StatisticsMapping.Source(
            id: id.value, file: file, marks: marks, identifier: identifier,
            periods: Dictionary(periods, uniquingKeysWith: { first, _ in first }), totals: totals, topics: topics,
            columns: columns,
            renamed: Dictionary(renamed, uniquingKeysWith: { first, _ in first }), percentages: percentages,
            measures: measures)
    }

    private func measure(_ reader: MappingReader) -> StatisticsMapping.Measure? {
        let words = rules.vocabularies
        let part = reader.mapping("part", as: StatisticsMappingFields.amount).map(amount)
        let whole = reader.mapping("whole", as: StatisticsMappingFields.amount).map(amount)
        let phases = reader.terms("phases", of: words.phases).map(words.phases.ids) ?? []
        let cohorts = reader.terms("cohorts", of: words.cohorts).map(words.cohorts.ids) ?? []
        let per = reader.has("per") ? reader.count("per") : 100
        let percent = reader.text("percent")?.lowercased()
        let facts = StatisticsMappingReader.facts
        let summary = MessageTemplate(reader.raw("summary"), field: "summary", about: facts, faults)
        let short = MessageTemplate(reader.raw("short"), field: "short", about: facts, faults)
        let indicator = reader.id("indicator").flatMap {
            References.index(of: $0, in: rules.indicators.indices, what: "indicator", faults)
        }
        guard let part, let whole, let per, let summary, let short, let indicator else { return nil }
        if (rules.indicators.indicators[indicator].unit == .percent) != (per == 100) {
            return reader.value.report(
                "wrong-measure", "'per' does not fit the indicator's unit",
                remedy: "leave 'per' out for per cent, and say what a rate is per", faults)
        }
        return StatisticsMapping.Measure(
            indicator: indicator, part: part, whole: whole, percent: percent, per: per, phases: phases,
            cohorts: cohorts, summary: summary, short: short, place: reader.place)
    }

    private func amount(_ reader: MappingReader) -> StatisticsMapping.Amount {
        StatisticsMapping.Amount(
            source: reader.id("source")?.value, columns: names(reader, "columns"),
            topic: reader.text("topic")?.lowercased(), groups: names(reader, "groups"))
    }

    /// Names of columns, topics and groups change their case between releases.
    private func names(_ reader: MappingReader, _ field: String) -> [String] {
        reader.texts(field).map { $0.lowercased() }
    }
}
