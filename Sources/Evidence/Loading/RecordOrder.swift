import WorkSharing

/// The order in which the records of several files stand by their ids.
struct RecordOrder: Sendable {
    /// One record: the number of its file, and its place in it.
    struct Place: Equatable, Sendable, BitwiseCopyable {
        let file: UInt32
        let row: UInt32
    }

    /// The records, that with the least id first.
    private(set) var places: [Place]
    /// Whether any id stands twice.
    let hasDuplicates: Bool

    init(_ places: [Place], hasDuplicates: Bool) {
        self.places = places
        self.hasDuplicates = hasDuplicates
    }

    /// Sorts the records of files. Of those with one id the one that is written first comes first.
    init(_ files: [RecordsStore]) {
        places = []
        places.reserveCapacity(files.reduce(0) { $0 + $1.count })
        for (file, store) in files.enumerated() {
            for row in 0..<UInt32(store.count) { places.append(Place(file: UInt32(file), row: row)) }
        }
        let order = IDOrder(Self.ids(files))
        hasDuplicates = order.hasDuplicates
        order.sort(&places)
        guard hasDuplicates else { return }
        places.sort { left, right in
            let (one, other) = (files[Int(left.file)], files[Int(right.file)])
            let (id, otherID) = (one.id(left.row), other.id(right.row))
            return id == otherID ? one.place(left.row) < other.place(right.row) : id < otherID
        }
    }

    /// The records in this order.
    /// - Parameter layout: of the same records.
    func records(_ layout: RecordLayout) -> [EvidenceRecord] {
        [EvidenceRecord](count: places.count) { records in
            // Each block writes its own records, and all are done before any is read.
            nonisolated(unsafe) let records = records
            _ = WorkSharing.mapBlocks(places.count) { block in
                layout.eachFile(block) { file, rows, indices in
                    for (row, index) in zip(rows, indices) {
                        records.initializeElement(at: Int(index), to: EvidenceRecord(UInt32(row), in: file))
                    }
                }
            }
        }
    }

    /// The ids of all files in a few lists.
    private static func ids(_ files: [RecordsStore]) -> [IDList] {
        let listCount = min(8, files.count)
        return WorkSharing.map(listCount, size: files.reduce(0) { $0 + $1.count }) { list in
            var ids = IDList()
            for file in files[files.count * list / listCount..<files.count * (list + 1) / listCount] {
                for row in 0..<UInt32(file.count) { file.withID(row) { ids.append($0) } }
            }
            return ids
        }
    }
}
