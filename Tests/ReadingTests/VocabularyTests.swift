import TestSupport
import Testing
import Vocabularies

@Suite("Vocabularies and sets of terms")
struct VocabularyTests {
    private static func vocabulary(_ ids: String...) -> Vocabulary {
        Vocabulary(name: "kinds", terms: ids.map { Term(id: $0, title: $0.uppercased()) })
    }

    @Test("terms are found by id, exactly as written")
    func find() {
        let kinds = Self.vocabulary("survey", "audit")
        #expect(kinds.index(of: "audit") == 1)
        #expect(kinds.index(of: "Audit") == nil)
        #expect(kinds.index(of: "") == nil)
        #expect(kinds[0].title == "SURVEY")
        #expect(kinds.ids == ["survey", "audit"])
    }

    @Test("of two terms with one id the first is found")
    func doubled() {
        #expect(Self.vocabulary("a", "b", "a").index(of: "a") == 0)
    }

    @Test("a full vocabulary is a full word, and no term past it is kept")
    func capacity() {
        let terms = (0..<70).map { Term(id: "t\($0)", title: "") }
        let full = Vocabulary(name: "full", terms: terms)
        #expect(full.count == Vocabulary.capacity)
        #expect(full.all.bits == .max)
        #expect(full.index(of: "t63") == 63)
        #expect(full.index(of: "t64") == nil)
        #expect(Vocabulary(name: "none", terms: []).all.isEmpty)
    }

    @Test("ids and titles of a set come in the vocabulary's order")
    func order() {
        let kinds = Self.vocabulary("z", "y", "x")
        var set = TermSet()
        set.insert(2)
        set.insert(0)
        #expect(kinds.ids(of: set) == ["z", "x"])
        #expect(kinds.titles(of: set) == ["Z", "X"])
    }

    @Test("sets behave as the sets of their indices do")
    func sets() {
        var generator = SeededGenerator(seed: 5)
        for _ in 0..<500 {
            let left = Set((0..<8).map { _ in Int.random(in: 0..<64, using: &generator) })
            let right = Set((0..<8).map { _ in Int.random(in: 0..<64, using: &generator) })
            let (a, b) = (TermSet(indices: left), TermSet(indices: right))
            #expect(a.indices == left.sorted())
            #expect(a.count == left.count)
            #expect(a.union(b).indices == left.union(right).sorted())
            #expect(a.intersection(b).indices == left.intersection(right).sorted())
            #expect(a.subtracting(b).indices == left.subtracting(right).sorted())
            #expect((0..<64).allSatisfy { a.contains($0) == left.contains($0) })
        }
    }
}
