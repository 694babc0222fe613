import Conditions

/// The schema of conditions: `all`, `any`, `not`, a fact compared, a number or share of things compared.
enum ConditionSchema {
    static let reference: JSONValue = ["$ref": "#/definitions/condition"]

    /// - Parameter facts: the facts that may be named; nil for any.
    static func condition(facts: [FactDescription]?) -> JSONValue {
        let list: JSONValue = ["type": "array", "items": reference, "minItems": 1]
        return [
            "description": "What must hold. A fact that is missing makes a comparison unknown: neither met nor failed.",
            "anyOf": [
                alone("all", list, "all of these must hold"),
                alone("any", list, "one of these must hold"),
                alone("not", reference, "this must not hold"),
                compared("fact", fact(facts), "the fact that is compared", all),
                compared("count", reference, "the number of records for which this holds", numeric),
                compared("share", reference, "the share, from 0 to 1, of records for which this holds", numeric),
            ],
        ]
    }

    private static func fact(_ facts: [FactDescription]?) -> JSONValue {
        guard let facts else { return SchemaMaker.id }
        return [
            "type": "string", "enum": .strings(facts.map(\.name)), "enumDescriptions": .strings(facts.map(\.summary)),
        ]
    }

    private static let numeric: [String: JSONValue] = [
        "at-least": number("this or more"), "at-most": number("this or less"), "above": number("more than this"),
        "below": number("less than this"), "equals": number("exactly this"), "missing": missing,
    ]

    private static let all: [String: JSONValue] = [
        "at-least": number("this or more"), "at-most": number("this or less"), "above": number("more than this"),
        "below": number("less than this"), "missing": missing,
        "equals": ["type": ["string", "number", "boolean"], "description": "exactly this"],
        "in": [
            "type": "array", "minItems": 1, "items": ["type": "string"], "description": "one of these terms",
        ],
        "has": ["type": "string", "description": "a set that contains this term"],
        "within": SchemaMaker.duration.adding(["description": "a date at most this long before the as-of date"]),
    ]

    private static let missing: JSONValue = ["type": "boolean", "description": "whether the fact is not there"]

    private static func number(_ description: String) -> JSONValue {
        ["type": "number", "description": .string(description)]
    }

    private static func alone(_ key: String, _ value: JSONValue, _ description: String) -> JSONValue {
        [
            "type": "object", "additionalProperties": false, "required": [.string(key)],
            "properties": .object([key: described(value, description)]),
        ]
    }

    /// A key beside which there must be one comparison at least.
    private static func compared(
        _ key: String, _ value: JSONValue, _ description: String, _ comparisons: [String: JSONValue]
    ) -> JSONValue {
        [
            "type": "object", "additionalProperties": false, "required": [.string(key)], "minProperties": 2,
            "properties": JSONValue.object(comparisons).adding([key: described(value, description)]),
        ]
    }

    private static func described(_ value: JSONValue, _ description: String) -> JSONValue {
        let whole: JSONValue = value["$ref"] == nil ? value : ["allOf": [value]]
        return whole.adding(["description": .string(description)])
    }
}
