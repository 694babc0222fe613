import Rules
import SourceText
import TestSupport
import Testing

@Suite("Faulty rules: privacy")
struct FaultyPrivacyTests {
    private static let sound = """
        privacy:
          - id: numbers
            detects: upn
            severity: error
            title: A number
            message: "{field} of {holder} holds {masked}."
            remedy: Remove it.
            columns: [Card No]
          - id: few
            detects: small-count
            severity: note
            title: A small count
            message: Too few readers.
            remedy: Leave it out.
            words: [readers]
            numbers: [one, two]
            least: 3

        """

    /// The small framework with privacy rules, one place of which is changed.
    private func faults(_ old: String, _ new: String) throws -> [String] {
        let rules = try PatchedRules()
        let parts = Self.sound.split(separator: old, omittingEmptySubsequences: false)
        try #require(parts.count == 2, "'\(old)' stands \(parts.count - 1) times")
        let checks = try rules.text("checks.yaml")
        try rules.folder.write(checks + parts.joined(separator: new), to: "checks.yaml")
        return rules.faults()
    }

    @Test("sound ones have none, and are read with their words")
    func sound() throws {
        let rules = try PatchedRules()
        try rules.folder.write(try rules.text("checks.yaml") + Self.sound, to: "checks.yaml")
        #expect(rules.faults() == [])
        let privacy = try #require(RuleSetLoader.load(rules.folder.path, FaultCollector())).privacy
        #expect(privacy.map(\.id) == ["numbers", "few"])
        #expect(privacy.map(\.detector) == [.pupilNumber, .smallCount])
        #expect(privacy.map(\.severity) == [.error, .note])
        #expect(privacy[0].parameters.columns == ["Card No"])
        #expect(privacy[1].parameters.least == 3)
    }

    @Test("a framework without any still loads")
    func none() throws {
        let rules = try PatchedRules()
        #expect(rules.faults() == [])
        #expect(RuleSetLoader.load(rules.folder.path, FaultCollector())?.privacy.isEmpty == true)
    }

    @Test(
        "a fault is found",
        arguments: [
            ("detects: upn", "detects: upns", "did you mean 'upn'? [unknown-word]"),
            ("    detects: upn\n", "", "a privacy rule needs 'detects'"),
            ("severity: error", "severity: grave", "[unknown-word]"),
            ("{masked}", "{value}", "a private detail has no fact 'value' to fill in"),
            ("id: few", "id: numbers", "the check 'numbers' is defined a second time"),
            ("id: few", "id: no-theme", "the check 'no-theme' is defined a second time"),
            (
                "columns: [Card No]", "words: [card]",
                "the detector 'upn' makes no use of 'words'; remove it: this detector takes 'columns'"
            ),
            ("    least: 3\n", "", "the detector 'small-count' needs 'least'"),
            ("words: [readers]", "words: []", "the detector 'small-count' needs 'words'"),
            ("least: 3", "least: 1", "'least' must be from 2 to 100"), ("least: 3", "least: 2.5", "[out-of-range]"),
            ("least: 3", "least: 101", "'least' must be from 2 to 100"), ("least: 3", "least: three", "[bad-number]"),
            ("[one, two]", "[one, one]", "'numbers' names this twice"), ("[one, two]", "[one, \"-\"]", "[bad-word]"),
            ("[one, two]", "[one, no]", "[ambiguous-text]"), ("[one, two]", "one", "[wrong-type]"),
            ("numbers: [one, two]", "number: [one, two]", "did you mean 'numbers'? [unknown-key]"),
            ("title: A number", "titel: A number", "did you mean 'title'? [unknown-key]"),
        ])
    func faulty(old: String, new: String, expected: String) throws {
        let faults = try faults(old, new)
        #expect(faults.contains { $0.hasPrefix("checks.yaml:") && $0.contains(expected) }, "\(faults)")
    }
}
