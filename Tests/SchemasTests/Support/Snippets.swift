import Schemas

/// A sound text with one fault put in.
struct Snippet: CustomStringConvertible {
    let name: SchemaName
    let base: String
    let find: String
    let replace: String

    var description: String { "\(name.rawValue): \(find.debugDescription) as \(replace.debugDescription)" }

    func text() throws -> String {
        let parts = base.split(separator: find, maxSplits: 1, omittingEmptySubsequences: false)
        guard parts.count == 2 else { throw Repository.Unusable(description: "not found: \(self)") }
        return parts.joined(separator: replace)
    }
}

enum Snippets {
    static let records = """
        defaults: {kind: survey, criteria: [ambition], source: {title: A source}}
        records:
          - id: first
            date: 2025-01-31
            rating: strength
            partners: [health]
            summary: One thing.
            source: {title: A report, url: "https://example.org/", file: a/b.pdf, sha256: \(String(repeating: "a", count: 64))}
          - {id: second, date: "2025-01-31", kind: indicator, summary: Two., measure: {indicator: ehc-plan-20-weeks, period: "2024", value: 46.4}}
          - {id: third, date: 2025-01-31, summary: Three., measure: {respondents: 10, positive: 4}}

        """
    static let area = """
        id: somewhere
        name: Somewhere
        codes: [E06000060]
        inspections:
          - id: inspection-2022
            title: Inspection
            date: 2022-03-11
            level: "2"
            findings: [{id: finding-1, title: Waits, criteria: [ambition]}]

        """
    static let plan = """
        title: Plan
        actions:
          - id: action-1
            title: Do it
            criteria: [ambition]
            partner: health
            due: 2025-01-31
            kpi: {title: Waits, target: 3}

        """
    static let waivers = """
        waivers: [{id: waiver-1, check: no-source, record: one, justification: Known., expires: 2025-01-31}]

        """
    static let overrides = """
        overrides:
          - {criterion: ambition, level: "2", role: Director, date: 2025-01-31, reason: Because.}
          - {outcome: true, level: "2", role: Director, date: 2025-01-31, reason: Because.}

        """
    static let gate = """
        fail-on: warning
        baseline: main
        strict: true
        floors: {outcome: "2", confidence: medium}
        max-unknown: 3

        """
    static let ruleTests = """
        title: A test
        as-of: 2025-06-30
        defaults: {kind: survey, summary: Something.}
        cases:
          - name: a case
            defaults: {kind: feedback, date: 2025-01-31, criteria: [ambition], summary: Something., rating: strength}
            records: [{id: first}]
            expect: {outcome: {likely: none}, records: [{id: first, rating: strength, extent: none}]}
          - name: another
            records: [{id: first, date: 2025-01-31, criteria: [ambition], rating: strength}]
            expect: {gaps: [], criteria: [{id: ambition, level: none}]}

        """

    static var sound: [(SchemaName, String)] {
        [
            (.records, records), (.area, area), (.plan, plan), (.waivers, waivers), (.overrides, overrides),
            (.ruleTests, ruleTests), (.gate, gate),
        ] + ImportSnippets.sound
    }

    /// The faults of one kind of file, as what to find in the sound text and what to put there.
    private static func faults(_ name: SchemaName, _ base: String, _ pairs: [(String, String)]) -> [Snippet] {
        pairs.map { Snippet(name: name, base: base, find: $0.0, replace: $0.1) }
    }

    static var faulty: [Snippet] {
        get throws {
            faults(.records, records, recordFaults) + faults(.area, area, areaFaults)
                + faults(.plan, plan, planFaults) + faults(.waivers, waivers, waiverFaults)
                + faults(.overrides, overrides, overrideFaults) + faults(.ruleTests, ruleTests, ruleTestFaults)
                + faults(.gate, gate, gateFaults) + ImportSnippets.faulty + (try RuleSnippets.faulty)
        }
    }

