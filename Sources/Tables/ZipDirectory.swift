import Files

/// The directory at the end of a zip archive: what is in it, and how large that is unpacked.
struct ZipDirectory {
    struct Entry {
        let name: String
        let isEncrypted: Bool
        /// Bytes when unpacked, as the directory says, and unpackers take it at its word; 1 TiB where it does not fit
        /// into 32 bits.
        let size: Int

        var isSheet: Bool { name.lowercased().hasPrefix("xl/worksheets/") && name.lowercased().hasSuffix(".xml") }
        /// Whether a reader holds the part in memory as a whole.
        var isHeld: Bool {
            let name = name.lowercased()
            return name.hasSuffix(".rels") || (name.hasSuffix(".xml") && !isSheet)
        }
    }

    let entries: [Entry]

    /// The most bytes of a directory that are read; that of a workbook has a few thousand.
    private static let budget = 16 << 20

    /// Reads the directory; nil where there is none, or it is damaged.
    init?(_ path: String) throws(FileFault) {
        // The end record has 22 bytes and a comment of at most 65,535.
        let tail = try FilePart.read(path, from: -(22 + 65_535), count: 22 + 65_535)
        guard let end = Self.endRecord(tail) else { return nil }
        let (size, offset) = (Self.number(tail, end + 12, 4), Self.number(tail, end + 16, 4))
        guard size <= Self.budget else { return nil }
        let bytes = try FilePart.read(path, from: offset, count: size)
        guard bytes.count == size else { return nil }
        var entries: [Entry] = []
        var index = 0
        while index < bytes.count {
            guard index + 46 <= bytes.count, bytes[index...].starts(with: [0x50, 0x4B, 0x01, 0x02]) else { return nil }
            let name = index + 46
            let nameEnd = name + Self.number(bytes, index + 28, 2)
            guard nameEnd <= bytes.count else { return nil }
            let unpacked = Self.number(bytes, index + 24, 4)
            entries.append(
                Entry(
                    name: String(decoding: bytes[name..<nameEnd], as: UTF8.self),
                    isEncrypted: bytes[index + 8] & 1 != 0, size: unpacked == 0xFFFF_FFFF ? 1 << 40 : unpacked))
            index = nameEnd + Self.number(bytes, index + 30, 2) + Self.number(bytes, index + 32, 2)
        }
        self.entries = entries
    }

    private static func endRecord(_ tail: [UInt8]) -> Int? {
        guard tail.count >= 22 else { return nil }
        return stride(from: tail.count - 22, through: 0, by: -1).first {
            tail[$0] == 0x50 && tail[$0...].starts(with: [0x50, 0x4B, 0x05, 0x06])
        }
    }

    /// A number of so many bytes, the lowest first.
    private static func number(_ bytes: [UInt8], _ index: Int, _ count: Int) -> Int {
        (0..<count).reduce(0) { $0 | Int(bytes[index + $1]) << ($1 * 8) }
    }
}
