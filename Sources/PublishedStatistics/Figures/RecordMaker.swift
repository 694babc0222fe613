import Conditions
import Imports
import Rules
import Vocabularies

/// Makes an area's records from figures.
struct RecordMaker: Sendable {
    let mapping: StatisticsMapping
    let rules: RuleSet
    let maker: FigureMaker
    /// The namings of areas, for the region that a row names.
    let namings: [AreaNaming]
    /// The country's name.
    let country: String?
    /// The newest period of each file.
    let newest: [Int: Int]

    /// The records of one file for an area.
    /// - Parameters:
    ///   - neighbours: the indices of similar areas.
    ///   - reasons: counts why figures are not there.
    func records(
        of source: Int, for area: Int, neighbours: [Int], reasons: inout [String: Int]
    ) -> [RecordDraft] {
        mapping.sources[source].measures.flatMap { measure in
            mapping.periods.indices.compactMap { period -> RecordDraft? in
                let key = ReleaseTables.Key(source: source, period: period, place: .area(area))
                guard let row = maker.tables.entry(key) else { return nil }
                switch maker.figure(measure, of: source, for: .area(area), in: period) {
                case .none(let reason):
                    reasons[reason, default: 0] += 1
                    return nil
                case .figure(let figure):
                    let comparisons = comparisons(measure, of: source, period, row, neighbours)
                    return record(measure, of: source, period, figure, comparisons)
                }
            }
        }
    }

    private func comparisons(
        _ measure: StatisticsMapping.Measure, of source: Int, _ period: Int, _ row: ReleaseTables.Entry,
        _ neighbours: [Int]
    ) -> [IndicatorDraft.Comparison] {
        var comparisons: [IndicatorDraft.Comparison] = []
        if let country, let figure = maker.figure(measure, of: source, for: .country(country), in: period).figure {
            comparisons.append(.init(area: country, figure: draft(figure)))
        }
        if let naming = row.naming.map({ namings[$0] }),
            let figure = maker.figure(measure, of: source, for: .region(naming.regionCode), in: period).figure
        {
            comparisons.append(.init(area: naming.region, figure: draft(figure)))
        }
        let alike = neighbours.compactMap { maker.figure(measure, of: source, for: .area($0), in: period).figure }
        if !alike.isEmpty, alike.count >= mapping.neighbours.least {
            // The plain mean, as the department's own tool for comparing local authorities has it.
            let sum = alike.reduce(0) { $0 + $1.tenths }
            let tenths = (2 * sum + alike.count) / (2 * alike.count)
            comparisons.append(
                .init(
                    area: mapping.neighbours.title, figure: FigureDraft(value: Double(tenths) / 10),
                    areas: alike.count))
        }
        return comparisons
    }

    private func record(
        _ measure: StatisticsMapping.Measure, of index: Int, _ period: Int, _ figure: Figure,
        _ comparisons: [IndicatorDraft.Comparison]
    ) -> RecordDraft {
        let (indicator, source) = (rules.indicators.indicators[measure.indicator], mapping.sources[index])
        let words = rules.vocabularies
        let counts = draft(figure)
        let time = mapping.periods[period]
        let isTold = counts.numerator != nil && counts.denominator != nil
        let compared = comparisons.first { $0.area == country }
        let sentence = (isTold ? measure.summary : measure.short).filled { fact in
            switch SentenceFact.allCases[fact] {
            case .period: time.words
            case .value: UKNumber.tenths(figure.tenths)
            case .part: counts.numerator.map(UKNumber.grouped)
            case .whole: counts.denominator.map(UKNumber.grouped)
            case .compared:
                compared.map { "\($0.area) \(UKNumber.decimal($0.figure.value))" } ?? "\(country ?? "") unknown"
            }
        }
        let release = mapping.periods[newest[index] ?? period].release
        return RecordDraft(
            id: "\(mapping.id)-\(indicator.id)-\(time.id)", kind: mapping.kind, date: time.date,
            collected: time.published, criteria: indicator.criteria.map { rules.criteria[$0].id },
            theme: indicator.theme.map { words.themes[$0].id }, partners: words.partners.ids(of: indicator.partners),
            phases: measure.phases, cohorts: measure.cohorts, summary: sentence,
            measure: .indicator(
                IndicatorDraft(
                    indicator: indicator.id, period: time.id, figure: counts, comparators: comparisons)),
            source: SourceDraft(
                title: "\(mapping.title), \(release): file \(source.file)", publisher: mapping.publisher,
                url: mapping.url))
    }

    /// The figure as it is written: a part so small that it may point at children is left out, although it was published.
    private func draft(_ figure: Figure) -> FigureDraft {
        let isSmall = figure.part.map { (1..<max(2, mapping.leastCount)).contains($0) } ?? false
        return FigureDraft(
            value: figure.value, numerator: isSmall ? nil : figure.part, denominator: figure.whole)
    }
}
