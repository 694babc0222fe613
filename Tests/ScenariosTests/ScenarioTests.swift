import Assessment
import Evidence
import Rules
import Scenarios
import SourceText
import TestSupport
import Testing
import Vocabularies

/// What changes make of the evidence.
@Suite struct ScenarioTests {
    private static let records = """
        records:
          - {id: one, kind: mystery-visit, date: 2025-05-01, criteria: [stock-breadth], rating: poor, extent: every-branch, summary: One.}
          - {id: two, kind: mystery-visit, date: 2025-05-01, criteria: [reader-welcome], rating: poor, theme: opening-hours, summary: Two.}
          - {id: three, kind: borrower-poll, date: 2025-05-01, criteria: [reading-growth], rating: decent, summary: Three.}
        """

    /// Each change, and the evidence written with it from the start.
    static let cases: [(Setting, old: String, new: String)] = [
        (Setting(record: "one", field: "rating", term: "splendid"), "rating: poor, extent", "rating: splendid, extent"),
        (Setting(record: "one", field: "extent", term: "one-branch"), "every-branch", "one-branch"),
        (Setting(record: "two", field: "impact", term: "seen"), "theme:", "impact: seen, theme:"),
        (Setting(record: "two", field: "trajectory", term: "climbing"), "theme:", "trajectory: climbing, theme:"),
        (
            Setting(record: "three", field: "leaders", term: "asleep"), "rating: decent",
            "rating: decent, leaders: asleep"
        ),
    ]

    @Test("a setting does what the same words in the file would do", arguments: cases)
    func setting(setting: Setting, old: String, new: String) async throws {
        let rules = try Loaded.rules()
        let before = try await Loaded.partnership(records: Self.records, rules)
        let written = try await Loaded.partnership(
            records: Self.records.replacingFirst(old, with: new), rules)
        let scenario = try Scenario(before, adding: before, settings: [setting], rules: rules)
        expectSame(scenario.partnership, written, rules)
        #expect(scenario.partnership.records.map(\.summary) == before.records.map(\.summary))
    }

    @Test func aDroppedRecordIsNotThere() async throws {
        let rules = try Loaded.rules()
        let before = try await Loaded.partnership(records: Self.records, rules)
        let scenario = try Scenario(before, adding: before, drops: ["two"], rules: rules)
        #expect(scenario.partnership.records.map(\.id) == ["one", "three"])
    }

    @Test func addedRecordsAreThereAndCanBeSetAndReplaceOthers() async throws {
        let rules = try Loaded.rules()
        let before = try await Loaded.partnership(records: Self.records, rules)
        let file = try added("id: four, kind: loan-tally, date: 2025-06-01, supersedes: [one]")
        let faults = FaultCollector()
        let whole = try #require(PartnershipLoader.adding(file.path, to: before, rules: rules, faults))
        #expect(faults.faults.isEmpty)
        let scenario = try Scenario(
            before, adding: whole, settings: [Setting(record: "four", field: "rating", term: "dire")], rules: rules)
        #expect(scenario.added == ["four"])
        let after = Assessment(scenario.partnership, rules: rules, asOf: day("2025-06-30"))
        #expect(after.records.map(\.record.id) == ["four", "one", "three", "two"])
        #expect(after.records[0].rating == rules.vocabularies.ratings.index(of: "dire"))
        #expect(after.records[1].standing == .superseded(by: "four"))
    }

    @Test("the order of options makes no difference")
    func order() async throws {
        let rules = try Loaded.rules()
        let before = try await Loaded.partnership(records: Self.records, rules)
        let settings = [
            Setting(record: "one", field: "rating", term: "dire"),
            Setting(record: "one", field: "impact", term: "seen"),
            Setting(record: "two", field: "rating", term: "decent"),
        ]
        let one = try Scenario(before, adding: before, settings: settings, drops: ["three"], rules: rules)
        let other = try Scenario(
            before, adding: before, settings: settings.reversed(), drops: ["three"], rules: rules)
        #expect(one.changes == other.changes)
        expectSame(one.partnership, other.partnership, rules)
    }

    @Test("a later change takes the place of an earlier one on the same field")
    func replacing() async throws {
        let rules = try Loaded.rules()
        let before = try await Loaded.partnership(records: Self.records, rules)
        let scenario = try Scenario(
            before, adding: before, settings: [Setting(record: "one", field: "rating", term: "dire")], rules: rules)
        let further = scenario.adding([.set(record: "one", scale: .rating, term: 0)])
        #expect(further.changes == [.set(record: "one", scale: .rating, term: 0)])
        #expect(further.partnership.records.first?.rating == 0)
    }

