import TestSupport
import Testing

@testable import SourceText

@Suite("Near misses")
struct NearMissTests {
    struct Pair: CustomTestStringConvertible, Sendable {
        let left: String
        let right: String
        let distance: Int
        var testDescription: String { "'\(left)' and '\(right)'" }
    }

    private static func distance(_ left: String, _ right: String, limit: Int = 99) -> Int {
        NearMiss.editDistance(Array(left.unicodeScalars), Array(right.unicodeScalars), limit: limit)
    }

    @Test(
        "edits are counted",
        arguments: [
            Pair(left: "", right: "", distance: 0), Pair(left: "", right: "abc", distance: 3),
            Pair(left: "kind", right: "kind", distance: 0), Pair(left: "kind", right: "kinds", distance: 1),
            Pair(left: "kind", right: "king", distance: 1), Pair(left: "kind", right: "knid", distance: 1),
            Pair(left: "kitten", right: "sitting", distance: 3), Pair(left: "abcdef", right: "fedcba", distance: 5),
            Pair(left: "café", right: "cafe", distance: 1),
        ])
    func counted(pair: Pair) {
        #expect(Self.distance(pair.left, pair.right) == pair.distance)
        #expect(Self.distance(pair.right, pair.left) == pair.distance)
    }

    @Test("more than the limit counts as limit and one, where lengths alone tell")
    func limited() {
        #expect(Self.distance("a", "abcdefgh", limit: 2) == 3)
    }

    @Test("the distance of random words is symmetric, nought only for equals, and bounded by the longer word")
    func properties() {
        var generator = SeededGenerator(seed: 1)
        func word() -> String {
            String(
                (0..<Int.random(in: 0...7, using: &generator)).map { _ in "abc".randomElement(using: &generator) ?? "a"
                })
        }
        for _ in 0..<2_000 {
            let (left, right) = (word(), word())
            let distance = Self.distance(left, right)
            #expect(distance == Self.distance(right, left))
            #expect((distance == 0) == (left == right))
            #expect(distance <= max(left.count, right.count))
            #expect(distance >= abs(left.count - right.count))
        }
    }

    struct Guess: CustomTestStringConvertible, Sendable {
        let word: String
        let among: [String]
        let suggestion: String?
        var testDescription: String { "\(word) among \(among)" }
    }

    @Test(
        "a suggestion is near or there is none",
        arguments: [
            Guess(word: "sumary", among: ["summary", "source"], suggestion: "summary"),
            Guess(word: "Summary", among: ["summary"], suggestion: "summary"),
            Guess(word: "sorce", among: ["summary", "source"], suggestion: "source"),
            Guess(word: "iamge", among: ["image"], suggestion: "image"),
            Guess(word: "colour", among: ["summary", "source"], suggestion: nil),
            Guess(word: "kind", among: [], suggestion: nil),
            Guess(word: "peer_review", among: ["peer-review", "review"], suggestion: "peer-review"),
            Guess(word: String(repeating: "x", count: 65), among: [String(repeating: "x", count: 64)], suggestion: nil),
            Guess(word: "bat", among: ["rat", "cat", "hat"], suggestion: "cat"),
            Guess(word: "kinds", among: ["kinda", "kind", "kinds"], suggestion: "kinds"),
        ])
    func suggestions(guess: Guess) {
        #expect(NearMiss.suggestion(for: guess.word, among: guess.among) == guess.suggestion)
    }

    @Test("the suggestion does not depend on the order of candidates")
    func stable() {
        var candidates = ["kind", "kins", "find", "mind", "kinds", "kid", "Kind", "wind", "kild"]
        var generator = SeededGenerator(seed: 2)
        for word in ["kimd", "kinf", "ind", "KIND", "kindd", "fnid"] {
            let wanted = NearMiss.suggestion(for: word, among: candidates)
            for _ in 0..<50 {
                candidates.shuffle(using: &generator)
                #expect(NearMiss.suggestion(for: word, among: candidates) == wanted)
            }
        }
    }

    @Test("the remedy names the near miss, else the choices where they are few, else the fallback")
    func remedies() {
        let many = (1...13).map { "choice-number-\($0)" }
        #expect(NearMiss.remedy(for: "knid", among: ["kind"], otherwise: "x") == "did you mean 'kind'?")
        #expect(NearMiss.remedy(for: "zzzz", among: ["kind", "date"], otherwise: "x") == "use one of kind, date")
        #expect(NearMiss.remedy(for: "zzzz", among: many, otherwise: "x") == "x")
        #expect(NearMiss.remedy(for: "zzzz", among: [], otherwise: "x") == "x")
    }
}
