public import CalendarDates
public import SourceText
public import Vocabularies

/// Reads the fields of one mapping, and reports what is unknown, doubled, missing or of the wrong type.
public struct MappingReader {
    /// The mapping itself.
    public let value: YAMLValue
    /// Where faults go.
    public let faults: FaultCollector
    private let table: FieldTable
    private var values: [YAMLValue?]

    /// Looks at all keys of a mapping; nil where the value is no mapping, which is reported.
    /// - Parameter isPartial: whether required fields may be left out, as in defaults.
    public init?(_ value: YAMLValue, as table: FieldTable, partial isPartial: Bool = false, _ faults: FaultCollector) {
        guard value.kind == .mapping else {
            let _: Bool? = value.report(
                "wrong-type", "\(table.title) must be a mapping, and here is \(value.description)",
                remedy: "write 'key: value' lines", faults)
            return nil
        }
        self.init(entries: value.entries, of: value, as: table, partial: isPartial, faults)
    }

    /// Looks at entries that were already taken apart.
    /// - Parameter whole: the mapping, or any value near it, to point at where a field is missing.
    public init(
        entries: YAMLEntries, of whole: YAMLValue, as table: FieldTable, partial isPartial: Bool = false,
        _ faults: FaultCollector
    ) {
        value = whole
        self.table = table
        self.faults = faults
        values = Array(repeating: nil, count: table.fields.count)
        var keys: [YAMLValue?] = values
        var unknown: [String: SourcePlace] = [:]
        for (key, entry) in entries {
            guard key.isScalar else {
                let _: Bool? = key.wrong("key", "a text", faults)
                continue
            }
            if let index = key.withBytes({ table.index(of: $0) }) {
                if let earlier = keys[index] {
                    Self.reportDuplicate(key, earlier: earlier.place, faults)
                } else {
                    keys[index] = key
                    values[index] = entry
                }
            } else if let earlier = unknown.updateValue(key.place, forKey: key.rawText) {
                Self.reportDuplicate(key, earlier: earlier, faults)
            } else {
                Self.reportUnknown(key, table, faults)
            }
        }
        guard !isPartial else { return }
        for index in table.fields.indices where table.fields[index].isRequired && values[index] == nil {
            let name = table.fields[index].name
            let _: Bool? = whole.report(
                "missing-field", "\(table.title) needs '\(name)'",
                remedy: "add '\(name):' (\(table.fields[index].summary))", faults)
        }
    }

    /// Where the mapping begins.
    public var place: SourcePlace { value.place }

    /// The raw value of a field, or nil where the mapping does not have it.
    public func raw(_ name: String) -> YAMLValue? { values[table.index(of: name)] }

    /// Whether the mapping has the field.
    public func has(_ name: String) -> Bool { raw(name) != nil }

    /// Free text.
    public func text(_ name: String) -> String? { raw(name)?.text(name, faults) }

    /// An id.
    public func id(_ name: String) -> Located<String>? { raw(name)?.id(name, faults) }

    /// A number.
    public func number(_ name: String) -> Double? { raw(name)?.number(name, faults) }

    /// A number of things: whole, and zero or more.
    public func count(_ name: String) -> Int? {
        guard let number = number(name) else { return nil }
        if number >= 0, let count = Int(exactly: number) { return count }
        return raw(name)?.report(
            "out-of-range", "'\(name)' must be a whole number, zero or more", remedy: "mend the number", faults)
    }

    /// True or false.
    public func flag(_ name: String) -> Bool? { raw(name)?.flag(name, faults) }

    /// A day.
    public func date(_ name: String) -> CalendarDate? { raw(name)?.date(name, faults) }

    /// A duration.
    public func duration(_ name: String) -> ISODuration? { raw(name)?.duration(name, faults) }

    /// A term of a vocabulary.
    public func term(_ name: String, of vocabulary: Vocabulary) -> Int? {
        raw(name)?.term(name, of: vocabulary, faults)
    }

