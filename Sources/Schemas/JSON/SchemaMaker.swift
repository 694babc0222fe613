import PositionedYAML
import Rules
import Vocabularies

/// Makes the schema of a file from the shapes of its fields.
struct SchemaMaker {
    private let known: KnownWords
    private var definitions: [String: JSONValue] = [:]

    /// The schema of a whole file, with the definitions it refers to.
    static func file(_ table: FieldTable, _ name: SchemaName, _ rules: RuleSet?) -> JSONValue {
        var maker = SchemaMaker(known: KnownWords(name, rules))
        let root = maker.object(table)
        return maker.definitions.isEmpty ? root : root.adding(["definitions": .object(maker.definitions)])
    }

    private init(known: KnownWords) {
        self.known = known
    }

    private mutating func schema(_ shape: Shape) -> JSONValue {
        switch shape {
        case .text: ["type": "string", "pattern": "\\S"]
        case .id: Self.id
        case .number: ["type": "number"]
        case .flag: ["type": "boolean"]
        case .date: ["type": "string", "pattern": "^\\d{4}-\\d{2}-\\d{2}$", "format": "date"]
        case .duration: Self.duration
        case .word(let words): ["type": "string", "enum": .strings(words)]
        case .term(let vocabulary):
            oneOf(
                known.terms(of: vocabulary), as: "term-\(vocabulary)", otherwise: ["type": "string", "pattern": "\\S"])
        case .reference(let what):
            oneOf(
                known.targets(what), as: "id-of-" + what.split(separator: " ").joined(separator: "-"),
                otherwise: Self.id)
        case .list(let inner): list(inner)
        case .oneOrMore(let inner): ["anyOf": [schema(inner), list(inner)]]
        case .mapping(let table) where table.title == Citation.fields.title: source()
        case .mapping(let table): object(table)
        case .keyed(let by, let inner): keyed(by, inner)
        case .condition: condition()
        case .either(let one, let other): ["anyOf": [schema(one), schema(other)]]
        }
    }

    // MARK: Mappings

    /// - Parameters:
    ///   - optional: names of fields that may be missing although the table demands them.
    ///   - isInner: whether defaults further out apply to its records.
    private mutating func object(
        _ table: FieldTable, optional: Set<String> = [], isInner: Bool = false
    ) -> JSONValue {
        var properties: [String: JSONValue] = [:]
        for field in table.fields { properties[field.name] = property(field, of: table) }
        let required = table.fields.filter { $0.isRequired && !optional.contains($0.name) }.map(\.name)
        var members: [String: JSONValue] = [
            "type": "object", "additionalProperties": false, "properties": .object(properties),
        ]
        if !required.isEmpty { members["required"] = .strings(required) }
        var further = Refinements.rules(for: table)
        if let own = Defaults(table) { further += own.rules(isInner: isInner) }
        if let inner = Defaults.inner(of: table) { further += inner.records.outerRules(list: inner.name) }
        if !further.isEmpty { members["allOf"] = .array(further) }
        return .object(members)
    }

    private mutating func property(_ field: Field, of table: FieldTable) -> JSONValue {
        var value = shaped(field, of: table)
        if Refinements.mayBeNone(field.name, of: table) { value = ["anyOf": [value, ["const": "none"]]] }
        // Beside a `$ref` draft-07 ignores everything else.
        if value["$ref"] != nil { value = ["allOf": [value]] }
        return value.adding(["description": .string(field.summary)])
            .adding(Refinements.keywords(for: field.name, of: table))
    }

    private mutating func shaped(_ field: Field, of table: FieldTable) -> JSONValue {
        if field.name == Defaults.defaultsName, let defaults = Defaults.table(of: table) {
            return object(defaults, optional: Set(defaults.names))
        }
        if field.name == Defaults.recordsName, let records = Defaults(table) {
            return ["type": "array", "items": object(records.record, optional: Set(records.inherited))]
        }
        if let inner = Defaults.inner(of: table), inner.name == field.name,
            case .list(.mapping(let item)) = field.shape
        {
            return ["type": "array", "items": object(item, isInner: true)]
        }
        return schema(field.shape)
    }

    /// A mapping with free keys; where the keys are known, all of them must be there.
    private mutating func keyed(_ by: String, _ inner: Shape) -> JSONValue {
        let value = schema(inner)
        guard let keys = known.keys(by) else {
            return ["type": "object", "propertyNames": Self.id, "additionalProperties": value]
        }
        var properties: [String: JSONValue] = [:]
        for key in keys { properties[key.id] = value.adding(["description": .string(key.title)]) }
        return [
            "type": "object", "additionalProperties": false, "properties": .object(properties),
            "required": .strings(keys.map(\.id)),
        ]
    }

    private mutating func source() -> JSONValue {
        if definitions["source"] == nil { definitions["source"] = object(Citation.fields) }
        return ["$ref": "#/definitions/source"]
    }

    // MARK: Lists and words

    private mutating func list(_ inner: Shape) -> JSONValue {
        let value: JSONValue = ["type": "array", "items": schema(inner)]
        switch inner {
        case .id, .term, .reference: return value.adding(["uniqueItems": true])
        default: return value
        }
    }

    private mutating func oneOf(_ terms: [Term]?, as name: String, otherwise: JSONValue) -> JSONValue {
        guard let terms, !terms.isEmpty else { return otherwise }
        let words = terms.map { $0.means.isEmpty ? $0.title : "\($0.title): \($0.means)" }
        definitions[name] = [
            "type": "string", "enum": .strings(terms.map(\.id)), "enumDescriptions": .strings(words),
        ]
        return ["$ref": .string("#/definitions/" + name)]
    }

    private mutating func condition() -> JSONValue {
        definitions["condition"] = ConditionSchema.condition(facts: known.facts)
        return ConditionSchema.reference
    }

    /// Letters, digits, `-`, `_` and `.`, beginning with a letter or a digit.
    static let id: JSONValue = ["type": "string", "pattern": "^[A-Za-z0-9][A-Za-z0-9._-]{0,127}$"]

    /// Years, months, weeks and days in this order, each at most 10,000, not all of them zero.
    static let duration: JSONValue = {
        let amount = "0*(10000|\\d{1,4})"
        let units = ["Y", "M", "W", "D"].map { "(\(amount)\($0))?" }.joined()
        return ["type": "string", "pattern": .string("^P(?=.*[1-9])\(units)$")]
    }()
}
