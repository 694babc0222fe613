import TestSupport
import Testing

@testable import Vocabularies

@Suite("Words looked up by their bytes")
struct ByteIndexTests {
    private static func index(of text: String, in index: ByteIndex) -> Int? {
        var text = text
        return text.withUTF8 { index.index(of: $0) }
    }

    @Test("each word of any length is found, and nothing else", arguments: 0..<30)
    func random(seed: Int) {
        var generator = SeededGenerator(seed: UInt64(seed))
        func word(_ generator: inout SeededGenerator) -> String {
            String(
                (0..<Int.random(in: 0...40, using: &generator)).map { _ in "abé".randomElement(using: &generator) ?? "a"
                })
        }
        let words = (0..<80).map { _ in word(&generator) }
        let index = ByteIndex(words)
        for word in words { #expect(Self.index(of: word, in: index) == words.firstIndex(of: word)) }
        for _ in 0..<200 {
            let other = word(&generator)
            #expect(Self.index(of: other, in: index) == words.firstIndex(of: other))
        }
    }

    @Test("words that agree at both ends are told apart")
    func middles() {
        let words = ["beginning-1-ending", "beginning-2-ending", "beginning--ending", "beginnin1g-ending-ending"]
        let index = ByteIndex(words)
        for (number, word) in words.enumerated() { #expect(Self.index(of: word, in: index) == number) }
        #expect(Self.index(of: "beginning-3-ending", in: index) == nil)
    }

    @Test("an empty index knows nothing")
    func empty() {
        #expect(Self.index(of: "", in: ByteIndex([])) == nil)
        #expect(Self.index(of: "a", in: ByteIndex([])) == nil)
    }
}
