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
        case "a waiver":
            [
                [
                    "oneOf": [
                        ["required": ["record"], "properties": ["on": false]],
                        ["required": ["on"], "properties": ["record": false]],
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
        case "a figure":
            [
                [
                    "oneOf": [
                        ["required": ["count"], "properties": ["part": false, "mean": false, "population": false]],
                        ["required": ["part"], "properties": ["count": false, "mean": false]],
                        ["required": ["mean"], "properties": ["count": false, "part": false, "population": false]],
                    ]
                ]
            ]
        case "the expectations", "an expected outcome": [["minProperties": 1]]
        case "an expectation of a criterion", "an expectation of a record": [["minProperties": 2]]
        default: []
        }
    }

    /// Whether the word `none` may stand for the absence of what the field names.
    static func mayBeNone(_ field: String, of table: FieldTable) -> Bool {
        switch (table.title, field) {
        case ("an expected outcome", "likely"), ("an expectation of a criterion", "level"): true
        case ("an expectation of a record", "rating"), ("an expectation of a record", "extent"),
            ("an expectation of a record", "impact"), ("an expectation of a record", "trajectory"):
            true
        default: false
        }
    }

    /// Further keywords of one field.
    static func keywords(for field: String, of table: FieldTable) -> [String: JSONValue] {
        switch (table.title, field) {
        case ("a source", "sha256"): ["pattern": "^[0-9a-fA-F]{64}$"]
        case ("a source", "file"): ["pattern": "^(?!/)(?!(.*/)?\\.\\.(/|$)).*\\S"]
        case ("a record", "criteria"), ("the defaults", "criteria"), ("an indicator", "criteria"),
            ("a document", "criteria"), ("the vocabularies", "origins"), ("the vocabularies", "kinds"),
            ("the vocabularies", "ratings"), ("the expectations", "criteria"),
            ("the expectations", "records"), ("the expectations", "no-gaps"), ("the expectations", "no-findings"),
            (_, "no-limits"), (_, "kept"):
            ["minItems": 1]
        case ("a framework", "levels"): ["minItems": 2]
        case ("a framework", "questions"): ["minItems": 3]
        case ("a measure", "numerator"), ("a measure", "denominator"), ("a measure", "respondents"),
            ("a measure", "positive"), ("a measure", "sampled"), ("a measure", "met"), ("a weight", _),
            ("the weights", "main-criterion"), ("the weights", "further-criteria"):
            ["minimum": 0]
        case ("the expected evidence", "independent-origins"), ("the judgement", "reasons"):
            ["type": "integer", "minimum": 0]
        case ("an inspected area", "position"): ["minimum": -1, "maximum": 1]
        case ("a score", "two-level-errors"): ["type": "integer", "minimum": 0]
        case ("a score", "log-loss"): ["minimum": 0]
        case ("ageing", _), ("a score", _): ["minimum": 0, "maximum": 1]
        case ("a privacy rule", "least"): ["type": "integer", "minimum": 2, "maximum": 100]
        case ("the mapping of lists", "threshold"): ["type": "integer", "minimum": 2]
        case ("a column", "digits"): ["type": "integer", "minimum": 1]
        case ("a column", "names"), ("a column", "values"): ["minItems": 1]
        case ("a breakdown", "bands"): ["minItems": 2]
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
