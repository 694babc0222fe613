/// A set of records by their indices: one bit for each record there is, so that large sets are small and quickly compared.
struct RecordSet: Sendable, Hashable {
    private var words: [UInt64]

    /// An empty set of records with indices below a count.
    init(below count: Int) {
        words = Array(repeating: 0, count: (count + 63) / 64)
    }

    /// The set of some records; all indices must be below the count.
    init(_ records: some Sequence<Int>, below count: Int) {
        self.init(below: count)
        for record in records { insert(record) }
    }

    /// How many members it has.
    var count: Int { words.reduce(0) { $0 + $1.nonzeroBitCount } }

    /// The members in ascending order.
    var indices: [Int] {
        var found: [Int] = []
        found.reserveCapacity(count)
        for (place, word) in words.enumerated() {
            var rest = word
            while rest != 0 {
                found.append(place * 64 + rest.trailingZeroBitCount)
                rest &= rest - 1
            }
        }
        return found
    }

    func contains(_ record: Int) -> Bool { words[record / 64] & (1 << UInt64(record % 64)) != 0 }

    mutating func insert(_ record: Int) { words[record / 64] |= 1 << UInt64(record % 64) }

    /// Adds the members of another set of the same records.
    mutating func formUnion(_ other: RecordSet) {
        for place in words.indices { words[place] |= other.words[place] }
    }

    /// How many members it shares with another set of the same records.
    func countShared(with other: RecordSet) -> Int {
        zip(words, other.words).reduce(0) { $0 + ($1.0 & $1.1).nonzeroBitCount }
    }
}
