/// Some records of one file, as judging looks at them: all plain numbers, copied in one go, as memory is read quickest.
package struct JudgedRecords {
    /// The records, and their indices in the same order.
    package let packed: [PackedRecord]
    package let indices: ArraySlice<Int32>
    private let measures: [StoredMeasure]
    /// The number of the first of these measures in their file.
    private let firstMeasure: Int32
    /// The numbers of the sources of the file's titles.
    private let sources: ArraySlice<Int32>

    fileprivate init(
        _ packed: [PackedRecord], _ indices: ArraySlice<Int32>, of file: RecordsStore, _ sources: SourceNumbers
    ) {
        self.packed = packed
        self.indices = indices
        (measures, firstMeasure) = file.measures(of: packed)
        self.sources = sources.ofTitles(in: file)
    }

    /// The number of a record's source: the same for the same title in the partnership; -1 without one.
    package func source(of record: PackedRecord) -> Int32 {
        record.title < 0 ? -1 : sources[sources.startIndex + Int(record.title)]
    }

    /// The numbers of a record; nil where it has none.
    package func figures(of record: PackedRecord) -> MeasureFigures? {
        record.measure < 0 ? nil : measures[Int(record.measure - firstMeasure)].figures
    }
}

extension Partnership {
    /// Does something with the records of a stretch, file by file. All stretches together name each record once.
    package func eachJudged(_ stretch: Range<Int>, _ body: (JudgedRecords) -> Void) {
        if let layout {
            // Of a record that was read nothing changes but whether its file is there, and judging does not ask that.
            layout.eachFile(stretch) { file, rows, indices in
                body(JudgedRecords(file.packed(rows), indices, of: file, sources))
            }
            return
        }
        var start = stretch.lowerBound
        while start < stretch.upperBound {
            let file = records[start].store
            let end = records[start..<stretch.upperBound].firstIndex { $0.store !== file } ?? stretch.upperBound
            let indices = (start..<end).map { Int32($0) }
            body(JudgedRecords(records[start..<end].map(\.packed), indices[...], of: file, sources))
            start = end
        }
    }
}
