import SourceText

/// Finds where bytes stop being UTF-8.
enum InvalidByte {
    /// How many bytes before it are UTF-8; nil where all are.
    static func offset(in bytes: some Sequence<UInt8>) -> Int? {
        var parser = Unicode.UTF8.ForwardParser()
        var iterator = bytes.makeIterator()
        var offset = 0
        while true {
            switch parser.parseScalar(from: &iterator) {
            case .valid(let scalar): offset += scalar.count
            case .error: return offset
            case .emptyInput: return nil
            }
        }
    }

    /// Where the first one of a value stands in the file.
    /// - Parameters:
    ///   - start: where the value begins, its quote included.
    ///   - isQuoted: whether it stands in quotes, in which each of its own quotes is doubled.
    static func position(
        in value: UnsafeBufferPointer<UInt8>, start: SourcePosition, isQuoted: Bool
    ) -> SourcePosition {
        var (line, column) = (start.line, start.column + (isQuoted ? 1 : 0))
        var last: UInt8 = 0
        for byte in value.prefix(offset(in: value) ?? 0) {
            if byte == UInt8(ascii: "\r") || (byte == UInt8(ascii: "\n") && last != UInt8(ascii: "\r")) {
                (line, column) = (line + 1, 1)
            } else if byte == UInt8(ascii: "\"") {
                column += isQuoted ? 2 : 1
            } else if byte & 0xC0 != 0x80, byte != UInt8(ascii: "\n") {
                column += 1
            }
            last = byte
        }
        return SourcePosition(line: line, column: column)
    }
}
