public import SourceText

/// A value in a YAML file: a scalar, a list or a mapping, and where it stands.
///
/// Nothing is converted: what a scalar means is for the reader of a field to say.
public struct YAMLValue: Sendable {
    /// What a value is.
    public enum Kind: Sendable {
        /// Text without quotes.
        case plain
        /// Text in quotes or in a block.
        case quoted
        /// Keys with values.
        case mapping
        /// A list.
        case sequence
    }

    let tree: YAMLTree
    let index: Int

    init(_ tree: YAMLTree, _ index: Int) {
        self.tree = tree
        self.index = index
    }

    private var node: YAMLNode { tree.nodes[index] }

    /// What the value is.
    public var kind: Kind {
        switch node.kind {
        case .plain: .plain
        case .quoted: .quoted
        case .mapping: .mapping
        case .sequence: .sequence
        }
    }

    /// Whether it is a single text, quoted or not.
    public var isScalar: Bool {
        switch node.kind {
        case .plain, .quoted: true
        case .mapping, .sequence: false
        }
    }

    /// Where it begins.
    public var place: SourcePlace {
        SourcePlace(
            path: tree.path, position: SourcePosition(line: Int(node.line), column: Int(node.column)))
    }

    /// How many characters to mark when pointing at it: the length of a scalar, else 1.
    public var markedLength: Int {
        isScalar ? max(1, withBytes { bytes in bytes.count { $0 & 0xC0 != 0x80 } }) : 1
    }

    /// The text of a scalar; empty for lists and mappings.
    public var rawText: String { withBytes { String(decoding: $0, as: UTF8.self) } }

    /// The UTF-8 bytes of a scalar.
    func withBytes<Result>(_ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
        let node = node
        return tree.text.withUnsafeBufferPointer { text in
            body(UnsafeBufferPointer(rebasing: text[Int(node.textStart)..<Int(node.textStart + node.textLength)]))
        }
    }

    /// The values of a list; none where it is no list.
    public var items: [YAMLValue] {
        node.kind == .sequence ? children : []
    }

    /// The keys and values of a mapping in the file's order; none where it is no mapping.
    public var entries: [(key: YAMLValue, value: YAMLValue)] {
        guard node.kind == .mapping else { return [] }
        let all = children
        return stride(from: 0, to: all.count - 1, by: 2).map { (all[$0], all[$0 + 1]) }
    }

    /// The value of a key of a mapping, or nil.
    public subscript(key: String) -> YAMLValue? {
        entries.first { $0.key.isScalar && $0.key.rawText == key }?.value
    }

    private var children: [YAMLValue] {
        var found: [YAMLValue] = []
        var child = index + 1
        let end = Int(node.end)
        while child < end {
            found.append(YAMLValue(tree, child))
            child = Int(tree.nodes[child].end)
        }
        return found
    }

    /// The value in words, for messages: what it is, never what it says.
    public var description: String {
        switch node.kind {
        case .plain, .quoted: node.textLength == 0 ? "nothing" : "a text"
        case .mapping: "a mapping"
        case .sequence: "a list"
        }
    }
}
