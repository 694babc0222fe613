import Testing

@Suite("Faulty rules: judgement")
struct FaultyJudgementTests {
    private static let file = "judgement.yaml"

    @Test(
        "weights by which something worse would help are refused",
        arguments: [
            Patch(
                "a worse rating weighs more in favour", in: file, "decent: {for: 1,", to: "decent: {for: 2,",
                gives: "judgement.yaml:4:13 … 'decent' is out of order with 'splendid' … [not-monotone]"),
            Patch(
                "a worse rating weighs less against", in: file, "dire: {for: 0, against: 2}",
                to: "dire: {for: 0, against: 0.5}", gives: "judgement.yaml:7:11 … [not-monotone]"),
            Patch(
                "a wider extent weighs less", in: file, "every-branch: 1.5", to: "every-branch: 0.9",
                gives: "[not-monotone]"),
            Patch(
                "what was hoped for weighs more", in: file, "hoped-for: 0.5", to: "hoped-for: 1.5",
                gives: "[not-monotone]"),
            Patch(
                "a sinking trajectory lifts", in: file, "sinking: {for: 0.8", to: "sinking: {for: 1.8",
                gives: "[not-monotone]"),
            Patch(
                "sleeping leaders excuse", in: file, "asleep: {for: 0.8, against: 1.3}",
                to: "asleep: {for: 0.8, against: 1}", gives: "[not-monotone]"),
            Patch(
                "a negative weight", in: file, "poor: {for: 0, against: 1}", to: "poor: {for: 0, against: -1}",
                gives: "judgement.yaml:6:11 … must not be negative … [not-monotone]"),
            Patch(
                "further criteria weigh more", in: file, "further-criteria: 0.5", to: "further-criteria: 1.5",
                gives: "judgement.yaml:23:21 … [not-monotone]"),
            Patch(
                "repeats that rise", in: file, "[1, 0.5, 0]", to: "[1, 0.5, 0.6]",
                gives: "judgement.yaml:24:12 … [not-monotone]"),
            Patch(
                "repeats that are none", in: file, "[1, 0.5, 0]", to: "[]",
                gives: "judgement.yaml:24:12 … [not-monotone]"),
            Patch(
                "repeats beyond all measure", in: file, "[1, 0.5, 0]",
                to: "[" + String(repeating: "0.5, ", count: 64) + "0]", gives: "judgement.yaml:24:12 … [too-many]"),
            Patch(
                "cut points that rise", in: file, "[0.35, 0, -0.35]", to: "[0.35, 0.4, -0.35]", gives: "[not-monotone]"),
            Patch(
                "cut points that are too few", in: file, "[0.35, 0, -0.35]", to: "[0.35, 0]",
                gives: "must be 3 falling numbers … [not-monotone]"),
            Patch(
                "a criterion weighs against itself", in: file, "reading-growth: 2,", to: "reading-growth: -2,",
                gives: "[not-monotone]"),
            Patch(
                "a slope that falls", in: file, "slope: 10", to: "slope: 0",
                gives: "judgement.yaml:32:10 … [not-monotone]"),
            Patch(
                "no criterion weighs anything", in: file,
                "{stock-breadth: 3, catalogue-order: 2, reader-welcome: 3, reading-growth: 2,",
                to: "{stock-breadth: 0, catalogue-order: 0, reader-welcome: 0, reading-growth: 0,",
                gives: "judgement.yaml:30:12 … [not-monotone]"),
            Patch(
                "a limit that fewer records bring about", in: file, "at-least: 2}\n", to: "at-most: 2}\n",
                gives: "judgement.yaml:36:9 … could be lifted by a worse record … [not-monotone]"),
            Patch(
                "a limit that a worse record lifts", in: file, "{count: {fact: rating, equals: dire}, at-least: 2}",
                to: "{count: {fact: rating, equals: poor}, at-least: 2}", gives: "[not-monotone]"),
            Patch(
                "a limit by a share", in: file, "{count: {fact: rating, equals: dire}, at-least: 2}",
                to: "{share: {fact: rating, equals: dire}, at-least: 0.5}", gives: "[not-monotone]"),
            Patch(
                "a limit by what is not the case", in: file, "{count: {fact: rating, equals: dire}, at-least: 2}",
                to: "{not: {count: {fact: rating, equals: splendid}, at-least: 2}}", gives: "[not-monotone]"),
            Patch(
                "a limit by an impact that is not shown", in: file,
                "{count: {fact: rating, equals: dire}, at-least: 2}",
                to: "{count: {fact: impact, equals: hoped-for}, at-least: 2}", gives: "[not-monotone]"),
        ])
    func notMonotone(patch: Patch) throws { try patch.check() }

    private static func lens(_ name: String, _ discount: String, gives: String) -> Patch {
        Patch(
            name, in: file, "confidence:\n  criterion:",
            to:
                "lenses:\n  - {id: wary, title: a wary reader may see it, discounts: [\(discount)]}\nconfidence:\n  criterion:",
            gives: gives)
    }

