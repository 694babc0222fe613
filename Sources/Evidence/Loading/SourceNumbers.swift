import Vocabularies

/// The number of each record's source: the same for the same title, so that sources can be told apart without comparing texts.
package struct SourceNumbers: Sendable {
    /// Where the numbers of each file's titles begin.
    private var starts: [ObjectIdentifier: Int] = [:]
    /// The numbers of each file's titles, those of one file behind those of another.
    private var numbers: [Int32] = []

    init(_ files: [RecordsStore]) {
        var known = KnownTitles()
        for file in files where starts[ObjectIdentifier(file)] == nil {
            starts[ObjectIdentifier(file)] = numbers.count
            for title in 0..<file.titleCount { numbers.append(file.withTitle(title) { known.number(of: $0) }) }
        }
    }

    /// The numbers of a file's titles in their order.
    func ofTitles(in file: RecordsStore) -> ArraySlice<Int32> {
        guard let start = starts[ObjectIdentifier(file)] else { return [] }
        return numbers[start..<start + file.titleCount]
    }

    /// The titles that were met so far.
    private struct KnownTitles {
        private var titles = IDList()
        private var numbersByHash: [UInt64: Int] = [:]
        /// Those whose hash another title has.
        private var others: [String: Int] = [:]

        /// The number of a title: what it had before, else the next.
        mutating func number(of title: UnsafeBufferPointer<UInt8>) -> Int32 {
            let hash = ByteHash.hash(title)
            if let known = numbersByHash[hash] {
                if titles.withID(known, { ByteHash.areEqual($0, title) }) { return Int32(clamping: known) }
                let text = String(decoding: title, as: UTF8.self)
                if let other = others[text] { return Int32(clamping: other) }
                others[text] = titles.count
            } else {
                numbersByHash[hash] = titles.count
            }
            titles.append(title)
            return Int32(clamping: titles.count - 1)
        }
    }
}
