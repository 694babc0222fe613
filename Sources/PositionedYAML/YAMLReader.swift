import CLibYAML
public import SourceText

/// The keys and values of a mapping in the file's order.
public typealias YAMLEntries = [(key: YAMLValue, value: YAMLValue)]

/// Reads YAML files into positioned values.
public enum YAMLReader {
    /// The one document of a file as a value.
    ///
    /// Anything that stops the reading is reported and gives nil.
    public static func document(
        _ bytes: [UInt8], path: String, limits: YAMLLimits = YAMLLimits(), faults: FaultCollector
    ) -> YAMLValue? {
        var root: YAMLValue?
        let isWhole = reading(bytes, path: path, limits: limits, faults: faults) {
            (builder, type) throws(YAMLSyntaxError) in
            root = try builder.value(from: type, depth: 0)
        }
        return isWhole ? root : nil
    }

    /// A file that is a mapping with one long list, whose items are handed over one at a time as they are read, so that
    /// memory holds one item and not the file.
    ///
    /// - Parameters:
    ///   - listKey: the key of the long list.
    ///   - headerKey: the key of what holds for all items; behind the list it is a fault.
    ///   - begin: called once before any item, with the value of the header key or nil where there is none.
    ///   - item: called for each item of the list, in order.
    /// - Returns: all entries of the mapping, the list's value left empty; nil where the file could not be read to its
    ///   end. Items before a syntax error have been handed over.
    public static func items(
        of listKey: String, after headerKey: String, in bytes: [UInt8], path: String,
        limits: YAMLLimits = YAMLLimits(), faults: FaultCollector,
        begin: (YAMLValue?) -> Void, item: (YAMLValue) -> Void
    ) -> YAMLEntries? {
        eachItem(
            of: listKey, after: headerKey, in: bytes, path: path, limits: limits, faults: faults, begin: begin,
            item: { item($0.value()) })
    }

    /// The same, with items as they were read: nothing is allocated for one that its reader does not ask a value of.
    /// - Parameter end: called when all was read, before what reading took is given back. What is made of the items then lies
    ///   elsewhere, and the next file finds the same room free in one piece.
    package static func eachItem(
        of listKey: String, after headerKey: String, in bytes: [UInt8], path: String,
        limits: YAMLLimits = YAMLLimits(), faults: FaultCollector,
        begin: (YAMLValue?) -> Void, item: (YAMLItem) -> Void, end: () -> Void = {}
    ) -> YAMLEntries? {
        var entries: YAMLEntries = []
        let isWhole = reading(bytes, path: path, limits: limits, faults: faults) {
            (builder, type) throws(YAMLSyntaxError) in
            try builder.refuseTag()
            guard type == YAML_MAPPING_START_EVENT else { throw wrongShape(at: builder.place, listKey) }
            var hasBegun = false
            var keyType = try builder.advance()
            while keyType != YAML_MAPPING_END_EVENT {
                let key = try builder.value(from: keyType, depth: 1)
                let valueType = try builder.advance()
                let isListKey =
                    key.isScalar && key.rawText == listKey && !entries.contains { $0.key.rawText == listKey }
                let isStreamed = isListKey && valueType == YAML_SEQUENCE_START_EVENT
                let whole = isStreamed ? nil : try builder.value(from: valueType, depth: 1)
                if let whole, !isListKey || whole.kind != .sequence {
                    entries.append((key, whole))
                    keyType = try builder.advance()
                    continue
                }
                try builder.refuseTag()
                entries.append((key, YAMLValue.emptyList(at: whole?.place ?? builder.place)))
                begin(entries.first { $0.key.rawText == headerKey }?.value)
                hasBegun = true
                // An alias gives its list whole.
                for value in whole?.items ?? [] { value.withItem(item) }
                var itemType = isStreamed ? try builder.advance() : YAML_SEQUENCE_END_EVENT
                while itemType != YAML_SEQUENCE_END_EVENT {
                    try builder.withItem(from: itemType, depth: 2, item)
                    itemType = try builder.advance()
                }
                keyType = try builder.advance()
            }
            if !hasBegun { begin(entries.first { $0.key.rawText == headerKey }?.value) }
            reportLateHeader(headerKey, after: listKey, entries, faults)
        } end: {
            end()
        }
        return isWhole ? entries : nil
    }

    /// Items are handed over as they are read, so what holds for all of them must stand before them.
    private static func reportLateHeader(
        _ headerKey: String, after listKey: String, _ entries: YAMLEntries, _ faults: FaultCollector
    ) {
        guard let list = entries.firstIndex(where: { $0.key.rawText == listKey }),
            let header = entries.firstIndex(where: { $0.key.rawText == headerKey }), header > list
        else { return }
        let _: Bool? = entries[header].key.report(
            "wrong-order", "'\(headerKey)' must stand before '\(listKey)'", remedy: "move it to the top of the file",
            faults)
    }

    private static func reading(
        _ bytes: [UInt8], path: String, limits: YAMLLimits, faults: FaultCollector,
        body: (inout YAMLTreeBuilder, yaml_event_type_t) throws(YAMLSyntaxError) -> Void, end: () -> Void = {}
    ) -> Bool {
        do {
            let scan = try EncodingCheck.scan(bytes, path: path, limits: limits)
            try bytes.withUnsafeBufferPointer { (buffer) throws(YAMLSyntaxError) in
                let events = YAMLEvents(buffer, scalarCount: scan.scalarCount, path: path)
                var builder = YAMLTreeBuilder(events, path: path, limits: limits)
                _ = try builder.advance()  // stream start
                guard try builder.advance() == YAML_DOCUMENT_START_EVENT else { throw empty(path) }
                let type = try builder.advance()
                try body(&builder, type)
                _ = try builder.advance()  // document end
                guard try builder.advance() == YAML_STREAM_END_EVENT else { throw secondDocument(builder.place) }
                end()
            }
            return true
        } catch {
            faults.report(error.fault)
            return false
        }
    }

    private static func empty(_ path: String) -> YAMLSyntaxError {
        YAMLSyntaxError(
            Fault(
                "empty-file", at: SourcePlace(path: path, position: SourcePosition(line: 1, column: 1)),
                "the file is empty", remedy: "fill it, or remove it"))
    }

    private static func secondDocument(_ place: SourcePlace) -> YAMLSyntaxError {
        YAMLSyntaxError(
            Fault(
                "second-document", at: place, "a second document begins here",
                remedy: "keep one document in a file: remove the '---', or split the file"))
    }

    private static func wrongShape(at place: SourcePlace, _ listKey: String) -> YAMLSyntaxError {
        YAMLSyntaxError(
            Fault(
                "wrong-type", at: place, "the file must be a mapping with the key '\(listKey)'",
                remedy: "begin the file with '\(listKey):'"))
    }
}

extension YAMLValue {
    /// An empty list, standing for one whose items were handed over elsewhere.
    fileprivate static func emptyList(at place: SourcePlace) -> YAMLValue {
        let node = YAMLNode(
            kind: .sequence, textStart: 0, textLength: 0, end: 1, line: UInt32(place.position?.line ?? 1),
            column: UInt32(place.position?.column ?? 1))
        return YAMLValue(YAMLTree(path: place.path, nodes: [node], text: []), 0)
    }
}
