public import CalendarDates
import Conditions
public import Imports
public import Rules
import Vocabularies

/// The records that counting a list gives, and what was withheld.
public struct ListRecords: Sendable {
    /// Something that is not published because it would show, or let somebody work out, a small count.
    public struct Withheld: Sendable, Hashable {
        /// The figure's id.
        public let figure: String
        /// The breakdown's id; nil for the whole figure.
        public let breakdown: String?
    }

    /// The list's id.
    public let list: String
    /// The records; none where the list is too small for anything to be published.
    public let records: [RecordDraft]
    /// What is withheld as a whole, in the mapping's order; single groups are not named here.
    public let withheld: [Withheld]
    /// How many rows repeat a person of an earlier row and were not counted again.
    public let repeatedRows: Int

    /// Counts a list.
    /// - Parameters:
    ///   - rules: the rules that have the figures' indicators.
    ///   - asOf: the day of the list.
    public init(_ data: ListData, _ mapping: ListMapping, rules: RuleSet, asOf: CalendarDate) {
        let counted = CountedList(data, mapping, asOf: asOf)
        let published = ListCounting(counted, data, mapping).published()
        self.init(published, data, mapping, rules: rules, asOf: asOf, repeatedRows: counted.repeatedRows)
    }

    init(
        _ published: PublishedCounts, _ data: ListData, _ mapping: ListMapping, rules: RuleSet, asOf: CalendarDate,
        repeatedRows: Int
    ) {
        let own = mapping.lists[data.list]
        list = own.id
        self.repeatedRows = repeatedRows
        records = published.figures.map { entry in
            Self.record(entry, own, mapping, rules: rules, asOf: asOf)
        }
        withheld = published.withheld.map { entry in
            Withheld(
                figure: mapping.figures[entry.figure].id,
                breakdown: entry.breakdown.map { mapping.breakdowns[$0].id })
        }
    }

    private static func record(
        _ entry: PublishedCounts.Figure, _ list: PersonList, _ mapping: ListMapping, rules: RuleSet,
        asOf: CalendarDate
    ) -> RecordDraft {
        let figure = mapping.figures[entry.figure]
        let indicator = rules.indicators.indices[figure.indicator].map { rules.indicators.indicators[$0] }
        let groups = entry.groups.map { group in
            let breakdown = mapping.breakdowns[group.breakdown]
            return IndicatorDraft.Group(
                by: breakdown.id, group: breakdown.groups[group.group],
                figure: group.numbers.map { draft($0, of: figure) } ?? FigureDraft())
        }
        let words: [String?] = [
            entry.numbers.part.map(number), number(entry.numbers.whole),
            entry.numbers.value.map { FactValue.number($0).words(.number) }, asOf.words,
        ]
        return RecordDraft(
            id: "\(list.id)-\(figure.id)", kind: indicatorKind, date: asOf, collected: asOf,
            criteria: (indicator?.criteria ?? []).map { rules.criteria[$0].id },
            theme: indicator?.theme.map { rules.vocabularies.themes[$0].id },
            partners: indicator.map { rules.vocabularies.partners.ids(of: $0.partners) } ?? [], phases: list.phases,
            cohorts: list.cohorts, summary: figure.summary.filled { words[$0] },
            measure: .indicator(
                IndicatorDraft(
                    indicator: figure.indicator, period: asOf.description, figure: draft(entry.numbers, of: figure),
                    groups: groups)),
            source: SourceDraft(title: "\(mapping.title): \(list.title), \(asOf.words)"))
    }

    private static let indicatorKind = "indicator"

    private static func draft(_ numbers: PublishedCounts.Numbers, of figure: ListFigure) -> FigureDraft {
        if case .count = figure.measure { return FigureDraft(value: numbers.value) }
        return FigureDraft(value: numbers.value, numerator: numbers.part, denominator: numbers.whole)
    }

    /// A number as sentences show it: `12,345`.
    private static func number(_ number: Int) -> String {
        var digits = String(number)
        var groups: [String] = []
        while digits.count > 3 {
            groups.insert(String(digits.suffix(3)), at: 0)
            digits.removeLast(3)
        }
        return ([digits] + groups).joined(separator: ",")
    }
}
