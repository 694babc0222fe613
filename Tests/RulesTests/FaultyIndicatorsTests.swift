import Testing

@Suite("Faulty rules: indicators, documents and checks")
struct FaultyIndicatorsTests {
    private static let file = "indicators.yaml"
    private static let far = "{id: far-ahead, when: {fact: comparator-gap, at-least: 3}"

    @Test(
        "a fault in the indicators is found",
        arguments: [
            Patch(
                "an indicator twice", in: file, "id: seats", to: "id: books-astray",
                gives: "indicators.yaml:28:9 … [duplicate-id]"),
            Patch(
                "an indicator of no criterion", in: file, "criteria: [branch-upkeep]", to: "criteria: []",
                gives: "indicators.yaml:32:15 … [empty-value]"),
            Patch(
                "an unknown unit", in: file, "unit: count", to: "unit: counts",
                gives: "did you mean 'count'? [unknown-word]"),
            Patch(
                "a neutral indicator that is rated", in: file, "direction: neutral\n",
                to: "direction: neutral\n    bands: poll\n", gives: "indicators.yaml:32:12 … [contradiction]"),
            Patch(
                "an indicator with a direction that nothing rates", in: file, "direction: neutral",
                to: "direction: higher", gives: "indicators.yaml:28:5 … [missing-field]"),
            Patch(
                "rules that are not there", in: file, "bands: against-all", to: "bands: against-al",
                gives: "did you mean 'against-all'? [unresolved-id]"),
            Patch(
                "a period twice", in: file, "period: \"2023\", value: 11", to: "period: \"2022\", value: 11",
                gives: "indicators.yaml:14:22 … [duplicate-id]"),
            Patch(
                "a period without quotes", in: file, "period: \"2023\", value: 11", to: "period: 2023, value: 11",
                gives: "indicators.yaml:14:22 … [ambiguous-text]"),
            Patch(
                "a rule behind one that always decides", in: file,
                "    - {id: kept, when: {fact: standard-gap, at-least: 0}, rating", to: "    - {id: kept, rating",
                gives: "indicators.yaml:42:12 … 'missed' never decides … [unreachable]"),
            Patch(
                "a rule that an earlier one forestalls", in: file, "{fact: comparator-gap, below: -3}",
                to: "{fact: comparator-gap, at-least: 1}", gives: "indicators.yaml:38:12 … [unreachable]"),
            Patch("a rule twice", in: file, "{id: sour,", to: "{id: glad,", gives: "[duplicate-id]"),
            Patch(
                "a rule that gives an unknown rating", in: file,
                "rating: splendid, extent: every-branch, impact: seen}\n    - {id: ahead",
                to: "rating: superb, extent: every-branch, impact: seen}\n    - {id: ahead",
                gives: "use one of splendid, decent, patchy, poor, dire [unknown-term]"),
            Patch(
                "a number compared as a date", in: file, "{fact: change, at-least: 1}",
                to: "{fact: change, within: P1Y}", gives: "[wrong-comparison]"),
            Patch(
                "a bound in quotes", in: file, "{fact: change, at-least: 1}", to: "{fact: change, at-least: \"1\"}",
                gives: "remove the quotes [bad-number]"),
            Patch(
                "a share of an unknown sort", in: file, "measure: audit", to: "measure: audits",
                gives: "did you mean 'audit'? [unknown-word]"),
        ])
    func indicators(patch: Patch) throws { try patch.check() }

    @Test(
        "a fault in the documents or checks is found",
        arguments: [
            Patch(
                "a document twice", in: "documents.yaml", "id: roof-report", to: "id: stock-list",
                gives: "documents.yaml:3:10 … [duplicate-id]"),
            Patch(
                "a document for no criterion", in: "documents.yaml", "criteria: [branch-upkeep]", to: "criteria: []",
                gives: "documents.yaml:3:73 … [empty-value]"),
            Patch(
                "a document for an unknown criterion", in: "documents.yaml", "[branch-upkeep]", to: "[branch-upkep]",
                gives: "did you mean 'branch-upkeep'? [unresolved-id]"),
            Patch(
                "a check twice", in: "checks.yaml", "id: no-theme", to: "id: quiet-criterion",
                gives: "checks.yaml:16:9 … [duplicate-id]"),
            Patch(
                "a check of an unknown severity", in: "checks.yaml", "severity: note", to: "severity: nota",
                gives: "did you mean 'note'? [unknown-word]"),
            Patch(
                "a check over the outcome, which nobody runs", in: "checks.yaml", "over: criterion",
                to: "over: outcome", gives: "checks.yaml:17:11 … [unknown-word]"),
            Patch(
                "a term that means nobody said", in: "checks.yaml", "{fact: theme, missing: true}",
                to: "{fact: trajectory, equals: unsaid}", gives: "write 'missing: true' instead [wrong-comparison]"),
            Patch(
                "two heads in one condition", in: "checks.yaml", "{fact: theme, missing: true}",
                to: "{all: [{fact: theme, missing: true}], fact: theme}", gives: "[unknown-key]"),
            Patch(
                "a key twice in a condition", in: "checks.yaml", "{fact: theme, missing: true}",
                to: "{fact: theme, missing: true, missing: false}", gives: "[duplicate-key]"),
            Patch(
                "a condition that is a text", in: "checks.yaml", "{fact: theme, missing: true}", to: "theme is missing",
                gives: "[wrong-type]"),
            Patch(
                "two terms that exclude each other", in: "checks.yaml", "{fact: theme, missing: true}",
                to: "{all: [{fact: rating, equals: dire}, {fact: rating, equals: poor}]}", gives: "[unreachable]"),
            Patch("no remedy", in: "checks.yaml", "    remedy: Name one.\n", to: "", gives: "[missing-field]"),
        ])
    func documentsAndChecks(patch: Patch) throws { try patch.check() }

    @Test("faults in several files are reported in one run")
    func several() throws {
        let rules = try PatchedRules()
        try rules.replace("unit: count", with: "unit: heaps", in: "indicators.yaml")
        try rules.replace("severity: note", with: "severity: mild", in: "checks.yaml")
        try rules.replace("reasons: 3", with: "reasons: three", in: "judgement.yaml")
        try rules.replace("fresh-within: P24M", with: "fresh-within: 24", in: "documents.yaml")
        try rules.replace("P9M", with: "P9", in: "criteria/branch-upkeep.yaml")
        let files = rules.faults().map { $0.split(separator: ":")[0] }
        for file in [
            "checks.yaml", "criteria/branch-upkeep.yaml", "documents.yaml", "indicators.yaml", "judgement.yaml",
        ] {
            #expect(files.contains { $0 == file }, "\(files)")
        }
    }
}
