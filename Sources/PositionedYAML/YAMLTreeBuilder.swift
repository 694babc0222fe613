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
    /// The nodes and the text of the value being built; each value is built in the same memory.
    private var nodes = GrowingBuffer<YAMLNode>(capacity: 128)
    private var text = GrowingBuffer<UInt8>(capacity: 4096)
    /// The lists and mappings that are still open, outermost first.
    private var open: [OpenCollection] = []

    /// A list or mapping whose end has not been read yet.
    private struct OpenCollection {
        let first: Int
        let firstText: Int
        var height = 1
        let anchor: String?
    }

    /// A value that aliases may call, and how deep it nests (0 for a scalar).
    private struct Anchored {
        let tree: YAMLTree
        let height: Int
    }

    init(_ events: consuming YAMLEvents, path: String, limits: YAMLLimits) {
        self.events = events
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
        try build(type, depth: depth)
        return YAMLValue(YAMLTree(path: path, nodes: nodes.elements, text: text.elements), 0)
    }

    /// Builds the value that begins with the current event, and hands it over without making a lasting one of it.
    mutating func withItem(
        from type: yaml_event_type_t, depth: Int, _ body: (YAMLItem) -> Void
    ) throws(YAMLSyntaxError) {
        try build(type, depth: depth)
        body(YAMLItem(path: path, nodes: nodes.elements, text: text.elements, root: 0))
    }

    private mutating func build(_ first: yaml_event_type_t, depth: Int) throws(YAMLSyntaxError) {
        nodes.removeAll()
        text.removeAll()
        open.removeAll(keepingCapacity: true)
        var type = first
        while true {
            switch type {
            case YAML_SCALAR_EVENT:
                let anchor = try admit(hasProperties: events.scalarHasProperties)
                let bytes = events.scalarBytes
                append(events.scalarIsPlain ? .plain : .quoted, textLength: bytes.count)
                text.append(contentsOf: bytes)
                if let anchor { keep(from: nodes.count - 1, text: text.count - bytes.count, height: 0, as: anchor) }
            case YAML_ALIAS_EVENT:
                let anchor = try admit(hasProperties: true)
                nest(try appendAlias(named: anchor ?? "", depth: depth + open.count))
            case YAML_MAPPING_END_EVENT, YAML_SEQUENCE_END_EVENT:
                let closed = open.removeLast()
                let end = UInt32(nodes.count)
                nodes.update(at: closed.first) { $0.end = end }
                if let anchor = closed.anchor {
                    keep(from: closed.first, text: closed.firstText, height: closed.height, as: anchor)
                }
                nest(closed.height)
            default:
                let anchor = try admit(hasProperties: true)
                guard depth + open.count < limits.depth else { throw tooDeep() }
                open.append(OpenCollection(first: nodes.count, firstText: text.count, anchor: anchor))
                append(type == YAML_MAPPING_START_EVENT ? .mapping : .sequence, textLength: 0)
            }
            if open.isEmpty { return }
            type = try events.next()
        }
    }

    /// Checks that the current event may become a node, and gives the name of its anchor or, for an alias, the one it calls.
    ///
    /// Marked as mutating, though it changes nothing: to borrow the builder would copy all of it.
    private mutating func admit(hasProperties: Bool) throws(YAMLSyntaxError) -> String? {
        guard nodes.count < limits.nodes else {
            throw tooMuch("value-too-large", "more than \(limits.nodes) values in one")
        }
        guard hasProperties else { return nil }
        if events.hasTag { try refuseTag() }
        return events.anchor
    }

    private mutating func append(_ kind: YAMLNode.Kind, textLength: Int) {
        nodes.append(
            YAMLNode(
                kind: kind, textStart: UInt32(text.count), textLength: UInt32(textLength),
                end: UInt32(nodes.count + 1), line: UInt32(events.line), column: UInt32(events.column)))
    }

    /// Notes how deep something nests in the innermost open list or mapping.
    private mutating func nest(_ height: Int) {
        guard !open.isEmpty else { return }
        open[open.count - 1].height = max(open[open.count - 1].height, 1 + height)
    }

    /// Keeps a copy for aliases. Copies of values inside values could outgrow the file many times, so they too have a
    /// budget: an anchor past it may stand there, but not be called.
    private mutating func keep(from first: Int, text firstText: Int, height: Int, as anchor: String) {
        let (nodeCount, byteCount) = (nodes.count - first, text.count - firstText)
        guard anchoredNodes + nodeCount <= limits.nodes, anchoredBytes + byteCount <= limits.bytes else {
            anchors.updateValue(nil, forKey: anchor)
            return
        }
        anchoredNodes += nodeCount
        anchoredBytes += byteCount
        let tree = YAMLTree(
            path: path, nodes: UnsafeBufferPointer(rebasing: nodes.elements[first...]), text: text.elements)
        anchors.updateValue(Anchored(tree: tree, height: height), forKey: anchor)
    }

    /// Appends what an alias stands for, and says how deep that nests.
    private mutating func appendAlias(named name: String, depth: Int) throws(YAMLSyntaxError) -> Int {
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
        target.text.withUnsafeBufferPointer { text.append(contentsOf: $0) }
        return anchored.height
    }

    private func tooMuch(_ id: String, _ message: String) -> YAMLSyntaxError {
        YAMLSyntaxError(Fault(id, at: events.place, message, remedy: "write it out more simply, in several files"))
    }

    private func tooDeep() -> YAMLSyntaxError {
        tooMuch("too-deep", "lists and mappings nest deeper than \(limits.depth)")
    }
}
