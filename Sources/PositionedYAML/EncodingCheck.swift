import SourceText

/// Refuses what libyaml would read but people should not write.
enum EncodingCheck {
    /// A fault where the file is too large or is UTF-16; invalid UTF-8 is found while reading.
    static func fault(in bytes: [UInt8], path: String, limits: YAMLLimits) -> Fault? {
        let start = SourcePlace(path: path, position: SourcePosition(line: 1, column: 1))
        if bytes.count > limits.bytes {
            return Fault(
                "file-too-large", at: SourcePlace(path: path),
                "the file has \(bytes.count) bytes, more than \(limits.bytes)", remedy: "split it into several files")
        }
        if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) {
            return Fault("not-utf-8", at: start, "the file is UTF-16", remedy: "save it as UTF-8")
        }
        if let offset = rareLineBreak(in: bytes) {
            return Fault(
                "line-break", at: SourcePlace(path: path, position: ByteOffsets.position(ofByte: offset, in: bytes)),
                "there is an unusual line break here, perhaps an invisible one from a word processor",
                remedy: "replace it with a space, or with the line break that the other lines end in")
        }
        return nil
    }

    /// The first line break that YAML knows and most editors do not (a carriage return alone, U+0085, U+2028, U+2029):
    /// behind it, line numbers would differ from those that the editor shows.
    private static func rareLineBreak(in bytes: [UInt8]) -> Int? {
        bytes.withUnsafeBytes { bytes in
            var offset = 0
            while offset < bytes.count {
                // Most of a file is plain text; eight bytes of it are passed over at once.
                while offset + 8 <= bytes.count,
                    isPlain(bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self))
                {
                    offset += 8
                }
                let end = min(offset + 8, bytes.count)
                if let found = (offset..<end).first(where: { isRareLineBreak(at: $0, in: bytes) }) { return found }
                offset = end
            }
            return nil
        }
    }

    /// Whether eight bytes are all ASCII and no carriage return. A few that are may be taken for others, never the other way.
    private static func isPlain(_ eight: UInt64) -> Bool {
        let highBits: UInt64 = 0x8080_8080_8080_8080
        let noReturn = eight ^ 0x0D0D_0D0D_0D0D_0D0D
        return (eight | (noReturn &- 0x0101_0101_0101_0101)) & highBits == 0
    }

    private static func isRareLineBreak(at index: Int, in bytes: UnsafeRawBufferPointer) -> Bool {
        switch bytes[index] {
        case 0x0D: index + 1 == bytes.count || bytes[index + 1] != 0x0A
        case 0xC2: index + 1 < bytes.count && bytes[index + 1] == 0x85
        case 0xE2: index + 2 < bytes.count && bytes[index + 1] == 0x80 && bytes[index + 2] & 0xFE == 0xA8
        default: false
        }
    }
}
