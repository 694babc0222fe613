import Files

/// What the records files of a group held when they were last read.
struct CachedGroup {
    private struct Entry {
        /// Nil where the file had not been left alone long enough for its signature to be relied on.
        let signature: FileSignature?
        let hash: [UInt8]
        let records: ArraySlice<UInt8>
    }

    private var entries: [String: Entry] = [:]
    /// Those that still hold, and those that are new.
    private var current: [String: Entry] = [:]
    private var newCount = 0
    private var signedCount = 0

    init() {}

    /// Nil where the bytes are not what was written.
    init?(_ bytes: ArraySlice<UInt8>) {
        var rest = bytes
        while !rest.isEmpty {
            guard let path = rest.takeCount().flatMap({ rest.take($0) }),
                let signature = rest.takeCount().flatMap({ rest.take($0) }), let hash = rest.take(ContentHash.size),
                let records = rest.takeCount().flatMap({ rest.take($0) })
            else { return nil }
            entries[String(decoding: path, as: UTF8.self)] = Entry(
                signature: FileSignature(bytes: signature), hash: Array(hash), records: records)
        }
    }

    /// What a file holds, where the system says that it was not touched since it was read.
    mutating func records(of path: String, signature: FileSignature?) -> StoredRecords? {
        guard let signature, let entry = entries[path], entry.signature == signature else { return nil }
        return take(entry, as: path)
    }

    /// What a file holds, where it has the content that was read.
    mutating func records(of path: String, hash: [UInt8], signature: FileSignature?) -> StoredRecords? {
        guard let entry = entries[path], entry.hash == hash else { return nil }
        let records = take(Entry(signature: signature, hash: hash, records: entry.records), as: path)
        if records != nil, signature != nil { signedCount += 1 }
        return records
    }

    private mutating func take(_ entry: Entry, as path: String) -> StoredRecords? {
        guard let records = StoredRecordsBytes.read(entry.records) else { return nil }
        current[path] = entry
        return records
    }

    /// Notes what a file holds.
    mutating func add(_ records: StoredRecords, of path: String, hash: [UInt8], signature: FileSignature?) {
        current[path] = Entry(signature: signature, hash: hash, records: StoredRecordsBytes.bytes(of: records)[...])
        newCount += 1
    }

    /// Of how many files it was known what they hold.
    var takenCount: Int { current.count - newCount }

    /// Whether it differs from what was read from the cache.
    var hasChanged: Bool { newCount > 0 || signedCount > 0 || current.count != entries.count }

    /// The bytes to write.
    var bytes: [UInt8] {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(current.reduce(0) { $0 + $1.key.utf8.count + $1.value.records.count + 128 })
        for (path, entry) in current.sorted(by: { $0.key < $1.key }) {
            bytes.append(count: path.utf8.count)
            bytes.append(contentsOf: path.utf8)
            let signature = entry.signature?.bytes ?? []
            bytes.append(count: signature.count)
            bytes.append(contentsOf: signature)
            bytes.append(contentsOf: entry.hash)
            bytes.append(count: entry.records.count)
            bytes.append(contentsOf: entry.records)
        }
        return bytes
    }
}
