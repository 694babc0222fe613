import PositionedYAML

/// Writes the fields of a table as YAML.
struct SkeletonWriter {
    let examples: SkeletonExamples

    /// A list item with all its fields.
    func item(_ table: FieldTable, indent: Int) -> [String] {
        let lines = fields(of: table, indent: indent + 2)
        // The dash goes before the first field that is not commented out, which is the first of the item.
        guard let first = lines.firstIndex(where: { !Self.isComment($0) }) else { return lines }
        var item = lines
        let line = item.remove(at: first)
        item.insert(Self.spaces(indent) + "- " + line.dropFirst(indent + 2), at: 0)
        return item
    }

    /// All fields, those that are needed filled in and the others commented out.
    func fields(of table: FieldTable, indent: Int) -> [String] {
        table.fields.flatMap { field in
            let lines = lines(field, of: table, indent: indent)
            return examples.isActive(field, of: table) ? lines : lines.map { Self.commented($0, indent: indent) }
        }
    }

    private func lines(_ field: Field, of table: FieldTable, indent: Int) -> [String] {
        let comment = "  # " + examples.comment(field)
        let key = Self.spaces(indent) + field.name + ":"
        switch field.shape {
        case .mapping(let inner) where examples.isBrief(field, of: table):
            let required = FieldTable(inner.title, inner.fields.filter(\.isRequired))
            return [key + comment] + fields(of: required, indent: indent + 2)
        case .mapping(let inner), .oneOrMore(.mapping(let inner)):
            return [key + comment] + fields(of: inner, indent: indent + 2)
        case .list(.mapping(let inner)):
            return [key + comment] + item(inner, indent: indent + 2)
        default:
            return ["\(key) \(examples.value(field, of: table))\(comment)"]
        }
    }

    /// A line as a comment; one that is a comment already keeps its mark, so that it stays one when the rest is used.
    private static func commented(_ line: String, indent: Int) -> String {
        spaces(indent) + "# " + line.dropFirst(indent)
    }

    private static func isComment(_ line: String) -> Bool {
        line.drop { $0 == " " }.first == "#"
    }

    private static func spaces(_ count: Int) -> String { String(repeating: " ", count: count) }
}
