/// The number of each record's source: the same for the same title, so that sources can be told apart without comparing texts.
package struct SourceNumbers: Sendable {
    private let numbers: [Int32]

    init(_ records: [EvidenceRecord]) {
        var files = KnownFiles()
        numbers = records.indices.map { files.number(ofSourceOf: records, at: $0) }
    }

    /// The number of a record's source, by the record's index; -1 where it names none.
    package subscript(record: Int) -> Int32 { numbers[record] }

    /// The files that records come from. Each has listed its titles, so that a title is looked up once for a file and not for
    /// each record.
    private struct KnownFiles {
        private var firstTitles: [ObjectIdentifier: Int] = [:]
        /// The numbers of each file's titles, those of one file behind those of another.
        private var numbers: [Int32] = []
        private var numbersByTitle: [String: Int32] = [:]

        mutating func number(ofSourceOf records: [EvidenceRecord], at index: Int) -> Int32 {
            let title = records[index].packed.title
            return title < 0 ? -1 : numbers[firstTitle(of: records[index].store) + Int(title)]
        }

        private mutating func firstTitle(of store: RecordsStore) -> Int {
            if let known = firstTitles[ObjectIdentifier(store)] { return known }
            let first = numbers.count
            firstTitles[ObjectIdentifier(store)] = first
            for title in store.titles {
                let number = numbersByTitle[title] ?? Int32(clamping: numbersByTitle.count)
                numbersByTitle[title] = number
                numbers.append(number)
            }
            return first
        }
    }
}
