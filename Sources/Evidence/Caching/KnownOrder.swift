import Files

/// How all records of a partnership stood by their ids, and which replaced which, when they were last read: so that they need not
/// be sorted and looked up again where a few files changed.
struct KnownOrder: Sendable {
    /// A file whose records are in the order.
    struct File: Sendable {
        let path: String
        /// Of its content.
        let hash: [UInt8]
        /// How many records it has.
        let count: Int
    }

    /// A record that replaces another, by their places in the order.
    struct Link: Sendable, BitwiseCopyable {
        let record: Int32
        /// Which of the ids that it names.
        let number: Int32
        let replaced: Int32
    }

    let files: [File]
    /// The records in their order, by the numbers of these files.
    let places: [RecordOrder.Place]
    /// By the record that replaces, ascending.
    let links: [Link]

    /// What is known of records that were read; nil where something is wrong with them.
    init?(_ records: LoadedRecords, hashes: [[UInt8]]) {
        guard !records.mayHaveDuplicates, records.isWhole else { return nil }
        var links: [Link] = []
        for link in records.supersessions.links {
            guard let replaced = link.replaced else { return nil }
            links.append(Link(record: Int32(link.record), number: Int32(link.number), replaced: Int32(replaced)))
        }
        files = zip(records.files, hashes).map { File(path: $0.path, hash: $1, count: $0.count) }
        places = records.order.places
        self.links = links
    }

    /// Nil where the bytes are not what was written.
    /// - Parameter offset: where they begin.
    init?(_ bytes: FixedBytes, from offset: Int) {
        var offset = offset
        guard let fileCount = bytes.takeCount(&offset) else { return nil }
        var files: [File] = []
        for _ in 0..<fileCount {
            guard let path = bytes.takeList(&offset), let hash = bytes.take(ContentHash.size, &offset),
                let count = bytes.takeCount(&offset)
            else { return nil }
            files.append(File(path: bytes.string(path), hash: bytes.array(hash), count: count))
        }
        guard let placeCount = bytes.takeCount(&offset), let linkCount = bytes.takeCount(&offset),
            let places = StoredList<RecordOrder.Place>(placeCount, in: bytes, at: &offset),
            let links = StoredList<Link>(linkCount, in: bytes, at: &offset), offset == bytes.count,
            Int(places.count) == files.reduce(0, { $0 + $1.count })
        else { return nil }
        self.files = files
        self.places = places.all(in: bytes)
        self.links = links.all(in: bytes)
        guard isSound else { return nil }
    }

    /// Whether each row of each file stands in the order once, and all links are between its places. A sum that is right says as
    /// much, but is not worked out each time.
    private var isSound: Bool {
        let starts = files.reduce(into: [0]) { $0.append(($0.last ?? 0) + $1.count) }
        var isSeen = Array(repeating: false, count: places.count)
        for place in places {
            guard Int(place.file) < files.count, Int(place.row) < files[Int(place.file)].count else { return false }
            isSeen[starts[Int(place.file)] + Int(place.row)] = true
        }
        let range = 0..<Int32(places.count)
        return !isSeen.contains(false) && links.allSatisfy { range.contains($0.record) && range.contains($0.replaced) }
    }

    /// The bytes to write.
    var bytes: [UInt8] {
        var bytes: [UInt8] = []
        bytes.append(count: files.count)
        for file in files {
            bytes.append(list: file.path.utf8)
            bytes.append(contentsOf: file.hash)
            bytes.append(count: file.count)
        }
        bytes.append(count: places.count)
        bytes.append(count: links.count)
        places.withUnsafeBytes { bytes.append(contentsOf: $0) }
        links.withUnsafeBytes { bytes.append(contentsOf: $0) }
        return bytes
    }
}
