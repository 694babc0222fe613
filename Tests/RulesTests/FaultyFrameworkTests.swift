import TestSupport
import Testing

@Suite("Faulty rules: framework, criteria and files")
struct FaultyFrameworkTests {
    private static let framework = "framework.yaml"
    private static let stock = "criteria/stock-breadth.yaml"

    @Test("the framework as it is has no fault")
    func sound() throws {
        #expect(try PatchedRules().faults() == [])
    }

    @Test(
        "a fault in the framework is found",
        arguments: [
            Patch(
                "an unknown key", in: framework, "issuer:", to: "isuer:", gives: "framework.yaml:2:1 … missing-field",
                "framework.yaml:6:1 … did you mean 'issuer'? [unknown-key]"),
            Patch(
                "a version without quotes", in: framework, "version: \"7\"", to: "version: 1.10",
                gives: "framework.yaml:4:10 … put it in quotes [ambiguous-text]"),
            Patch(
                "no such day", in: framework, "2020-01-01", to: "2020-02-30", gives: "framework.yaml:5:12 … [bad-date]"),
            Patch(
                "ended before it began", in: framework, "effective: 2020-01-01",
                to: "effective: 2020-01-01\nuntil: 2019-12-31", gives: "framework.yaml:6:8 … [dates-out-of-order]"),
            Patch(
                "a level twice", in: framework, "{id: sound, title: sound", to: "{id: flourishing, title: sound",
                gives: "framework.yaml:11:10 … [duplicate-id]"),
            Patch(
                "an area twice", in: framework, "{id: houses,", to: "{id: readers,",
                gives: "framework.yaml:22:10 … [duplicate-id]"),
            Patch(
                "a term twice", in: framework, "{id: drowsy, title", to: "{id: asleep, title", gives: "[duplicate-id]"),
            Patch(
                "a question left out", in: framework, "  - {id: how, asks: How is that known?}\n", to: "",
                gives: "framework.yaml:25:3 … [missing-field]"),
            Patch(
                "a question twice", in: framework, "{id: how, asks: How is that known?}",
                to: "{id: impact, asks: Again?}", gives: "[missing-field]", "framework.yaml:26:10 … [duplicate-id]"),
            Patch(
                "an unknown question", in: framework, "{id: plans, asks", to: "{id: plan, asks",
                gives: "[missing-field]", "framework.yaml:27:10 … did you mean 'plans'? [unknown-word]"),
            Patch(
                "a kind of an unknown origin", in: framework, "origin: desk,", to: "origin: desks,",
                gives: "framework.yaml:40:49 … did you mean 'desk'? [unknown-term]"),
            Patch(
                "an age limit that is no duration", in: framework, "P100D", to: "100d",
                gives: "framework.yaml:40:66 … [bad-duration]"),
            Patch(
                "a status that does not say whether it is closed", in: framework, "title: Begun, closed: false",
                to: "title: Begun", gives: "[missing-field]"),
            Patch(
                "ratings of no terms", in: framework,
                "    - {id: splendid, title: Splendid}\n    - {id: decent, title: Decent}\n    - {id: patchy, title: Patchy}\n    - {id: poor, title: Poor}\n    - {id: dire, title: Dire}\n",
                to: "    []\n", gives: "framework.yaml:42:5 … [too-few]"),
            Patch(
                "a criterion named by two areas", in: framework, "criteria: [branch-upkeep]",
                to: "criteria: [branch-upkeep, stock-breadth]", gives: "framework.yaml:22:63 … [contradiction]"),
            Patch(
                "a criterion that its area does not name", in: framework, "criteria: [branch-upkeep]",
                to: "criteria: []", gives: "criteria/branch-upkeep.yaml:1:5 … [unresolved-id]"),
            Patch(
                "a criterion without a file", in: framework, "[branch-upkeep]", to: "[branch-upkeep, branch-warmth]",
                gives: "framework.yaml:22:63 … there is no criterion 'branch-warmth' … [unresolved-id]"),
        ])
    func frameworkFaults(patch: Patch) throws { try patch.check() }

