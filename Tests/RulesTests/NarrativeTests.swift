import Rules
import SourceText
import TestSupport
import Testing

@Suite("The sentences of reports")
struct NarrativeTests {
    private static let sound = """
        difference:
          - id: claim
            choices:
              - when: {fact: rating, missing: false}
                says: "{summary} It is rated."
              - says: "{summary}"
          - id: direction
            choices:
              - {when: {fact: trajectory, missing: false}, says: "It goes {trajectory}."}
        how:
          sources: "{kind}: {records}."
          own-all: All own.
          own-some: "{own} of {records} own."
        plans:
          - id: action
            choices: [{says: "{title}"}]
        nothing: {difference: None., how: None., plans: None.}

        """

    static let patches: [(String, String, String, String)] = [
        (
            "an unknown fact", "{summary} It", "{sumary} It",
            "a record has no fact 'sumary' to fill in; did you mean 'summary'"
        ),
        (
            "a fact of another thing", "says: \"{title}\"", "says: \"{title} {summary}\"",
            "an action has no fact 'summary' to fill in"
        ),
        (
            "a sentence that does not say what it is about", "{summary} It is rated.", "It is rated.",
            "'says' does not name {summary}"
        ),
        ("an action without its title", "says: \"{title}\"", "says: \"{id}\"", "'says' does not name {title}"),
        ("a kind without its number", "{kind}: {records}.", "{kind}.", "'sources' does not name {records}"),
        ("an open brace", "It is rated.", "It is {rated.", "a '{' without a '}'"),
        (
            "nothing said in the end", "      - says: \"{summary}\"\n", "",
            "where no choice holds nothing would be said of it"
        ),
        (
            "a choice that never has its turn",
            "      - when: {fact: rating, missing: false}\n        says: \"{summary} It is rated.\"\n",
            "      - {says: \"{summary}\"}\n      - {when: {fact: rating, missing: false}, says: \"{summary}\"}\n",
            "a choice before it always holds where it does"
        ),
        ("an unknown key", "own-all:", "own-al:", "'own-al'"),
        ("a part twice", "  - id: direction", "  - id: claim", "claim"),
        (
            "a condition on an unknown fact", "{fact: trajectory, missing", "{fact: trajectorie, missing",
            "no fact 'trajectorie'"
        ),
    ]

    private func rules(_ narrative: String) throws -> PatchedRules {
        let rules = try PatchedRules()
        try rules.folder.write(narrative, to: "report/narrative.yaml")
        return rules
    }

    @Test("a sound narrative is loaded, and it belongs to the rules' hash")
    func loaded() throws {
        let plain = try PatchedRules()
        let without = try #require(RuleSetLoader.load(plain.folder.path, FaultCollector()))
        #expect(without.narrative == nil)
        let rules = try rules(Self.sound)
        #expect(rules.faults() == [])
        let loaded = try #require(RuleSetLoader.load(rules.folder.path, FaultCollector()))
        #expect(loaded.narrative?.difference.map(\.id) == ["claim", "direction"])
        #expect(loaded.sha256 != without.sha256)
    }

    @Test("a faulty one is refused, with its place", arguments: patches)
    func faulty(_ name: String, _ old: String, _ new: String, _ fault: String) throws {
        #expect(Self.sound.contains(old), "\(name)")
        let faults = try rules(Self.sound.replacing(old, with: new)).faults()
        #expect(faults.contains { $0.hasPrefix("report/narrative.yaml:") && $0.contains(fault) }, "\(name): \(faults)")
    }
}
