/// The nodes of one value and of all that is in it, in the order of the file, with the text of its scalars.
///
/// Flat arrays instead of objects: a node is a few words, the next sibling is an index away.
final class YAMLTree: Sendable {
    let path: String
    let nodes: [YAMLNode]
    let text: [UInt8]

    init(path: String, nodes: [YAMLNode], text: [UInt8]) {
        self.path = path
        self.nodes = nodes
        self.text = text
    }

    /// One value out of many, its indices counted anew.
    convenience init(path: String, nodes: UnsafeBufferPointer<YAMLNode>, text: UnsafeBufferPointer<UInt8>) {
        // The first node's text begins where the text of the value does, even where it has none of its own.
        let firstText = nodes.first?.textStart ?? 0
        let firstNode = (nodes.first?.end ?? 0) - UInt32(nodes.count)
        let end = nodes.reduce(firstText) { max($0, $1.textStart + $1.textLength) }
        let moved = nodes.map { node in
            var node = node
            node.end -= firstNode
            node.textStart -= firstText
            return node
        }
        self.init(path: path, nodes: moved, text: Array(text[Int(firstText)..<Int(end)]))
    }
}
