/// Words and short phrases of the rules, for finding them in text in whatever case they stand.
struct Phrases: Sendable {
    /// A phrase that was found.
    struct Match {
        /// The index behind it.
        let end: Int
        /// Its position in the rule's list, from 0.
        let number: Int
    }

    private struct Phrase: Sendable {
        let lowered: [UInt8]
        let number: Int
    }

    /// By the first byte in lower case; the longest first.
    private var phrases: [[Phrase]] = Array(repeating: [], count: 256)
    /// The phrases as the rules write them.
    let written: [String]

    init(_ written: [String]) {
        self.written = written
        for (number, text) in written.enumerated() {
            let lowered = text.utf8.map(\.lowered)
            guard let first = lowered.first else { continue }
            phrases[Int(first)].append(Phrase(lowered: lowered, number: number))
        }
        for first in phrases.indices {
            phrases[first].sort { ($1.lowered.count, $0.number) < ($0.lowered.count, $1.number) }
        }
    }

    var isEmpty: Bool { written.isEmpty }

    /// The longest phrase that begins at an index and ends with a word.
    func match(at index: Int, in text: TextBytes) -> Match? {
        for phrase in phrases[Int(text[index].lowered)] {
            if let end = end(of: phrase.lowered, at: index, in: text) {
                return Match(end: end, number: phrase.number)
            }
        }
        return nil
    }

    /// Whether one of the phrases stands in a range, and is not followed by one of the others.
    func isFound(in range: Range<Int>, of text: TextBytes, notBefore others: Phrases? = nil) -> Bool {
        guard !isEmpty else { return false }
        var index = range.lowerBound
        while let start = text.wordStart(from: index, below: range.upperBound) {
            if let match = match(at: start, in: text), match.end <= range.upperBound {
                let next = text.skippingSpaces(from: match.end)
                if others?.match(at: next, in: text) == nil { return true }
            }
            index = text.wordEnd(from: start)
        }
        return false
    }

    /// Whether one of the phrases ends right before an index, spaces aside.
    func isFound(endingAt end: Int, of text: TextBytes) -> Bool {
        guard !isEmpty else { return false }
        let range = text.surroundings(of: end..<end, before: 40, after: 0)
        var index = range.lowerBound
        while let start = text.wordStart(from: index, below: end) {
            if let match = match(at: start, in: text), match.end <= end, text.skippingSpaces(from: match.end) == end {
                return true
            }
            index = text.wordEnd(from: start)
        }
        return false
    }

    /// Whether the bytes are nothing but phrases, one behind the other without a space.
    func compose(_ bytes: ArraySlice<UInt8>) -> Bool {
        guard let first = bytes.first else { return true }
        return phrases[Int(first.lowered)].contains { phrase in
            bytes.count >= phrase.lowered.count && zip(bytes, phrase.lowered).allSatisfy { $0.lowered == $1 }
                && compose(bytes.dropFirst(phrase.lowered.count))
        }
    }

    /// For each first byte the lengths that first words of phrases have, one bit each; both cases of letters.
    var lengthsOfFirstWords: [UInt64] {
        var lengths = [UInt64](repeating: 0, count: 256)
        for text in written {
            let bytes = Array(text.utf8)
            let length = bytes.withUnsafeBufferPointer { TextBytes($0).wordEnd(from: 0) }
            guard let first = bytes.first else { continue }
            for byte in [first.lowered, first.raised] { lengths[Int(byte)] |= 1 << UInt64(min(length, 63)) }
        }
        return lengths
    }

    private func end(of phrase: [UInt8], at start: Int, in text: TextBytes) -> Int? {
        var index = start
        for byte in phrase {
            if byte == UInt8(ascii: " ") {
                let next = text.skippingSpaces(from: index)
                guard next > index else { return nil }
                index = next
            } else {
                guard text[index].lowered == byte else { return nil }
                index += 1
            }
        }
        let endsInWord = phrase.last.map { $0.isWord || $0 >= 0x80 } ?? false
        return endsInWord && text.wordCharacter(at: index) > 0 ? nil : index
    }
}
