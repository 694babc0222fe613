/// What stands beside a record's numbers, its comparisons and groups as stretches of the file's.
struct StoredContext: Sendable, BitwiseCopyable {
    var comparisons: StoredRange
    var groups: StoredRange
    var undecided: PackedNumber
    var invited: PackedNumber
}

/// A value for others, its area as the index of a shared text.
struct StoredComparison: Sendable, BitwiseCopyable {
    let area: Int32
    let value: Double
    let numerator: PackedNumber
    let denominator: PackedNumber
    let areas: PackedNumber
}

/// A group's part of the numbers, its names as indices of shared texts.
struct StoredGroup: Sendable, BitwiseCopyable {
    let by: Int32
    let group: Int32
    let value: PackedNumber
    let numerator: PackedNumber
    let denominator: PackedNumber
}

/// A number that may be missing, in eight bytes; no number that is read is NaN.
struct PackedNumber: Sendable, BitwiseCopyable {
    private let bits: Double

    init(_ number: Double?) { bits = number ?? .nan }

    var number: Double? { bits.isNaN ? nil : bits }
}

/// A stretch of a list.
struct StoredRange: Sendable, BitwiseCopyable {
    private let start: Int32
    private let end: Int32

    /// From some index to the end of a list as it is now.
    init(from start: Int, to end: Int) { (self.start, self.end) = (Int32(start), Int32(end)) }

    var range: Range<Int> { Int(start)..<max(Int(start), Int(end)) }
}
