import Vocabularies

/// The order in which the records of a partnership lie in memory: to look at all of them in it is far quicker than in any other.
package struct RecordLayout: Sendable {
    /// The indices of the records in this order.
    let indices: [Int32]
    /// The files whose records follow each other in it; empty where the records were put together in another way.
    private let files: [RecordsStore]
    /// Where each file begins, and the last one ends.
    private let starts: [Int]

    /// That of records as they were read.
    init(_ order: RecordOrder, _ files: [RecordsStore]) {
        starts = files.reduce(into: [0]) { $0.append(($0.last ?? 0) + $1.count) }
        self.files = files
        var indices = [Int32](repeating: 0, count: order.places.count)
        for (index, place) in order.places.enumerated() {
            indices[starts[Int(place.file)] + Int(place.row)] = Int32(clamping: index)
        }
        self.indices = indices
    }

    /// That of records of which nothing is known: one after the other.
    init(count: Int) {
        indices = (0..<count).map { Int32(clamping: $0) }
        (files, starts) = ([], [0])
    }

    /// Does something with the index of each record of a stretch of this order, and with the file and the row it is in: nil where
    /// that has to be asked of the record itself.
    @inline(__always)
    func each(_ stretch: Range<Int>, _ body: (Int, (file: RecordsStore, row: UInt32)?) -> Void) {
        guard !files.isEmpty else {
            for place in stretch { body(Int(indices[place]), nil) }
            return
        }
        // The file that holds the first place: the last one that does not begin behind it.
        var file = files.indices.halved { starts[$0 + 1] <= stretch.lowerBound }
        var place = stretch.lowerBound
        while place < stretch.upperBound {
            let (store, start, end) = (files[file], starts[file], min(starts[file + 1], stretch.upperBound))
            for row in place..<end { body(Int(indices[row]), (store, UInt32(row - start))) }
            (place, file) = (end, file + 1)
        }
    }
}

extension Partnership {
    /// Does something with the index of each record of a stretch of ``layout``, and with what judging asks of it.
    package func eachJudged(_ stretch: Range<Int>, _ body: (Int, JudgedFields) -> Void) {
        var sources = self.sources.numbering()
        layout.each(stretch) { index, place in
            // Of a record that was read nothing changes but whether its file is there, and judging does not ask that.
            let (packed, store) =
                place.map { ($0.file.packed($0.row), $0.file) } ?? (records[index].packed, records[index].store)
            body(index, JudgedFields(packed, in: store, source: sources.number(ofTitle: packed.title, in: store)))
        }
    }
}
