/// The index of a term that may be missing, in one byte: records are held in great numbers, and vocabularies have at most 64
/// terms.
package struct PackedTerm: Sendable, Hashable, BitwiseCopyable {
    @usableFromInline let byte: UInt8

    /// Packs an index below ``Vocabulary/capacity``.
    @inlinable
    package init(_ index: Int?) { byte = index.map { UInt8($0) } ?? .max }

    /// The index; nil where the term is missing.
    @inlinable
    package var index: Int? { byte == .max ? nil : Int(byte) }

    /// Its place in a list that has something for a missing term first, and then for each index.
    @inlinable
    package var place: Int { Int(byte &+ 1) }
}
