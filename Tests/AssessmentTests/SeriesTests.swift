import Assessment
import CalendarDates
import Evidence
import Rules
import Testing

@Suite("Series of figures, and records that replace others")
struct SeriesTests {
    private static func figure(_ id: String, _ date: String, _ value: Double, _ more: String = "") -> String {
        "  - {id: \(id), kind: loan-tally, date: \(date), criteria: [stock-breadth], summary: S., "
            + "measure: {indicator: loans-a-reader, value: \(value), period: '\(date.prefix(4))'}\(more)}\n"
    }

    @Test(
        "only the newest figure that is known counts",
        arguments: [
            ("2024-06-30", ["superseded", "considered", "notYetKnown"]),
            ("2025-02-28", ["superseded", "considered", "notYetKnown"]),
            ("2025-03-01", ["superseded", "superseded", "considered"]),
            ("2027-01-01", ["superseded", "superseded", "lapsed"]),
        ])
    func newest(date: String, standings: [String]) throws {
        let assessment = try assess(
            Self.figure("a", "2022-12-31", 9) + Self.figure("b", "2023-12-31", 10)
                + Self.figure("c", "2024-12-31", 11, ", collected: 2025-03-01"), date)
        #expect(assessment.records.map { String("\($0.standing)".prefix { $0 != "(" }) } == standings)
    }

    @Test("a figure that was corrected is neither counted nor compared with")
    func corrected() throws {
        let assessment = try assess(
            Self.figure("a-2023", "2023-12-31", 10) + Self.figure("z-2023-wrong", "2023-12-31", 100)
                + Self.figure("c-2024", "2024-12-31", 10)
                + "  - {id: note, kind: desk-note, date: 2024-01-05, criteria: [branch-upkeep], rating: decent, "
                + "summary: S., supersedes: [z-2023-wrong]}\n", "2025-03-01")
        let newest = assessment.records.first { $0.record.id == "c-2024" }
        #expect(newest?.derivation?.previous == "a-2023")
        #expect(newest?.derivation?.facts.change == 0)
    }

    @Test("a figure dated wrongly and then corrected does not hide the right one")
    func wronglyDated() throws {
        let assessment = try assess(
            Self.figure("right", "2024-12-31", 10, ", collected: 2025-02-01, supersedes: [wrong]")
                + Self.figure("wrong", "2025-01-31", 10), "2025-03-01")
        #expect(assessment.records.map(\.standing) == [.considered, .superseded(by: "right")])
    }

    @Test(
        "what elsewhere was known only later is not compared with",
        arguments: [("2025-02-28", nil), ("2025-03-01", -2.0)])
    func comparator(date: String, gap: Double?) throws {
        let assessment = try assess(Self.figure("a", "2024-12-31", 10), date)
        #expect(assessment.records[0].derivation?.facts.comparatorGap == gap)
    }

    @Test(
        "a record is replaced from the day on which its successor is known",
        arguments: [
            ("2025-01-31", Standing.considered), ("2025-02-01", .superseded(by: "new")),
        ])
    func replaced(date: String, standing: Standing) throws {
        let common = "kind: mystery-visit, criteria: [stock-breadth], rating: decent, summary: S."
        let assessment = try assess(
            "  - {id: new, date: 2025-01-15, collected: 2025-02-01, supersedes: [old], \(common)}\n"
                + "  - {id: old, date: 2025-01-01, \(common)}\n", date)
        #expect(assessment.records[1].standing == standing)
    }

    private func assess(_ records: String, _ date: String) throws -> Assessment {
        let rules = try Framework.fourLevels.rules()
        return Assessment(
            try Loaded.partnership(records: "records:\n" + records, rules: rules), rules: rules, asOf: day(date))
    }
}
