import PositionedYAML
import SourceText

/// A text with its place in the file: the id of a replaced record, or the path of an attached file.
struct StoredReference: Sendable, BitwiseCopyable {
    let span: TextSpan
    /// 0 where the position is not known.
    private let line: UInt32
    private let column: UInt32
    private let length: UInt32

    /// - Parameter keep: keeps the text.
    init(_ text: Located<String>, keep: (UnsafeBufferPointer<UInt8>) -> TextSpan) {
        var value = text.value
        span = value.withUTF8(keep)
        line = UInt32(text.place.position?.line ?? 0)
        column = UInt32(text.place.position?.column ?? 0)
        length = UInt32(text.length)
    }

    /// - Parameters:
    ///   - path: the file's.
    ///   - text: gives a text.
    func located(in path: String, _ text: (TextSpan) -> String) -> Located<String> {
        let position = line == 0 ? nil : SourcePosition(line: Int(line), column: Int(column))
        return Located(text(span), at: SourcePlace(path: path, position: position), length: Int(length))
    }
}
