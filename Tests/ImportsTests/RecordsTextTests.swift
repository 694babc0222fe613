import CalendarDates
import Evidence
import Imports
import Rules
import SourceText
import TestSupport
import Testing

@Suite("Records that an import writes are read back as they are")
struct RecordsTextTests {
    private static let summaries = [
        "Plain words.", "two  spaces", " leading", "# no comment", "- no item: \"quoted\" 'text' {a} [b] & * ! % @",
        "line\nbreak", "right-to-left \u{202E}mark", "🎉 naïve “quotes”",
        String(repeating: "long words ", count: 60) + "end",
        String(repeating: "x", count: 300), "ends with a colon:", "null", "2024-01-01", "\u{85}next line", "a: b",
    ]

    private func read(_ records: [RecordDraft]) async throws -> [EvidenceRecord] {
        let faults = FaultCollector()
        let rules = try #require(RuleSetLoader.load(Repository.areaRules, faults))
        let folder = try TemporaryFolder()
        _ = try folder.write("id: a\nname: A\n", to: "area.yaml")
        _ = try folder.write(RecordsText.text(of: records), to: "records/one.yaml")
        let loading = await PartnershipLoader.load(folder.path, rules: rules, faults)
        #expect(faults.faults.map(\.line) == [])
        guard case .loaded(let partnership) = loading else { return [] }
        return partnership.records
    }

    @Test("Any summary", arguments: summaries)
    func summary(_ summary: String) async throws {
        let date = try #require(CalendarDate("2024-12-31"))
        let record = RecordDraft(
            id: "a", kind: "indicator", date: date, collected: date, criteria: ["engagement"], summary: summary,
            measure: .survey(SurveyDraft(respondents: 40, positive: 30, undecided: 5, invited: 100)),
            source: SourceDraft(title: summary, publisher: "A: b", url: "https://example.org/#a"))
        for records in [
            [record],
            [
                record,
                RecordDraft(
                    id: "b", kind: "survey", date: date, criteria: ["ambition"],
                    theme: "therapies", extent: "some", partners: ["health"], phases: ["school-age"],
                    cohorts: ["ehc-plan"],
                    summary: summary, measure: record.measure),
            ],
        ] {
            let read = try await read(records)
            #expect(read.map(\.summary) == records.map(\.summary))
            #expect(read.first?.source?.title == summary)
            #expect(read.first?.measure == .survey(respondents: 40, positive: 30))
            #expect(read.first?.context?.undecided == 5)
            #expect(read.first?.context?.invited == 100)
        }
    }

    @Test("Indicators with what they are compared with, and groups of which some are withheld")
    func indicator() async throws {
        let date = try #require(CalendarDate("2024-12-31"))
        let draft = IndicatorDraft(
            indicator: "ehc-plan-20-weeks", period: "202425",
            figure: FigureDraft(value: 32.1, numerator: 234, denominator: 730),
            comparators: [
                .init(area: "England", figure: FigureDraft(value: 46.4, numerator: 39407, denominator: 84866)),
                .init(area: "Statistical neighbours", figure: FigureDraft(value: 40.25), areas: 10),
            ],
            groups: [
                .init(by: "phase", group: "Early years", figure: FigureDraft(value: 20, numerator: 5, denominator: 25)),
                .init(by: "phase", group: "Yes", figure: FigureDraft()),
            ])
        let record = RecordDraft(
            id: "a", kind: "indicator", date: date, criteria: ["engagement"], summary: "A.", measure: .indicator(draft))
        let read = try #require(try await read([record]).first)
        guard case .indicator(_, let value, let part, let whole, let period) = read.measure else {
            Issue.record("no indicator")
            return
        }
        #expect((value, part, whole, period) == (32.1, 234, 730, "202425"))
        let context = try #require(read.context)
        #expect(context.comparators.map(\.area) == ["England", "Statistical neighbours"])
        #expect(context.comparators.map(\.value) == [46.4, 40.25])
        #expect(context.comparators.map(\.areas) == [nil, 10])
        #expect(context.groups.map(\.group) == ["Early years", "Yes"])
        #expect(context.groups.map(\.numerator) == [5, nil])
    }
}
