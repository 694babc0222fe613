/// A stretch of the text that a file's records share.
struct TextSpan: Hashable, Sendable, BitwiseCopyable {
    let start: UInt32
    let count: UInt32

    var range: Range<Int> { Int(start)..<Int(start) + Int(count) }
}
