/// Makes new sentences out of old ones: each word is one that followed the word before it somewhere.
struct SentenceChain: Sendable {
    private var words: [[UInt8]] = []
    private var starts: [Int] = []
    /// By a word, those that followed it, as often as they did; `end` where a text ended.
    private var followers: [[Int]] = []
    private static let end = -1

    /// Learns texts, which must not be empty for the chain to have words.
    init(learning texts: [String]) {
        var indices: [Substring: Int] = [:]
        for text in texts {
            var before: Int?
            for word in text.split(separator: " ") {
                let index = indices[word] ?? words.count
                if index == words.count {
                    indices[word] = index
                    words.append(Array(word.utf8))
                    followers.append([])
                }
                if let before { followers[before].append(index) } else { starts.append(index) }
                before = index
            }
            if let before { followers[before].append(Self.end) }
        }
    }

    /// Words that together are about so many bytes long, with a full stop at the end.
    func words(ofLength target: Int, by random: inout SplitMix64) -> [[UInt8]] {
        var result: [[UInt8]] = []
        var length = 0
        var word = random.one(of: starts)
        while let current = word, length < target {
            result.append(words[current])
            length += words[current].count + 1
            guard let next = random.one(of: followers[current]), next != Self.end else {
                Self.endSentence(&result)
                word = random.one(of: starts)
                continue
            }
            word = next
        }
        Self.endSentence(&result)
        return result
    }

    private static func endSentence(_ words: inout [[UInt8]]) {
        guard let last = words.indices.last, words[last].last != UInt8(ascii: ".") else { return }
        if words[last].last == UInt8(ascii: ",") || words[last].last == UInt8(ascii: ";") { words[last].removeLast() }
        words[last].append(UInt8(ascii: "."))
    }
}
