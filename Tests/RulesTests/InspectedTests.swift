import Rules
import SourceText
import TestSupport
import Testing

@Suite("The file of inspected areas")
struct InspectedTests {
    private static let sound = """
        areas:
          - id: oakham
            name: Oakham
            inspected: 2024-05-01
            level: sound
            position: 0.25
            criteria: {stock-breadth: 0.5, catalogue-order: -0.125, reading-growth: 1}
            for: [large-print, opening-hours]
            against: [leaking-roofs]
          - {id: elmstead, name: Elmstead, inspected: 2024-06-01, level: closing, position: -1, criteria: {branch-upkeep: -1}}

        """

    private func rules(_ text: String?) throws -> (rules: RuleSet?, faults: [String]) {
        let patched = try PatchedRules()
        if let text { try patched.folder.write(text, to: "inspected.yaml") }
        let faults = FaultCollector()
        let rules = RuleSetLoader.load(patched.folder.path, faults)
        #expect((rules == nil) == faults.hasErrors)
        return (rules, faults.faults.sorted().map { $0.line.split(separator: "/").last.map(String.init) ?? "" })
    }

    @Test("it is read: indices for words, nothing where there was too little evidence")
    func reads() throws {
        let (rules, faults) = try rules(Self.sound)
        #expect(faults == [])
        let areas = try #require(rules?.inspected)
        #expect(areas.map(\.id) == ["oakham", "elmstead"])
        let oakham = try #require(areas.first)
        #expect(oakham.level == 1)
        #expect("\(oakham.inspected)" == "2024-05-01")
        #expect(oakham.positions == [0.5, -0.125, nil, 1, nil])
        #expect(oakham.themesFor == [2, 0])
        #expect(oakham.themesAgainst == [3])
        #expect(oakham.place.position?.line == 2)
        #expect(areas.last?.themesFor == [])
    }

    @Test("rules without it load as before; with it, their hash says so")
    func optional() throws {
        let (without, with) = (try rules(nil).rules, try rules(Self.sound).rules)
        #expect(without?.inspected.isEmpty == true)
        #expect(without?.sha256 == (try rules(nil).rules?.sha256))
        #expect(without?.sha256 != with?.sha256)
        let other = try rules(Self.sound.replacing("0.25", with: "0.26")).rules
        #expect(other?.sha256 != with?.sha256)
    }

