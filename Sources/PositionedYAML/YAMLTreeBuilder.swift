import CLibYAML
import SourceText

/// Builds values from events, within budgets.
struct YAMLTreeBuilder: ~Copyable {
    private var events: YAMLEvents
    private let path: String
    private let limits: YAMLLimits
    /// What anchors stand for; a name that is set again stands for the newer value, nil for one too large to keep.
    private var anchors: [String: Anchored?] = [:]
    private var anchoredNodes = 0
    private var anchoredBytes = 0
    private var aliasNodes = 0
    private var aliasBytes = 0

    /// A value that aliases may call, and how deep it nests (0 for a scalar).
    private struct Anchored {
        let tree: YAMLTree
        let height: Int
    }

    init(_ bytes: UnsafeBufferPointer<UInt8>, path: String, limits: YAMLLimits) {
        events = YAMLEvents(bytes, path: path)
        self.path = path
        self.limits = limits
    }

    /// The next event's type.
    mutating func advance() throws(YAMLSyntaxError) -> yaml_event_type_t {
        try events.next()
    }

    /// Refuses a tag on the current event.
    func refuseTag() throws(YAMLSyntaxError) {
        guard events.hasTag else { return }
        throw YAMLSyntaxError(
            Fault(
                "tag", at: events.place, "a value has a '!' tag",
                remedy: "remove the tag: the type of a value comes from its field"))
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
        _ = try append(type, to: &nodes, text: &text, depth: depth)
        return YAMLValue(YAMLTree(path: path, nodes: nodes, text: text), 0)
    }

    /// Appends a value with all that is in it, and says how deep it nests.
    private mutating func append(
        _ type: yaml_event_type_t, to nodes: inout [YAMLTree.Node], text: inout [UInt8], depth: Int
    ) throws(YAMLSyntaxError) -> Int {
        let first = nodes.count
        let firstText = text.count
        let anchor = events.anchor
        guard nodes.count < limits.nodes else {
            throw tooMuch("value-too-large", "more than \(limits.nodes) values in one")
        }
        try refuseTag()
        var height = 0
        switch type {
        case YAML_ALIAS_EVENT:
            return try appendAlias(named: anchor ?? "", to: &nodes, text: &text, depth: depth)
        case YAML_SCALAR_EVENT:
            let bytes = events.scalarBytes
            nodes.append(
                YAMLTree.Node(
                    kind: events.scalarIsPlain ? .plain : .quoted, textStart: UInt32(text.count),
                    textLength: UInt32(bytes.count), end: UInt32(first + 1), line: UInt32(events.line),
                    column: UInt32(events.column)))
            text.append(contentsOf: bytes)
        default:
            guard depth < limits.depth else { throw tooDeep() }
            height = 1
            let isMapping = type == YAML_MAPPING_START_EVENT
            nodes.append(
                YAMLTree.Node(
                    kind: isMapping ? .mapping : .sequence, textStart: UInt32(text.count), textLength: 0,
                    end: UInt32(first + 1), line: UInt32(events.line), column: UInt32(events.column)))
            let end = isMapping ? YAML_MAPPING_END_EVENT : YAML_SEQUENCE_END_EVENT
            var inner = try events.next()
            while inner != end {
                height = max(height, 1 + (try append(inner, to: &nodes, text: &text, depth: depth + 1)))
                inner = try events.next()
            }
            nodes[first].end = UInt32(nodes.count)
        }
        if let anchor { keep(nodes[first...], text[firstText...], height: height, as: anchor) }
        return height
    }

    /// Keeps a copy for aliases. Copies of values inside values could outgrow the file many times, so they too have a
    /// budget: an anchor past it may stand there, but not be called.
    private mutating func keep(
        _ nodes: ArraySlice<YAMLTree.Node>, _ text: ArraySlice<UInt8>, height: Int, as anchor: String
    ) {
        guard anchoredNodes + nodes.count <= limits.nodes, anchoredBytes + text.count <= limits.bytes else {
            anchors.updateValue(nil, forKey: anchor)
            return
        }
        anchoredNodes += nodes.count
        anchoredBytes += text.count
        let tree = Self.slice(nodes, text: text, path: path)
        anchors.updateValue(Anchored(tree: tree, height: height), forKey: anchor)
    }

    private mutating func appendAlias(
        named name: String, to nodes: inout [YAMLTree.Node], text: inout [UInt8], depth: Int
    ) throws(YAMLSyntaxError) -> Int {
        guard let known = anchors[name] else {
            throw YAMLSyntaxError(
                Fault(
                    "unknown-alias", at: events.place, length: name.count + 1,
                    "the alias '*\(name)' stands for nothing defined before it",
                    remedy: "define it with '&\(name)' further up, or put the value in quotes"))
        }
        guard let anchored = known else {
            throw tooMuch("alias-bomb", "the alias '*\(name)' stands for too much")
        }
        let target = anchored.tree
        aliasNodes += target.nodes.count
        guard aliasNodes <= limits.aliasNodes else {
            throw tooMuch("alias-bomb", "aliases grow this file by more than \(limits.aliasNodes) values")
        }
        aliasBytes += target.text.count
        guard aliasBytes <= limits.aliasBytes else {
            throw tooMuch("alias-bomb", "aliases grow this file by more than \(limits.aliasBytes) bytes of text")
        }
        guard depth + anchored.height <= limits.depth else { throw tooDeep() }
        let shift = UInt32(nodes.count)
        let textShift = UInt32(text.count)
        for var node in target.nodes {
            node.end += shift
            node.textStart += textShift
            nodes.append(node)
        }
        text.append(contentsOf: target.text)
        return anchored.height
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

    private func tooDeep() -> YAMLSyntaxError {
        tooMuch("too-deep", "lists and mappings nest deeper than \(limits.depth)")
    }
}
