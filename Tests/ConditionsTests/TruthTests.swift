import Conditions
import Testing

@Suite("Three-valued logic")
struct TruthTests {
    static let values: [Truth] = [.met, .notMet, .unknown]
    static let pairs = values.flatMap { left in values.map { (left, $0) } }
    static let triples = pairs.flatMap { pair in values.map { [pair.0, pair.1, $0] } }

    /// Kleene's truths as numbers: not met 0, unknown 1, met 2. Then all is the least, any the greatest.
    private static func rank(_ truth: Truth) -> Int {
        switch truth {
        case .notMet: 0
        case .unknown: 1
        case .met: 2
        }
    }

    @Test("all is the least and any the greatest", arguments: triples)
    func leastAndGreatest(answers: [Truth]) {
        #expect(Self.rank(Truth.all(answers)) == answers.map(Self.rank).min())
        #expect(Self.rank(Truth.any(answers)) == answers.map(Self.rank).max())
    }

    @Test("neither order nor repetition matters", arguments: triples)
    func order(answers: [Truth]) {
        #expect(Truth.all(answers) == Truth.all(answers.reversed() + answers))
        #expect(Truth.any(answers) == Truth.any(answers.reversed() + answers))
    }

    @Test("not all is any not, and the other way round", arguments: triples)
    func deMorgan(answers: [Truth]) {
        #expect(Truth.all(answers).negated == Truth.any(answers.map(\.negated)))
        #expect(Truth.any(answers).negated == Truth.all(answers.map(\.negated)))
    }

    @Test("grouping does not matter", arguments: triples)
    func grouping(answers: [Truth]) {
        #expect(Truth.all([answers[0], Truth.all(answers[1...])]) == Truth.all(answers))
        #expect(Truth.any([answers[0], Truth.any(answers[1...])]) == Truth.any(answers))
    }

    @Test("one distributes over the other", arguments: triples)
    func distribution(answers: [Truth]) {
        let (a, b, c) = (answers[0], answers[1], answers[2])
        #expect(Truth.all([a, Truth.any([b, c])]) == Truth.any([Truth.all([a, b]), Truth.all([a, c])]))
        #expect(Truth.any([a, Truth.all([b, c])]) == Truth.all([Truth.any([a, b]), Truth.any([a, c])]))
    }

    @Test("what is learned later never turns a known answer round", arguments: pairs)
    func learning(pair: (Truth, Truth)) {
        for learned in [Truth.met, .notMet] {
            let after = [pair.0 == .unknown ? learned : pair.0, pair.1]
            for (before, now) in [
                (Truth.all([pair.0, pair.1]), Truth.all(after)), (Truth.any([pair.0, pair.1]), Truth.any(after)),
            ] {
                #expect(before == .unknown || before == now)
            }
        }
    }

    @Test("none at all: all are met, and not any")
    func empty() {
        #expect(Truth.all([]) == .met)
        #expect(Truth.any([]) == .notMet)
    }

    @Test("negation twice changes nothing, and the unknown stays", arguments: values)
    func negation(truth: Truth) {
        #expect(truth.negated.negated == truth)
        #expect((truth.negated == truth) == (truth == .unknown))
        #expect(Truth(true) == .met && Truth(false) == .notMet)
    }
}
