/// Makes zip archives without compression.
struct ZipBytes {
    struct Entry {
        let name: String
        let content: [UInt8]
        /// The size that the directory states; nil for the true one.
        var statedSize: UInt32?
        var isEncrypted = false
    }

    static func archive(_ entries: [Entry]) -> [UInt8] {
        var bytes: [UInt8] = []
        var directory: [UInt8] = []
        for entry in entries {
            let offset = UInt32(bytes.count)
            let size = UInt32(entry.content.count)
            let common =
                number(entry.isEncrypted ? 1 : 0, 2) + number(0, 2) + number(0, 4) + number(checksum(entry.content), 4)
                + number(size, 4) + number(entry.statedSize ?? size, 4) + number(UInt32(entry.name.utf8.count), 2)
                + number(0, 2)
            bytes += [0x50, 0x4B, 3, 4] + number(20, 2) + common + Array(entry.name.utf8) + entry.content
            directory += [0x50, 0x4B, 1, 2] + number(20, 2) + number(20, 2) + common + number(0, 2) + number(0, 2)
            directory += number(0, 2) + number(0, 4) + number(offset, 4) + Array(entry.name.utf8)
        }
        let count = number(UInt32(entries.count), 2)
        return bytes + directory + [0x50, 0x4B, 5, 6] + number(0, 4) + count + count
            + number(UInt32(directory.count), 4) + number(UInt32(bytes.count), 4) + number(0, 2)
    }

    private static func number(_ value: UInt32, _ count: Int) -> [UInt8] {
        (0..<count).map { UInt8(truncatingIfNeeded: value >> UInt32($0 * 8)) }
    }

    /// CRC-32 as zip has it.
    private static func checksum(_ bytes: [UInt8]) -> UInt32 {
        ~bytes.reduce(UInt32.max) { sum, byte in
            (0..<8).reduce(sum ^ UInt32(byte)) { rest, _ in rest & 1 == 1 ? (rest >> 1) ^ 0xEDB8_8320 : rest >> 1 }
        }
    }
}