    private static let recordFaults = [
        ("records:", "record:"), ("rating: strength", "ratings: strength"), ("rating: strength", "rating: good"),
        ("rating: strength", "extent: some"), ("summary: One thing.", "owner: A role"),
        ("date: 2025-01-31", "date: 31/01/2025"),
        ("date: 2025-01-31", "date: 2025-13-01"), ("date: 2025-01-31", "date: 2025-02-30"), ("id: first", "id: 12"),
        ("id: first", "id: the first"), ("id: first", "owner: A role"), ("[ambition]", "ambition"),
        ("[ambition]", "[]"),
        ("[ambition]", "[ambition, ambition]"), ("[ambition]", "[zeal]"), ("kind: survey, ", ""),
        ("kind: survey", "kind: poll"),
        ("kind: survey", "id: default"), ("partners: [health]", "partners: [health, health]"),
        ("partners: [health]", "partners: [police]"), ("partners: [health]", "partners: health"),
        ("summary: One thing.", "summary: \"  \""), ("summary: One thing.", "summary: [One thing.]"),
        ("summary: One thing.", "summary: 12"), ("title: A report, ", ""), ("a/b.pdf", "../b.pdf"),
        ("a/b.pdf", "/b.pdf"),
        (String(repeating: "a", count: 64), "abc"), ("value: 46.4", "value: \"46.4\""), ("value: 46.4", "value: 46 %"),
        (", value: 46.4", ""), (", value: 46.4", ", numerator: 4"), ("period: \"2024\"", "period: 2024"),
        ("period: \"2024\", ", ""), ("value: 46.4", "value: 46.4, sampled: 3"), ("respondents: 10, ", ""),
        ("respondents: 10", "respondents: -10"), ("{respondents: 10, positive: 4}", "{}"),
        ("{respondents: 10, positive: 4}", "12"), ("ehc-plan-20-weeks", "ehc-plans"),
        ("A source}", "A source}, rated: strength"),
    ]

    private static let areaFaults = [
        ("name: Somewhere\n", ""), ("codes: [E06000060]", "codes: E06000060"), ("codes:", "code:"),
        ("level: \"2\"", "level: 2"),
        ("level: \"2\"", "level: \"9\""), ("[ambition]", "[zeal]"), ("title: Waits, ", ""),
        ("date: 2022-03-11", "date: 2022"),
        ("codes: [E06000060]", "codes: [E06000060, E06000060]"),
    ]
    private static let planFaults = [
        ("partner: health", "partner: police"), ("target: 3", "target: three"), ("title: Do it\n", "\n"),
        ("criteria: [ambition]", "criterion: ambition"), ("due: 2025-01-31", "due: soon"),
        ("{title: Waits, target: 3}", "Waits"),
        ("actions:", "steps:"), ("partner: health", "owner: true"),
    ]
    private static let gateFaults = [
        ("fail-on: warning", "fail-on: sometimes"), ("strict: true", "strict: perhaps"),
        ("outcome: \"2\"", "outcome: \"9\""), ("confidence: medium", "confidence: fair"),
        ("max-unknown: 3", "max-unknown: some"), ("baseline:", "base-line:"),
    ]
    private static let waiverFaults = [
        ("no-source", "no-such-check"), ("expires: 2025-01-31", "until: 2025-01-31"), (", expires: 2025-01-31", ""),
        ("justification: Known., ", ""), ("waiver-1", "waiver 1"), ("waivers: [", "waivers: [3, "),
        ("record: one, ", ""), ("record: one", "record: one, on: ambition"),
    ]
    private static let overrideFaults = [
        ("criterion: ambition, ", ""), ("criterion: ambition", "criterion: ambition, outcome: true"),
        ("outcome: true, ", ""), ("outcome: true", "outcome: false"), ("outcome: true", "outcome: \"true\""),
        ("level: \"2\"", "level: \"7\""), ("role: Director, ", ""),
    ]
    private static let ruleTestFaults = [
        ("name: a case", "title: a case"), ("as-of: 2025-06-30", "as-of: P6M"), ("kind: feedback, ", ""),
        ("kind: survey, ", ""), (", rating: strength}\n    records: [{id: first}]", "}\n    records: [{id: first}]"),
        ("date: 2025-01-31, criteria: [ambition], rating", "date: 2025-01-31, rating"),
        ("likely: none", "likely: \"7\""),
        ("{outcome: {likely: none}, records", "{outcome: {}, records"), ("level: none", "above: high"),
        ("{id: ambition, level: none}", "{id: ambition}"), ("criteria: [{id: ambition, level: none}]", "criteria: []"),
    ]
}
