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

    /// The index of the byte at a position of UTF-8 text, which may be the end of its line; nil where the text has no such
    /// position.
    public static func byte(at position: SourcePosition, in bytes: [UInt8]) -> Int? {
        var (line, column) = (1, 1)
        for index in firstByte(of: bytes)..<bytes.count where bytes[index] & 0xC0 != 0x80 {
            if line == position.line, column == position.column { return index }
            if line > position.line { return nil }
            (line, column) = bytes[index] == UInt8(ascii: "\n") ? (line + 1, 1) : (line, column + 1)
        }
        return line == position.line && column == position.column ? bytes.count : nil
    }

    /// The index of the first byte behind a byte order mark.
    static func firstByte(of bytes: [UInt8]) -> Int {
        bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    }
}