    @Test(
        "a lens that could be kinder to something worse is refused",
        arguments: [
            lens(
                "weight gained", "{id: a, when: {fact: impact, equals: hoped-for}, for: 1.2, because: b}",
                gives: "a lens may only lower weight in favour … [not-monotone]"),
            lens(
                "weight below nothing", "{id: a, when: {fact: impact, equals: hoped-for}, for: -0.1, because: b}",
                gives: "[not-monotone]"),
            lens(
                "what is shown discounted, what is not spared",
                "{id: a, when: {fact: impact, equals: seen}, for: 0.5, because: b}", gives: "[not-monotone]"),
            lens(
                "the best rating discounted alone",
                "{id: a, when: {fact: rating, equals: splendid}, for: 0.1, because: b}", gives: "[not-monotone]"),
            lens(
                "what is not the worst", "{id: a, when: {not: {fact: rating, equals: dire}}, for: 0.5, because: b}",
                gives: "[not-monotone]"),
            lens(
                "a stated effect discounted", "{id: a, when: {fact: impact, missing: false}, for: 0.5, because: b}",
                gives: "[not-monotone]"),
            lens(
                "an unknown fact", "{id: a, when: {fact: mood, equals: 1}, for: 0.5, because: b}",
                gives: "[unknown-fact]"),
            lens(
                "a discount twice",
                "{id: a, when: {fact: theme, missing: true}, for: 0.5, because: b}, {id: a, when: {fact: theme, missing: true}, for: 0.5, because: b}",
                gives: "[duplicate-id]"),
        ])
    func lenses(patch: Patch) throws { try patch.check() }

    @Test(
        "other faults of the judgement are found",
        arguments: [
            Patch(
                "a rating without a weight", in: file, "    dire: {for: 0, against: 2}\n", to: "",
                gives: "judgement.yaml:3:5 … needs a weight for dire … [missing-field]"),
            Patch(
                "a weight for an unknown rating", in: file, "    dire: {for", to: "    awful: {for",
                gives: "[missing-field]", "there is no term of ratings 'awful' … [unresolved-id]"),
            Patch(
                "no weight for what is not said", in: file, "every-branch: 1.5, unstated: 0.8", to: "every-branch: 1.5",
                gives: "needs a weight for unstated … [missing-field]"),
            Patch(
                "a part larger than one", in: file, "full-until: 0.5", to: "full-until: 1.5",
                gives: "judgement.yaml:25:24 … [out-of-range]"),
            Patch(
                "no weight of not knowing", in: file, "not-knowing: 2", to: "not-knowing: 0", gives: "[out-of-range]"),
            Patch("odds below one", in: file, "odds: 4", to: "odds: 0.5", gives: "[out-of-range]"),
            Patch(
                "a criterion without a weight", in: file, "reader-welcome: 3, ", to: "",
                gives: "'weights' needs reader-welcome … [missing-field]"),
            Patch(
                "a limit to an unknown level", in: file, "no-better-than: fragile", to: "no-better-than: frail",
                gives: "there is no level 'frail' … [unresolved-id]"),
            Patch(
                "a limit twice", in: file, "id: dire-everywhere", to: "id: two-dire",
                gives: "judgement.yaml:40:9 … [duplicate-id]"),
            Patch(
                "confidence of an unknown degree", in: file, "two-records, needed-for: medium",
                to: "two-records, needed-for: middling", gives: "[unknown-word]"),
            Patch(
                "confidence that is needed for low", in: file, "two-records, needed-for: medium",
                to: "two-records, needed-for: low", gives: "judgement.yaml:46:37 … [unknown-word]"),
            Patch("a confidence rule twice", in: file, "id: two-sides", to: "id: two-records", gives: "[duplicate-id]"),
            Patch("fewer than no reasons", in: file, "reasons: 3", to: "reasons: -3", gives: "[out-of-range]"),
            Patch("half a reason", in: file, "reasons: 3", to: "reasons: 2.5", gives: "[out-of-range]"),
            Patch(
                "a gap over records, which nobody looks for", in: file, "over: criterion\n    severity: high",
                to: "over: record\n    severity: high", gives: "judgement.yaml:54:11 … [unknown-word]"),
            Patch(
                "a gap of an unknown sort", in: file, "sort: readiness", to: "sort: rediness",
                gives: "did you mean 'readiness'? [unknown-word]"),
            Patch("a gap twice", in: file, "id: silence", to: "id: weak-spot", gives: "[duplicate-id]"),
            Patch(
                "an unknown placeholder", in: file, "\"{id} is weak.\"", to: "\"{ids} is weak.\"",
                gives: "did you mean 'id'? [bad-placeholder]"),
            Patch(
                "an open placeholder", in: file, "\"{id} is weak.\"", to: "\"{id is weak.\"", gives: "[bad-placeholder]"
            ),
            Patch("a duration that is none", in: file, "P30D", to: "30 days", gives: "[bad-duration]"),
            Patch(
                "an unknown fact", in: file, "{fact: position, below: 0}", to: "{fact: positon, below: 0}",
                gives: "did you mean 'position'? [unknown-fact]"),
            Patch(
                "a fact of another subject", in: file, "{fact: days-overdue, above: 0}",
                to: "{fact: position, above: 0}", gives: "an action has no fact 'position' … [unknown-fact]"),
            Patch(
                "a comparison that does not fit", in: file, "{fact: ready, equals: false}",
                to: "{fact: ready, below: 1}", gives: "use equals, missing [wrong-comparison]"),
            Patch(
                "a condition that can never hold", in: file, "{fact: position, below: 0}",
                to: "{fact: position, below: 0, above: 1}", gives: "[unreachable]"),
            Patch(
                "a condition that says nothing", in: file, "{fact: position, below: 0}", to: "{fact: position}",
                gives: "[empty-condition]"),
            Patch(
                "counting where nothing is to count", in: file, "{fact: days-overdue, above: 0}",
                to: "{count: {fact: rating, equals: dire}, at-least: 1}", gives: "[unknown-key]"),
        ])
    func others(patch: Patch) throws { try patch.check() }
}
