/// A scalar, a list or a mapping among the nodes of a value.
package struct YAMLNode: BitwiseCopyable, Sendable {
    /// What a node is.
    package enum Kind: UInt8, BitwiseCopyable, Sendable {
        /// Text without quotes.
        case plain
        /// Text in quotes or in a block.
        case quoted
        /// Keys with values.
        case mapping
        /// A list.
        case sequence
    }

    /// What it is.
    package var kind: Kind
    /// Where its text begins in the text of all nodes.
    package var textStart: UInt32
    /// How many bytes its text has; 0 for lists and mappings.
    package var textLength: UInt32
    /// The index after the last node inside this one.
    package var end: UInt32
    /// The line, from 1.
    package var line: UInt32
    /// The column in Unicode scalars, from 1.
    package var column: UInt32
}
