import PositionedYAML

/// What readers check beyond the shapes of single fields, as far as a schema can say it.
enum Refinements {
    /// Rules about a mapping as a whole.
    static func rules(for table: FieldTable) -> [JSONValue] {
        switch table.title {
        case "a measure":
            [
                [
                    "oneOf": [
                        form(
                            ["indicator", "period"], without: ["respondents", "positive", "sampled", "met"],
                            oneOf: [["value"], ["numerator", "denominator"]]),
                        form(
                            ["respondents", "positive"],
                            without: ["indicator", "value", "numerator", "denominator", "period", "sampled", "met"]),
                        form(
                            ["sampled", "met"],
                            without: [
                                "indicator", "value", "numerator", "denominator", "period", "respondents", "positive",
                            ]),
                    ]
                ]
            ]
        case "an override":
            [
                [
                    "oneOf": [
                        ["required": ["criterion"], "properties": ["outcome": ["const": false]]],
                        ["required": ["outcome"], "properties": ["outcome": ["const": true], "criterion": false]],
                    ]
                ]
            ]
        case "an indicator":
            [
                [
                    "if": ["required": ["direction"], "properties": ["direction": ["const": "neutral"]]],
                    "then": ["properties": ["bands": false]], "else": ["required": ["bands"]],
                ]
            ]
        default: []
        }
    }

    /// Further keywords of one field.
    static func keywords(for field: String, of table: FieldTable) -> [String: JSONValue] {
        switch (table.title, field) {
        case ("a source", "sha256"): ["pattern": "^[0-9a-fA-F]{64}$"]
        case ("a source", "file"): ["pattern": "^(?!/)(?!(.*/)?\\.\\.(/|$)).*\\S"]
        case ("a source", "url"): ["format": "uri"]
        case ("a record", "criteria"), ("the defaults", "criteria"), ("a framework", "areas"): ["minItems": 1]
        case ("a framework", "levels"): ["minItems": 2]
        case ("a framework", "questions"): ["minItems": 3]
        case ("a measure", "numerator"), ("a measure", "denominator"), ("a measure", "respondents"),
            ("a measure", "positive"), ("a measure", "sampled"), ("a measure", "met"), ("a weight", _),
            ("the weights", "main-criterion"), ("the weights", "further-criteria"):
            ["minimum": 0]
        case ("ageing", _): ["minimum": 0, "maximum": 1]
        case ("the position", _): ["exclusiveMinimum": 0]
        case ("the precedent", "odds"): ["minimum": 1]
        default: [:]
        }
    }

    private static func form(_ required: [String], without: [String], oneOf: [[String]] = []) -> JSONValue {
        var members: [String: JSONValue] = [
            "required": .strings(required),
            "properties": .object(Dictionary(without.map { ($0, false) }, uniquingKeysWith: { first, _ in first })),
        ]
        if !oneOf.isEmpty { members["anyOf"] = .array(oneOf.map { ["required": .strings($0)] }) }
        return .object(members)
    }
}

/// A mapping with records and the defaults that they take: a field may stand in either.
struct Defaults {
    static let defaultsName = "defaults"
    static let recordsName = "records"

    /// The fields of the defaults.
    let defaults: FieldTable
    /// The fields of a record.
    let record: FieldTable

    /// Nil where the table has no records with defaults.
    init?(_ table: FieldTable) {
        let shapes = Dictionary(table.fields.map { ($0.name, $0.shape) }, uniquingKeysWith: { first, _ in first })
        guard case .mapping(let defaults) = shapes[Self.defaultsName],
            case .list(.mapping(let record)) = shapes[Self.recordsName]
        else { return nil }
        self.defaults = defaults
        self.record = record
    }

    /// The fields that a record may leave to the defaults.
    var inherited: [String] { defaults.fields.filter(\.isRequired).map(\.name) }

    /// A required field that the defaults do not have must stand in every record; likewise a rating, or what gives one.
    var rules: [JSONValue] {
        inherited.map { rule([[$0]]) } + [rule([["rating"], ["measure"]])]
    }

    private func rule(_ ways: [[String]]) -> JSONValue {
        let there: JSONValue =
            ways.count == 1
            ? ["required": .strings(ways.flatMap(\.self))] : ["anyOf": .array(ways.map { ["required": .strings($0)] })]
        return [
            "if": ["required": [.string(Self.defaultsName)], "properties": .object([Self.defaultsName: there])],
            "else": ["properties": .object([Self.recordsName: ["items": there]])],
        ]
    }
}
