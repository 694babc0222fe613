import Schemas

/// The shipped rules files with one fault put in.
enum RuleSnippets {
    static var faulty: [Snippet] {
        get throws {
            try faults.map { name, find, replace in
                let base = try Repository.text("rules/area-send/" + Reading.rulesFile(name))
                return Snippet(name: name, base: base, find: find, replace: replace)
            }
        }
    }

    private static let faults: [(SchemaName, String, String)] = [
        (.framework, "effective: 2025-06-06", "effective: June 2025"), (.framework, "issuer:", "publisher:"),
        (.framework, "\nlevels:", "\nlevel:"), (.framework, "version: \"2025-06-06\"", "version: 1.10"),
        (.framework, "id: area-send", "id: area send"),
        (.criterion, "area: leadership", "area: leaders"), (.criterion, "\ntitle: Ambition", ""),
        (.criterion, "themes: [governance-strategy]", "themes: governance-strategy"),
        (.criterion, "themes: [governance-strategy]", "themes: [strategy]"),
        (.criterion, "themes: [governance-strategy]", "theme: [governance-strategy]"),
        (.criterion, "fresh-within: P", "fresh-within: "),
        (.criterion, "independent-origins: ", "independent-origins: about "),
        (.indicators, "unit: percent", "unit: per cent"), (.indicators, "direction: higher", "direction: up"),
        (.indicators, "direction: higher", "direction: neutral"),
        (.indicators, "theme: ehcp-timeliness", "theme: speed"),
        (.indicators, "value: ", "value: about "), (.indicators, "at-least: ", "atleast: "),
        (.indicators, "fact: ", "facts: "), (.indicators, "rating: strength", "rating: good"),
        (.documents, "fresh-within: P12M", "fresh-within: 12 months"),
        (.documents, "fresh-within: P12M", "fresh-within: P0M"),
        (.documents, "fresh-within: P12M", "fresh-within: P"), (.documents, "asked:", "asks:"),
        (.documents, "criteria: [", "criteria: [zeal, "),
        (.checks, "severity: error", "severity: fatal"), (.checks, "over: record", "over: records"),
        (.checks, "{fact: source-title, missing: true}", "{fact: source-title}"),
        (.checks, "{fact: source-title, missing: true}", "{fact: source-title, missing: yes}"),
        (.checks, "{fact: source-title, missing: true}", "{fact: source-tile, missing: true}"),
        (.checks, "{fact: source-title, missing: true}", "{all: []}"),
        (.checks, "{fact: source-title, missing: true}", "{}"),
        (.checks, "{fact: source-title, missing: true}", "true"),
        (.checks, "{fact: source-title, missing: true}", "{fact: date, within: 12 months}"),
        (.checks, "{fact: source-title, missing: true}", "{not: {fact: id, missing: true}, all: []}"),
        (.checks, "detects: upn", "detects: upns"), (.checks, "least: 5", "least: five"),
        (.checks, "least: 5", "least: 1"), (.checks, "least: 5", "least: 4.5"), (.checks, "\nprivacy:", "\nprivate:"),
        (.importAnnexA, "threshold: 5", "threshold: 1"), (.importAnnexA, "threshold: 5", "threshold: five"),
        (.importAnnexA, "type: pupil-number", "type: pupil"), (.importAnnexA, "names: [Gender, Sex]", "names: []"),
        (.importAnnexA, "severity: query", "severity: warning"),
        (.importAnnexA, "cohorts: [ehc-plan]", "cohorts: [plan]"),
        (.importAnnexA, "is: years-since", "is: decades-since"),
        (.importAnnexA, "    count: true", "    mean: absence\n    count: true"),
        (.importAnnexA, "indicator: annex-a-plans-suspended", "indicator: annex-a-plans-late"),
        (.importAnnexA, "fact: trouble, equals", "fact: trouble, equal"),
        (.judgement, "strength: {for: 1, against: 0}", "strength: {for: 1}"),
        (.judgement, "strength: {for: 1, against: 0}", "strong: {for: 1, against: 0}"),
        (.judgement, "strength: {for: 1, against: 0}", "strength: much"),
        (.judgement, "strength: {for: 1, against: 0}", "strength: {for: 1, against: -1}"),
        (.judgement, "isolated: ", "alone: "), (.judgement, "not-knowing: ", "not-knowing: -"),
        (.judgement, "lapsing-within: P", "lapsing-within: "), (.judgement, "\ngaps:", "\ngap:"),
        (.judgement, "no-better-than: \"", "no-better-than: \"9"),
        (.judgement, "needed-for: medium", "needed-for: low"),
    ]
}