    static let wrong: [([Setting], [String], says: String, isMisuse: Bool)] = [
        (
            [Setting(record: "tow", field: "rating", term: "poor")], [],
            "no record is called 'tow'; did you mean 'two'?", false
        ),
        ([], ["nothing-like-it"], "no record is called 'nothing-like-it'; use the id of a record", false),
        (
            [Setting(record: "one", field: "rating", term: "pour")], [],
            "did you mean 'poor'? (use one of splendid, decent", false
        ),
        (
            [Setting(record: "one", field: "extent", term: "x")], [],
            "use one of one-branch, several-branches, every-branch", false
        ),
        (
            [Setting(record: "one", field: "ratings", term: "poor")], [],
            "'ratings' of 'one' cannot be set; did you mean 'rating'?", true
        ),
        ([Setting(record: "one", field: "rating", term: "poor")], ["one"], "both set and dropped", true),
        (
            [
                Setting(record: "one", field: "rating", term: "poor"),
                Setting(record: "one", field: "rating", term: "dire"),
            ],
            [], "'one.rating' is set twice", true
        ),
    ]

    @Test(arguments: wrong)
    func wrongNamesAndContradictions(
        settings: [Setting], drops: [String], says: String, isMisuse: Bool
    ) async throws {
        let rules = try Loaded.rules()
        let before = try await Loaded.partnership(records: Self.records, rules)
        do {
            _ = try Scenario(before, adding: before, settings: settings, drops: drops, rules: rules)
            Issue.record("nothing was thrown")
        } catch {
            #expect(error.errors.count == 1)
            #expect(error.errors[0].description.contains(says), "\(error.errors[0])")
            #expect(error.errors[0].isMisuse == isMisuse)
        }
    }

    @Test(
        "a wrong file is refused with its place",
        arguments: [
            ("id: one, kind: loan-tally, date: 2025-06-01", "duplicate-id", ":2:5"),
            ("id: four, kind: loan-tely, date: 2025-06-01", "unknown-term", ":2:22"),
            ("id: four, kind: loan-tally, date: 2025-06-01, supersedes: [fife]", "unresolved-id", ":2:"),
            ("id: four, kind: loan-tally, date: 2025-06-01, supersedes: [four]", "contradiction", ":2:"),
        ])
    func wrongFile(fields: String, id: String, place: String) async throws {
        let rules = try Loaded.rules()
        let before = try await Loaded.partnership(records: Self.records, rules)
        let file = try added(fields)
        let faults = FaultCollector()
        #expect(PartnershipLoader.adding(file.path, to: before, rules: rules, faults) == nil)
        #expect(faults.faults.contains { $0.place.path == file.path && "\($0.place)".contains(place) })
        #expect(faults.faults.map(\.id) == [id])
    }

    @Test(arguments: ["records: []\n", "nothing: here\n"]) func aFileWithoutRecordsIsRefused(text: String) async throws
    {
        let rules = try Loaded.rules()
        let before = try await Loaded.partnership(records: Self.records, rules)
        let folder = try TemporaryFolder()
        let faults = FaultCollector()
        #expect(PartnershipLoader.adding(try folder.write(text, to: "a.yaml"), to: before, rules: rules, faults) == nil)
        #expect(faults.hasErrors)
        #expect(PartnershipLoader.adding(folder("gone.yaml"), to: before, rules: rules, faults) == nil)
    }

    private struct Written {
        let folder: TemporaryFolder
        let path: String
    }

    private func added(_ fields: String) throws -> Written {
        let folder = try TemporaryFolder()
        let text = "records:\n  - {\(fields), criteria: [stock-breadth], rating: decent, summary: Added.}\n"
        return Written(folder: folder, path: try folder.write(text, to: "more.yaml"))
    }

    private func expectSame(
        _ one: Partnership, _ other: Partnership, _ rules: RuleSet, sourceLocation: SourceLocation = #_sourceLocation
    ) {
        let (left, right) = (
            Assessment(one, rules: rules, asOf: day("2025-06-30")),
            Assessment(other, rules: rules, asOf: day("2025-06-30"))
        )
        #expect(one.records.map(\.id) == other.records.map(\.id), sourceLocation: sourceLocation)
        #expect(left.criteria.map(\.ledger) == right.criteria.map(\.ledger), sourceLocation: sourceLocation)
        #expect(left.outcome.probabilities == right.outcome.probabilities, sourceLocation: sourceLocation)
        #expect(left.gaps.map(\.id) == right.gaps.map(\.id), sourceLocation: sourceLocation)
    }
}

extension String {
    /// The text with the first place where another text stands replaced.
    fileprivate func replacingFirst(_ old: String, with new: String) -> String {
        let parts = split(separator: old, maxSplits: 1, omittingEmptySubsequences: false)
        return parts.joined(separator: new)
    }
}
