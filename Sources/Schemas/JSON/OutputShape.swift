import Rules
import Vocabularies

/// What the schemas of outputs are put together from. Objects may gain members, so unknown ones pass.
struct OutputShape {
    /// The id of a level of the rules; any id where there are no rules.
    let level: JSONValue
    /// The id of a criterion, likewise.
    let criterion: JSONValue
    /// The probability of each level.
    let probabilities: JSONValue

    init(_ rules: RuleSet?) {
        func listed(_ ids: [String]?) -> JSONValue {
            ids.map { ["type": "string", "enum": .strings($0)] } ?? SchemaMaker.id
        }
        level = listed(rules?.words.levels.ids)
        criterion = listed(rules?.words.criteria.ids)
        let probability: JSONValue = ["type": "number", "minimum": 0, "maximum": 1]
        let any: JSONValue = [
            "type": "object", "additionalProperties": probability,
            "description": "the probability of each level; together 1",
        ]
        probabilities = rules.map { any.adding(["required": .strings($0.words.levels.ids)]) } ?? any
    }

    static let text: JSONValue = ["type": "string"]
    static let flag: JSONValue = ["type": "boolean"]
    static let number: JSONValue = ["type": "number"]
    static let count: JSONValue = ["type": "integer", "minimum": 0]
    static let weight: JSONValue = ["type": "number", "minimum": 0]
    static let position: JSONValue = ["type": "number", "minimum": -1, "maximum": 1]
    static let date: JSONValue = ["type": "string", "pattern": "^\\d{4}-\\d{2}-\\d{2}$", "format": "date"]
    static let hash: JSONValue = ["type": "string", "pattern": "^[0-9a-f]{64}$"]
    static let confidence: JSONValue = ["type": "string", "enum": .strings(Confidence.allCases.map(\.rawValue))]
    static let ids: JSONValue = list(SchemaMaker.id)
    static let schemaVersion = described(text, "changes when a member goes or changes its meaning")
    static let tool = object(["name": text, "version": text])
    static let framework = object(["id": SchemaMaker.id, "version": text, "sha256": hash])
    static let area = object(["id": SchemaMaker.id, "name": text])

    static func words(_ words: [String]) -> JSONValue { ["type": "string", "enum": .strings(words)] }

    static func list(_ items: JSONValue) -> JSONValue { ["type": "array", "items": items] }

    static func described(_ value: JSONValue, _ description: String) -> JSONValue {
        value.adding(["description": .string(description)])
    }

    /// An object that has all these members.
    static func object(_ members: [String: JSONValue]) -> JSONValue {
        ["type": "object", "properties": .object(members), "required": .strings(members.keys.sorted())]
    }

    static func orNull(_ value: JSONValue, _ description: String) -> JSONValue {
        ["anyOf": [value, ["type": "null"]], "description": .string(description)]
    }
}
