import SourceText

/// Counts lines and columns of a file that is read in parts.
///
/// Columns count Unicode scalars; in a line that is not UTF-8 they count bytes, of which each is then a character.
struct LineCount {
    private var line = 1
    /// Columns of the line that an earlier part began.
    private var column = 1

    /// The position of a byte in the part that is being read.
    func position(of offset: Int, in part: UnsafeBufferPointer<UInt8>) -> SourcePosition {
        let before = part[..<offset]
        guard let newline = before.lastIndex(of: UInt8(ascii: "\n")) else {
            return SourcePosition(line: line, column: column + columns(from: 0, to: offset, part))
        }
        let lines = before.count { $0 == UInt8(ascii: "\n") }
        return SourcePosition(line: line + lines, column: 1 + columns(from: newline + 1, to: offset, part))
    }

    /// Counts a part that has been read.
    mutating func pass(_ part: UnsafeBufferPointer<UInt8>) {
        let end = position(of: part.count, in: part)
        (line, column) = (end.line, end.column)
    }

    private func columns(from start: Int, to end: Int, _ part: UnsafeBufferPointer<UInt8>) -> Int {
        let bytes = part[start..<end]
        let isUTF8 = String(validating: bytes, as: UTF8.self) != nil
        return isUTF8 ? bytes.count { !$0.isContinuation } : bytes.count
    }
}
