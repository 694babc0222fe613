/// What stands beside a record's numbers, its comparisons and groups as ranges of the file's.
struct StoredContext: Sendable {
    var comparisons: Range<Int32>
    var groups: Range<Int32>
    var undecided: PackedNumber
    var invited: PackedNumber
}

/// A value for others, its area as the index of a shared text.
struct StoredComparison: Sendable {
    let area: Int32
    let value: Double
    let numerator: PackedNumber
    let denominator: PackedNumber
    let areas: PackedNumber
}

/// A group's part of the numbers, its names as indices of shared texts.
struct StoredGroup: Sendable {
    let by: Int32
    let group: Int32
    let value: PackedNumber
    let numerator: PackedNumber
    let denominator: PackedNumber
}

/// A number that may be missing, in eight bytes; no number that is read is NaN.
struct PackedNumber: Sendable {
    private let bits: Double

    init(_ number: Double?) { bits = number ?? .nan }

    var number: Double? { bits.isNaN ? nil : bits }
}
