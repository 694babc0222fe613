/// Turns byte offsets into positions.
public enum ByteOffsets {
    /// The position of a byte in UTF-8 text, columns counted in Unicode scalars. A byte order mark takes no column.
    public static func position(ofByte offset: Int, in bytes: [UInt8]) -> SourcePosition {
        var line = 1
        var column = 1
        for byte in bytes.prefix(max(0, offset)).dropFirst(firstByte(of: bytes)) {
            if byte == UInt8(ascii: "\n") {
                line += 1
                column = 1
            } else if byte & 0xC0 != 0x80 {
                column += 1
            }
        }
        return SourcePosition(line: line, column: column)
    }

    /// The index of the first byte behind a byte order mark.
    static func firstByte(of bytes: [UInt8]) -> Int {
        bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    }
}
