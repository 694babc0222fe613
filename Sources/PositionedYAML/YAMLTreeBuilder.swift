import CLibYAML
import SourceText

/// Builds values from events, within budgets.
struct YAMLTreeBuilder: ~Copyable {
    private var events: YAMLEvents
    private let path: String
    private let limits: YAMLLimits
    /// What anchors stand for; a name that is set again stands for the newer value.
    private var anchors: [String: YAMLTree] = [:]
    private var aliasNodes = 0

    init(_ bytes: UnsafeBufferPointer<UInt8>, path: String, limits: YAMLLimits) {
        events = YAMLEvents(bytes, path: path)
        self.path = path
        self.limits = limits
    }

    /// The next event's type.
    mutating func advance() throws(YAMLSyntaxError) -> yaml_event_type_t {
        try events.next()
    }

    /// Where the current event begins.
    var place: SourcePlace { events.place }

    /// Builds the value that begins with the current event.
    /// - Parameter depth: how deep the value already stands in its file.
    mutating func value(from type: yaml_event_type_t, depth: Int) throws(YAMLSyntaxError) -> YAMLValue {
        var nodes: [YAMLTree.Node] = []
        var text: [UInt8] = []
        nodes.reserveCapacity(64)
        text.reserveCapacity(512)
        try append(type, to: &nodes, text: &text, depth: depth)
        return YAMLValue(YAMLTree(path: path, nodes: nodes, text: text), 0)
    }

    private mutating func append(
        _ type: yaml_event_type_t, to nodes: inout [YAMLTree.Node], text: inout [UInt8], depth: Int
    ) throws(YAMLSyntaxError) {
        let first = nodes.count
        let firstText = text.count
        let anchor = events.anchor
        guard nodes.count < limits.nodes else { throw tooMuch("value-too-large", "more than \(limits.nodes) values in one") }
        guard !events.hasTag else { throw unsupportedTag() }
        switch type {
        case YAML_ALIAS_EVENT:
            return try appendAlias(named: anchor ?? "", to: &nodes, text: &text)
        case YAML_SCALAR_EVENT:
            let bytes = events.scalarBytes
            nodes.append(
                YAMLTree.Node(
                    kind: events.scalarIsPlain ? .plain : .quoted, textStart: UInt32(text.count),
                    textLength: UInt32(bytes.count), end: UInt32(first + 1), line: UInt32(events.line),
                    column: UInt32(events.column)))
            text.append(contentsOf: bytes)
        default:
            guard depth < limits.depth else {
                throw tooMuch("too-deep", "lists and mappings nest deeper than \(limits.depth)")
            }
            let isMapping = type == YAML_MAPPING_START_EVENT
            nodes.append(
                YAMLTree.Node(
                    kind: isMapping ? .mapping : .sequence, textStart: UInt32(text.count), textLength: 0,
                    end: UInt32(first + 1), line: UInt32(events.line), column: UInt32(events.column)))
            let end = isMapping ? YAML_MAPPING_END_EVENT : YAML_SEQUENCE_END_EVENT
            var inner = try events.next()
            while inner != end {
                try append(inner, to: &nodes, text: &text, depth: depth + 1)
                inner = try events.next()
            }
            nodes[first].end = UInt32(nodes.count)
        }
        if let anchor {
            anchors[anchor] = Self.slice(nodes[first...], text: text[firstText...], path: path)
        }
    }

    private mutating func appendAlias(
        named name: String, to nodes: inout [YAMLTree.Node], text: inout [UInt8]
    ) throws(YAMLSyntaxError) {
        guard let target = anchors[name] else {
            throw YAMLSyntaxError(
                Fault(
                    "unknown-alias", at: events.place, length: name.count + 1,
                    "the alias '*\(name)' stands for nothing defined before it",
                    remedy: "define it with '&\(name)' further up, or put the value in quotes"))
        }
        aliasNodes += target.nodes.count
        guard aliasNodes <= limits.aliasNodes else {
            throw tooMuch("alias-bomb", "aliases grow this file by more than \(limits.aliasNodes) values")
        }
        let shift = UInt32(nodes.count)
        let textShift = UInt32(text.count)
        for var node in target.nodes {
            node.end += shift
            node.textStart += textShift
            nodes.append(node)
        }
        text.append(contentsOf: target.text)
    }

    private static func slice(
        _ nodes: ArraySlice<YAMLTree.Node>, text: ArraySlice<UInt8>, path: String
    ) -> YAMLTree {
        let moved = nodes.map { node in
            var node = node
            node.end -= UInt32(nodes.startIndex)
            node.textStart -= UInt32(text.startIndex)
            return node
        }
        return YAMLTree(path: path, nodes: moved, text: Array(text))
    }

    private func tooMuch(_ id: String, _ message: String) -> YAMLSyntaxError {
        YAMLSyntaxError(Fault(id, at: events.place, message, remedy: "write it out more simply, in several files"))
    }

    private func unsupportedTag() -> YAMLSyntaxError {
        YAMLSyntaxError(
            Fault(
                "tag", at: events.place, "a value has a '!' tag",
                remedy: "remove the tag: the type of a value comes from its field"))
    }
}
