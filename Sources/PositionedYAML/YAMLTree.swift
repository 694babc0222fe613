import SourceText

/// The nodes of one value and of all that is in it, in the order of the file, with the text of its scalars.
///
/// Flat arrays instead of objects: a node is a few words, the next sibling is an index away.
final class YAMLTree: Sendable {
    struct Node: Sendable {
        enum Kind: UInt8, Sendable { case plain, quoted, mapping, sequence }

        var kind: Kind
        var textStart: UInt32
        var textLength: UInt32
        /// The index after the last node inside this one.
        var end: UInt32
        var line: UInt32
        var column: UInt32
    }

    let path: String
    let nodes: [Node]
    let text: [UInt8]

    init(path: String, nodes: [Node], text: [UInt8]) {
        self.path = path
        self.nodes = nodes
        self.text = text
    }
}