    @Test(
        "a fault in a criterion is found",
        arguments: [
            Patch(
                "an unknown area", in: stock, "area: shelves", to: "area: shelf",
                gives: "criteria/stock-breadth.yaml:2:7 … there is no area 'shelf' … [unresolved-id]"),
            Patch(
                "an aspect twice", in: stock, "asks:\n",
                to: "asks:\n  - {id: what-is-there, text: Again?, source: {title: H}}\n",
                gives: "criteria/stock-breadth.yaml:6:10 … [duplicate-id]"),
            Patch(
                "an unknown partner", in: stock, "[town-hall, book-trust]", to: "[town-hal]",
                gives: "criteria/stock-breadth.yaml:8:14 … did you mean 'town-hall'? [unknown-term]"),
            Patch(
                "a phase twice", in: stock, "[picture-books, grown-ups]", to: "[grown-ups, grown-ups]",
                gives: "[duplicate-item]"),
            Patch(
                "half an origin", in: stock, "independent-origins: 2", to: "independent-origins: 2.5",
                gives: "criteria/stock-breadth.yaml:12:24 … [out-of-range]"),
            Patch(
                "fewer than no origins", in: stock, "independent-origins: 2", to: "independent-origins: -1",
                gives: "criteria/stock-breadth.yaml:12:24 … [out-of-range]"),
            Patch(
                "an unknown indicator", in: stock, "[loans-a-reader]", to: "[loan-a-reader]",
                gives: "criteria/stock-breadth.yaml:16:14 … did you mean 'loans-a-reader'? [unresolved-id]"),
            Patch(
                "an indicator that does not name the criterion", in: stock, "[loans-a-reader]",
                to: "[loans-a-reader, seats]", gives: "criteria/stock-breadth.yaml:16:30 … [contradiction]"),
            Patch(
                "no source", in: stock, "sources: {title: Handbook}\n", to: "",
                gives: "criteria/stock-breadth.yaml:1:1 … [missing-field]"),
        ])
    func criterionFaults(patch: Patch) throws { try patch.check() }

    @Test("a file that is named otherwise than its criterion is found")
    func misnamed() throws {
        let rules = try PatchedRules()
        try rules.folder.write(rules.text(Self.stock), to: "criteria/stock.yaml")
        try rules.remove(Self.stock)
        #expect(
            rules.faults() == [
                "criteria/stock.yaml:1:5: error: the criterion 'stock-breadth' stands in 'stock.yaml'; "
                    + "name the file 'stock-breadth.yaml' [file-name]"
            ])
    }

    @Test("a criterion in two files is found in both respects")
    func twice() throws {
        let rules = try PatchedRules()
        try rules.folder.write(rules.text(Self.stock), to: "criteria/stock.yaml")
        #expect(rules.faults().map { $0.suffix(14) } == ["[duplicate-id]", "ck.yaml' [file-name]".suffix(14)])
    }

    @Test("a missing file is named", arguments: ["framework", "indicators", "documents", "judgement", "checks"])
    func missing(name: String) throws {
        let rules = try PatchedRules()
        try rules.remove(name + ".yaml")
        #expect(
            rules.faults() == [
                "\(name).yaml: error: nothing is here; check the spelling of the path [file-missing]"
            ])
    }

    @Test("a file that would be ignored is named")
    func unknownFile() throws {
        let rules = try PatchedRules()
        try rules.folder.write("checks: []\n", to: "check.yaml")
        try rules.folder.write("- x\n", to: "notes.yml")
        #expect(
            rules.faults().map { $0.split(separator: ";").last.map(String.init) } == [
                " did you mean 'checks.yaml'? [unknown-file]",
                " use one of framework.yaml, indicators.yaml, documents.yaml, judgement.yaml, checks.yaml, "
                    + "inspected.yaml [unknown-file]",
            ])
    }

    @Test("a folder without criteria is found")
    func noCriteria() throws {
        let rules = try PatchedRules()
        try rules.remove("criteria")
        #expect(rules.faults().contains { $0.hasPrefix("criteria: error: there are no criteria") })
    }

    @Test("a folder that is not there is one fault")
    func noFolder() throws {
        let rules = try PatchedRules()
        try rules.remove("")
        #expect(rules.faults().count == 1)
    }
}
