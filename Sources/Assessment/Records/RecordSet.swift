import Vocabularies
import WorkSharing

/// A set of records by their indices: one bit for each record there is, so that large sets are small and quickly compared.
struct RecordSet: Sendable, Hashable {
    /// The bits of 64 records each.
    private(set) var words: [UInt64]

    /// An empty set of records with indices below a count.
    init(below count: Int) {
        words = Array(repeating: 0, count: (count + 63) / 64)
    }

    /// The set of some records; all indices must be below the count.
    init(_ records: some Sequence<Int>, below count: Int) {
        self.init(below: count)
        for record in records { insert(record) }
    }

    /// The set that has these bits.
    init(words: [UInt64]) { self.words = words }

    /// How many members it has.
    var count: Int { words.reduce(0) { $0 + $1.nonzeroBitCount } }

    /// Whether it has no members.
    var isEmpty: Bool { words.allSatisfy { $0 == 0 } }

    /// The members in ascending order.
    var indices: [Int] {
        var found: [Int] = []
        found.reserveCapacity(count)
        for (place, word) in words.enumerated() {
            TermSet(bits: word).forEach { found.append(place * 64 + $0) }
        }
        return found
    }

    func contains(_ record: Int) -> Bool { words[record &>> 6] & (1 &<< UInt64(record & 63)) != 0 }

    mutating func insert(_ record: Int) { words[record / 64] |= 1 << UInt64(record % 64) }

    /// Adds the members of another set of the same records.
    mutating func formUnion(_ other: RecordSet) {
        for place in words.indices { words[place] |= other.words[place] }
    }

    /// The members that another set of the same records has too.
    func intersection(_ other: RecordSet) -> RecordSet {
        RecordSet(words: words.indices.map { words[$0] & other.words[$0] })
    }

    /// Whether another set of the same records has none of its members.
    func isDisjoint(with other: RecordSet) -> Bool {
        words.indices.allSatisfy { words[$0] & other.words[$0] == 0 }
    }

    /// How many members it shares with another set of the same records.
    func countShared(with other: RecordSet) -> Int {
        words.indices.reduce(0) { $0 + (words[$1] & other.words[$1]).nonzeroBitCount }
    }
}

extension RecordSet {
    /// Several sets of the same records, found side by side.
    /// - Parameter body: given the number of a word, which stands for 64 records, it writes that word of each set.
    static func sets(
        _ count: Int, below total: Int, _ body: @Sendable (Int, UnsafeMutableBufferPointer<UInt64>) -> Void
    ) -> [RecordSet] {
        let wordCount = (total + 63) / 64
        let block = WorkSharing.blockSize / 64
        // One word of each set after the other.
        let blocks = WorkSharing.map((wordCount + block - 1) / block, size: total) { number in
            let words = number * block..<min(wordCount, (number + 1) * block)
            var bits = Array(repeating: UInt64(0), count: count * words.count)
            bits.withUnsafeMutableBufferPointer { bits in
                for (place, word) in words.enumerated() {
                    body(word, UnsafeMutableBufferPointer(rebasing: bits[place * count..<(place + 1) * count]))
                }
            }
            return bits
        }
        return (0..<count).map { set in
            var words: [UInt64] = []
            words.reserveCapacity(wordCount)
            for bits in blocks {
                for place in stride(from: set, to: bits.count, by: count) { words.append(bits[place]) }
            }
            return RecordSet(words: words)
        }
    }
}
