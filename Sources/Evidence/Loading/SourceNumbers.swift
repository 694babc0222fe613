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

    /// For asking for the numbers of many titles.
    func numbering() -> Numbering { Numbering(sources: self) }

    /// Gives the numbers of titles, quickly where one of a file follows another of it.
    struct Numbering {
        private let sources: SourceNumbers
        private var last: (file: ObjectIdentifier, start: Int)?

        fileprivate init(sources: SourceNumbers) { self.sources = sources }

        /// The number of a source by the index of its title in a file; -1 where there is none.
        mutating func number(ofTitle title: Int32, in file: RecordsStore) -> Int32 {
            let file = ObjectIdentifier(file)
            if last?.file != file { last = sources.starts[file].map { (file, $0) } }
            guard title >= 0, let last else { return -1 }
            return sources.numbers[last.start + Int(title)]
        }
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
