/// One item of a long list as it was read, in memory that the next item is read into.
///
/// Nothing is allocated for it, and it is only valid during the call that hands it over. ``value()`` makes a value of it
/// that lasts, with all the checks that values have; what looks at items themselves must leave all that is unusual to it.
package struct YAMLItem {
    private let path: String
    @usableFromInline let nodes: UnsafeBufferPointer<YAMLNode>
    @usableFromInline let text: UnsafeBufferPointer<UInt8>
    /// The index of the item's own node.
    package let root: Int

    init(
        path: String, nodes: UnsafeBufferPointer<YAMLNode>, text: UnsafeBufferPointer<UInt8>, root: Int
    ) {
        self.path = path
        self.nodes = nodes
        self.text = text
        self.root = root
    }

    /// A node by its index.
    @inlinable @inline(__always)
    package subscript(index: Int) -> YAMLNode {
        precondition(nodes.indices.contains(index))
        return nodes[index]
    }

    /// The UTF-8 bytes of a scalar; none for lists and mappings.
    @inlinable @inline(__always)
    package func bytes(_ node: YAMLNode) -> UnsafeBufferPointer<UInt8> {
        let start = Int(node.textStart)
        precondition(start + Int(node.textLength) <= text.count)
        return UnsafeBufferPointer(start: text.baseAddress.map { $0 + start }, count: Int(node.textLength))
    }

    /// A lasting copy.
    package func value() -> YAMLValue {
        let end = Int(nodes[root].end)
        return YAMLValue(
            YAMLTree(path: path, nodes: UnsafeBufferPointer(rebasing: nodes[root..<end]), text: text), 0)
    }
}

extension YAMLValue {
    /// Looks at the value as at an item of a list.
    func withItem(_ body: (YAMLItem) -> Void) {
        tree.nodes.withUnsafeBufferPointer { nodes in
            tree.text.withUnsafeBufferPointer { text in
                body(YAMLItem(path: tree.path, nodes: nodes, text: text, root: index))
            }
        }
    }
}
