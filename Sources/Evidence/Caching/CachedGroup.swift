import Files

/// What the records files of a group held when they were last read.
struct CachedGroup {
    private struct Entry {
        /// Nil where the file had not been left alone long enough for its signature to be relied on.
        let signature: FileSignature?
        let hash: [UInt8]
        let lists: StoredLists
    }

    private var entries: [String: Entry] = [:]
    /// Those that still hold, and those that are new.
    private var current: [String: Entry] = [:]
    private var newCount = 0
    private var signedCount = 0

    init() {}

    /// Nil where the bytes are not what was written.
    /// - Parameter offset: where they begin.
    init?(_ bytes: FixedBytes, from offset: Int) {
        var offset = offset
        while offset < bytes.count {
            guard let path = bytes.takeList(&offset), let signature = bytes.takeList(&offset),
                let hash = bytes.take(ContentHash.size, &offset), let length = bytes.takeCount(&offset),
                let records = bytes.take(length, &offset), let lists = StoredLists(in: bytes, records)
            else { return nil }
            entries[bytes.string(path)] = Entry(
                signature: FileSignature(bytes: bytes.array(signature)[...]), hash: bytes.array(hash), lists: lists)
        }
    }

    /// What a file holds, where the system says that it was not touched since it was read.
    mutating func records(of path: String, signature: FileSignature?) -> (lists: StoredLists, hash: [UInt8])? {
        guard let signature, let entry = entries[path], entry.signature == signature else { return nil }
        current[path] = entry
        return (entry.lists, entry.hash)
    }

    /// What a file holds, where it has the content that was read.
    mutating func records(of path: String, hash: [UInt8], signature: FileSignature?) -> StoredLists? {
        guard let entry = entries[path], entry.hash == hash else { return nil }
        current[path] = Entry(signature: signature, hash: hash, lists: entry.lists)
        if signature != nil { signedCount += 1 }
        return entry.lists
    }

    /// Notes what a file holds.
    mutating func add(_ lists: StoredLists, of path: String, hash: [UInt8], signature: FileSignature?) {
        current[path] = Entry(signature: signature, hash: hash, lists: lists)
        newCount += 1
    }

    /// Of how many files it was known what they hold.
    var takenCount: Int { current.count - newCount }

    /// Whether it differs from what was read from the cache.
    var hasChanged: Bool { newCount > 0 || signedCount > 0 || current.count != entries.count }

    /// The bytes to write.
    var bytes: [UInt8] {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(current.reduce(0) { $0 + $1.key.utf8.count + $1.value.lists.range.count + 128 })
        for (path, entry) in current.sorted(by: { $0.key < $1.key }) {
            bytes.append(list: path.utf8)
            bytes.append(list: entry.signature?.bytes ?? [])
            bytes.append(contentsOf: entry.hash)
            bytes.append(count: entry.lists.range.count)
            entry.lists.bytes.withBytes(entry.lists.range) { bytes.append(contentsOf: $0) }
        }
        return bytes
    }
}
