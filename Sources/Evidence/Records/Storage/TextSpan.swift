/// A stretch of the text that a file's records share.
struct TextSpan: Hashable, Sendable {
    let start: UInt32
    let count: UInt32
}
