/// What the records of a file say as bytes, for the same program on the same machine to read again.
enum StoredRecordsBytes {
    /// The bytes of all lists, each with its count before it.
    static func bytes(of records: StoredRecords) -> [UInt8] {
        var (records, writing) = (records, Writing())
        records.eachList(&writing)
        return writing.bytes
    }

    /// Nil where the bytes are not what was written.
    static func read(_ bytes: ArraySlice<UInt8>) -> StoredRecords? {
        var (records, reading) = (StoredRecords(), Reading(bytes: bytes))
        do {
            try records.eachList(&reading)
        } catch {
            return nil
        }
        return reading.bytes.isEmpty ? records : nil
    }

    private struct Writing: StoredListVisitor {
        var bytes: [UInt8] = []

        mutating func visit<Element: BitwiseCopyable>(_ list: inout [Element]) {
            bytes.append(count: list.count)
            list.withUnsafeBytes { bytes.append(contentsOf: $0) }
        }
    }

    private struct Reading: StoredListVisitor {
        struct Short: Error {}

        var bytes: ArraySlice<UInt8>

        mutating func visit<Element: BitwiseCopyable>(_ list: inout [Element]) throws(Short) {
            guard let count = bytes.takeCount() else { throw Short() }
            guard let content = bytes.take(count * MemoryLayout<Element>.stride) else { throw Short() }
            // Made so, an empty list would write to the one that all empty lists share.
            guard count > 0 else { return list = [] }
            list = Array(unsafeUninitializedCapacity: count) { buffer, filled in
                content.withUnsafeBytes { UnsafeMutableRawBufferPointer(buffer).copyMemory(from: $0) }
                filled = count
            }
        }
    }
}

extension ArraySlice<UInt8> {
    /// Takes bytes from the start; nil where there are not as many.
    mutating func take(_ count: Int) -> ArraySlice<UInt8>? {
        guard self.count >= count else { return nil }
        defer { removeFirst(count) }
        return prefix(count)
    }

    /// Takes a count of four bytes.
    mutating func takeCount() -> Int? {
        take(4).map { $0.reversed().reduce(0) { $0 << 8 | Int($1) } }
    }
}

extension [UInt8] {
    /// Adds a count of four bytes.
    mutating func append(count: Int) {
        Swift.withUnsafeBytes(of: UInt32(count).littleEndian) { append(contentsOf: $0) }
    }
}
