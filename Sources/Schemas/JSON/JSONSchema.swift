public import Rules

/// JSON Schemas, draft-07, of the file kinds: what editors need for completion, hover texts and early warnings.
///
/// Schemas of files are made from the shapes that the readers go by, so the two cannot drift apart. A schema refuses
/// nothing that a reader accepts; a reader refuses more, since it knows the other files and the calendar.
public enum JSONSchema {
    /// The schema as text.
    /// - Parameter rules: rules whose vocabularies and ids to fill in as closed lists; without them any word passes.
    public static func text(for name: SchemaName, rules: RuleSet?) throws -> String {
        try value(for: name, rules: rules).text()
    }

    static func value(for name: SchemaName, rules: RuleSet?) -> JSONValue {
        let root =
            if let table = name.table {
                SchemaMaker.file(table, name, rules)
            } else {
                switch name {
                case .summaryTable: SummarySchema(rules).root()
                case .check: CheckSchema().root()
                case .trend: TrendSchema(rules).root()
                case .compare: CompareSchema().root()
                default: AssessmentSchema(rules).root()
                }
            }
        return root.adding([
            "$schema": "http://json-schema.org/draft-07/schema#", "title": .string(name.summary),
        ])
    }
}
