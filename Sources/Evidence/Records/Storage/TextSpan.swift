/// A stretch of one of the two texts of a file's records.
struct TextSpan: Hashable, Sendable, BitwiseCopyable {
    let start: UInt32
    let count: UInt32

    var range: Range<Int> { Int(start)..<Int(start) + Int(count) }
}
