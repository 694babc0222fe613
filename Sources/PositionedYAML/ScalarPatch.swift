public import SourceText

/// A scalar of a file and the text that is to stand in its place; every other byte stays as it is.
public struct ScalarPatch: Sendable {
    /// The scalar as it was read.
    public let value: YAMLValue
    /// What is to stand there.
    public let text: String

    /// Creates a patch.
    /// - Parameters:
    ///   - value: a scalar of one line.
    ///   - text: a number, a day or a hash: what needs neither quotes nor escapes. Quotes that are there stay.
    public init(_ value: YAMLValue, with text: String) {
        self.value = value
        self.text = text
    }

    /// The bytes of a file with all patches applied.
    ///
    /// Each place must still hold what was read there: a file that changed in the meantime, or that writes the scalar in
    /// another way than on one line as it reads, is refused rather than damaged.
    /// - Returns: nil where a patch cannot be applied, which is reported.
    public static func apply(_ patches: [ScalarPatch], to bytes: [UInt8], _ faults: FaultCollector) -> [UInt8]? {
        let found = patches.map { $0.replacement(in: bytes) }
        for (patch, replacement) in zip(patches, found) where replacement == nil {
            let _: Bool? = patch.value.report(
                "cannot-replace", "this value does not stand here on one line as it reads",
                remedy: "write it on one line, without a line break or an escape, then run again", faults)
        }
        // From the end backwards, so that the places of those still to come stay true.
        let ordered = found.compactMap(\.self).sorted { $0.range.lowerBound > $1.range.lowerBound }
        guard ordered.count == patches.count else { return nil }
        for (later, earlier) in zip(ordered, ordered.dropFirst())
        where earlier.range.upperBound > later.range.lowerBound {
            let _: Bool? = patches.first?.value.report(
                "cannot-replace", "two of the values to be written stand in the same place",
                remedy: "write out what an alias stands for, then run again", faults)
            return nil
        }
        return ordered.reduce(into: bytes) { $0.replaceSubrange($1.range, with: $1.bytes) }
    }

    /// The bytes to replace, and by what; nil where the old text is not there.
    private func replacement(in bytes: [UInt8]) -> (range: Range<Int>, bytes: [UInt8])? {
        guard value.isScalar, let position = value.place.position,
            let start = ByteOffsets.byte(at: position, in: bytes), start < bytes.count
        else { return nil }
        let quote = value.kind == .quoted ? [bytes[start]] : []
        guard quote.isEmpty || quote == [UInt8(ascii: "\"")] || quote == [UInt8(ascii: "'")] else { return nil }
        let inner = Array(value.rawText.utf8)
        // A quote or a backslash between quotes is written as two characters, and a line break folds.
        let isAsWritten = !inner.contains { $0 == UInt8(ascii: "\n") || quote.contains($0) || $0 == UInt8(ascii: "\\") }
        let old = quote + inner + quote
        let end = start + old.count
        guard isAsWritten, end <= bytes.count, bytes[start..<end].elementsEqual(old),
            Self.isBoundary(bytes.dropFirst(end).first)
        else { return nil }
        return (start..<end, quote + Array(text.utf8) + quote)
    }

    /// Whether a scalar can end before a byte; nil stands for the end of the file.
    private static func isBoundary(_ byte: UInt8?) -> Bool {
        byte.map { Array(" \t\r\n,]}:".utf8).contains($0) } ?? true
    }
}