    @Test("a draft stands in for a file, or for its absence")
    func drafts() throws {
        let patched = try PatchedRules()
        try patched.folder.write("areas: [{}]\n", to: "inspected.yaml")
        let faults = FaultCollector()
        let draft = RulesDraft.bytes(Array(Self.sound.utf8))
        #expect(
            RuleSetLoader.load(patched.folder.path, drafts: ["inspected.yaml": draft], faults)?.inspected.count == 2)
        #expect(RuleSetLoader.load(patched.folder.path, drafts: ["inspected.yaml": .absent], faults) != nil)
        #expect(faults.faults.isEmpty)
        #expect(RuleSetLoader.load(patched.folder.path, drafts: ["checks.yaml": .absent], faults) == nil)
    }

    struct Faulty: CustomTestStringConvertible, Sendable {
        let old: String
        let new: String
        let says: String

        var testDescription: String { "\(old) as \(new)" }

        init(_ old: String, _ new: String, _ says: String) { (self.old, self.new, self.says) = (old, new, says) }
    }

    @Test(
        "what the rules do not know, or cannot be, is refused with its place and the way to write the file anew",
        arguments: [
            Faulty("level: sound", "level: outstanding", "inspected.yaml:5:12: error: there is no level 'outstanding'"),
            Faulty("stock-breadth: 0.5", "stock: 0.5", "inspected.yaml:7:16: error: there is no criterion 'stock'"),
            Faulty(
                "stock-breadth: 0.5", "stock-breadth: 1.5",
                "inspected.yaml:7:31: error: 'stock-breadth' must be from -1"),
            Faulty("position: 0.25", "position: -1.001", "inspected.yaml:6:15: error: 'position' must be from -1 to 1"),
            Faulty(
                "[large-print, ", "[small-print, ",
                "inspected.yaml:8:11: error: 'for' names what is not one of the themes"),
            Faulty("[large-print, ", "[opening-hours, ", "inspected.yaml:8:26: error: 'for' names this twice"),
        ])
    func refuses(faulty: Faulty) throws {
        let (_, faults) = try rules(Self.sound.replacing(faulty.old, with: faulty.new))
        #expect(faults.count == 1)
        #expect(faults.contains { $0.hasPrefix(faulty.says) && $0.contains("'areasend calibrate'") }, "\(faults)")
    }

    @Test(
        "a file that is broken otherwise is refused too",
        arguments: [
            Faulty("    position: 0.25\n", "", "[missing-field]"),
            Faulty("id: elmstead", "id: oakham", "[duplicate-id]"),
            Faulty("2024-05-01", "May 2024", "[bad-date]"), Faulty("for: [", "four: [", "[unknown-key]"),
            Faulty("stock-breadth: 0.5", "stock-breadth: much", "[bad-number]"),
            Faulty("{stock-breadth: 0.5, catalogue-order: -0.125, reading-growth: 1}", "[0.5]", "[wrong-type]"),
        ])
    func refusesOthers(faulty: Faulty) throws {
        let (_, faults) = try rules(Self.sound.replacing(faulty.old, with: faulty.new))
        #expect(faults.contains { $0.hasSuffix(faulty.says) }, "\(faults)")
    }
}

@Suite("The scores of calibrated figures")
struct ModelScoresTests {
    private static let old = "corpus: none}"

    @Test("they are read, and told in words")
    func reads() throws {
        let rules = try PatchedRules()
        let score = "{accuracy: 0.9, log-loss: 1.25, ranked-probability-score: 0.0265, two-level-errors: 1}"
        try rules.replace(
            Self.old, with: "corpus: none, scores: {leave-one-out: \(score), repeated-folds: \(score)}}",
            in: "judgement.yaml")
        let faults = FaultCollector()
        let scores = try #require(RuleSetLoader.load(rules.folder.path, faults)?.judgement.outcome.provenance.scores)
        #expect(scores.leaveOneOut?.logLoss == 1.25)
        #expect(scores.repeatedFolds?.twoLevelErrors == 1)
        #expect(scores.words.count == 2)
        let words = "accuracy 0.900, log-loss 1.250, ranked probability score 0.027, 1 error of two levels or more"
        #expect(scores.words.allSatisfy { $0.hasSuffix(words) }, "\(scores.words)")
    }

    @Test(
        "figures that cannot be are refused",
        arguments: [
            Patch(
                "an accuracy above 1", in: "judgement.yaml", old,
                to: "corpus: none, scores: {leave-one-out: {accuracy: 93, log-loss: 0, ranked-probability-score: 0, "
                    + "two-level-errors: 0}}}", gives: "'accuracy' must be from 0 to 1 … [out-of-range]"),
            Patch(
                "half an error", in: "judgement.yaml", old,
                to: "corpus: none, scores: {leave-one-out: {accuracy: 1, log-loss: 0, ranked-probability-score: 0, "
                    + "two-level-errors: 0.5}}}", gives: "[out-of-range]"),
            Patch(
                "a negative loss", in: "judgement.yaml", old,
                to: "corpus: none, scores: {repeated-folds: {accuracy: 1, log-loss: -1, ranked-probability-score: 0, "
                    + "two-level-errors: 0}}}", gives: "'log-loss' must not be negative … [out-of-range]"),
            Patch(
                "scores as a text", in: "judgement.yaml", old, to: "corpus: none, scores: good}", gives: "[wrong-type]"),
        ])
    func refuses(patch: Patch) throws { try patch.check() }
}
