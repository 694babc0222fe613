/// A change as it is asked for on a command line: `RECORD.field=term`, names not yet looked up.
public struct Setting: Sendable, Hashable {
    /// The id of the record.
    public let record: String
    /// The name of the field.
    public let field: String
    /// The id of the term.
    public let term: String

    /// Creates a setting of three names.
    public init(record: String, field: String, term: String) {
        self.record = record
        self.field = field
        self.term = term
    }

    /// Reads `RECORD.field=term`; nil where a part is missing. The field begins after the last point before the first
    /// equals sign, since ids may hold points.
    public init?(_ text: String) {
        guard let equals = text.firstIndex(of: "="),
            let point = text[..<equals].lastIndex(of: ".")
        else { return nil }
        let field = text[text.index(after: point)..<equals]
        let (record, term) = (text[..<point], text[text.index(after: equals)...])
        guard !record.isEmpty, !field.isEmpty, !term.isEmpty else { return nil }
        self.init(record: String(record), field: String(field), term: String(term))
    }
}