    /// A list of terms as a set; a term named twice is reported.
    public func terms(_ name: String, of vocabulary: Vocabulary) -> TermSet? {
        guard let items = list(name) else { return nil }
        var set = TermSet()
        for item in items {
            guard let index = item.term(name, of: vocabulary, faults) else { continue }
            if set.contains(index) {
                let _: Bool? = item.report(
                    "duplicate-item", "'\(name)' names this twice", remedy: "remove one of them", faults)
            }
            set.insert(index)
        }
        return set
    }

    /// One of a few words: of those that the field's shape allows, which may be fewer than the type has.
    public func word<Word: RawRepresentable<String> & CaseIterable>(_ name: String, as type: Word.Type) -> Word? {
        guard let value = raw(name), let word = value.word(name, faults, as: type) else { return nil }
        if case .word(let allowed) = table.fields[table.index(of: name)].shape, !allowed.contains(word.rawValue) {
            return value.report(
                "unknown-word", "'\(name)' cannot be this", remedy: "use one of \(allowed.joined(separator: ", "))",
                faults)
        }
        return word
    }

    /// The items of a list; a value that is no list is reported.
    public func list(_ name: String) -> [YAMLValue]? {
        guard let value = raw(name) else { return nil }
        guard value.kind == .sequence else { return value.wrong(name, "a list", faults) }
        return value.items
    }

    /// A list of texts.
    public func texts(_ name: String) -> [String] {
        (list(name) ?? []).compactMap { $0.text(name, faults) }
    }

    /// A list of ids; one named twice is reported.
    public func ids(_ name: String) -> [Located<String>] {
        let found = (list(name) ?? []).compactMap { $0.id(name, faults) }
        var seen: Set<String> = []
        for item in found where !seen.insert(item.value).inserted {
            faults.report(
                Fault(
                    "duplicate-item", at: item.place, length: item.length, "'\(name)' names this twice",
                    remedy: "remove one of them"))
        }
        return found
    }

    /// A mapping inside this one.
    public func mapping(_ name: String, as table: FieldTable) -> MappingReader? {
        raw(name).flatMap { MappingReader($0, as: table, faults) }
    }

    /// A list of mappings.
    public func mappings(_ name: String, as table: FieldTable) -> [MappingReader] {
        (list(name) ?? []).compactMap { MappingReader($0, as: table, faults) }
    }

    /// The entries of a mapping with free keys, which must be ids; one defined twice is reported.
    public func keyed(_ name: String) -> [(key: Located<String>, value: YAMLValue)] {
        guard let value = raw(name) else { return [] }
        guard value.kind == .mapping else {
            let _: Bool? = value.wrong(name, "a mapping", faults)
            return []
        }
        var seen: [String: SourcePlace] = [:]
        return value.entries.compactMap { key, entry in
            guard let id = key.id(name, faults) else { return nil }
            if let earlier = seen.updateValue(id.place, forKey: id.value) {
                Self.reportDuplicate(key, earlier: earlier, faults)
                return nil
            }
            return (id, entry)
        }
    }

    private static func reportDuplicate(_ key: YAMLValue, earlier: SourcePlace, _ faults: FaultCollector) {
        let _: Bool? = key.report(
            "duplicate-key", "the key '\(key.shownKey)' stands here a second time", remedy: "keep one of them", faults,
            notes: [Fault.Note(place: earlier, text: "first defined here")])
    }

    private static func reportUnknown(_ key: YAMLValue, _ table: FieldTable, _ faults: FaultCollector) {
        let name = key.rawText
        let remedy =
            name == "<<"
            ? "merge keys are not supported: write the fields out, or use 'defaults'"
            : NearMiss.remedy(
                for: name, among: table.names, otherwise: "its keys are \(table.names.joined(separator: ", "))")
        let _: Bool? = key.report(
            "unknown-key", "\(table.title) has no key '\(key.shownKey)'", remedy: remedy, faults)
    }
}

extension YAMLValue {
    /// A key as a message may show it: short, and without control characters.
    var shownKey: String {
        let text = rawText.filter {
            !$0.isNewline && $0.unicodeScalars.allSatisfy { $0.properties.generalCategory != .control }
        }
        return text.count <= 40 ? text : text.prefix(40) + "…"
    }
}
