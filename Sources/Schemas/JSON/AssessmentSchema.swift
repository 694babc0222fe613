import Rules
import Vocabularies

/// The schema of an assessment in JSON.
///
/// Written by hand: it is a promise to those who build on the output. Objects may gain members, so unknown ones pass.
struct AssessmentSchema {
    private let levels: JSONValue
    private let criteria: JSONValue
    private let areas: JSONValue
    private let probabilities: JSONValue

    init(_ rules: RuleSet?) {
        func listed(_ ids: [String]?) -> JSONValue {
            ids.map { ["type": "string", "enum": .strings($0)] } ?? SchemaMaker.id
        }
        levels = listed(rules?.words.levels.ids)
        criteria = listed(rules?.words.criteria.ids)
        areas = listed(rules?.words.areas.ids)
        let probability: JSONValue = ["type": "number", "minimum": 0, "maximum": 1]
        var probabilities: JSONValue = [
            "type": "object", "additionalProperties": probability,
            "description": "the probability of each level; together 1",
        ]
        if let ids = rules?.words.levels.ids { probabilities = probabilities.adding(["required": .strings(ids)]) }
        self.probabilities = probabilities
    }

    func root() -> JSONValue {
        [
            "description":
                "A self-assessment, not an inspection judgement. Several partnerships stand in a list under 'partnerships'.",
            "anyOf": [
                ["$ref": "#/definitions/assessment"],
                object(["partnerships": list(["$ref": "#/definitions/assessment"])]),
            ],
            "definitions": [
                "assessment": assessment, "criterion": criterion, "gap": gap, "outcome": outcome,
                "confidence": Self.confidence,
            ],
        ]
    }

    private var assessment: JSONValue {
        object([
            "schemaVersion": ["type": ["integer", "string"], "description": "changes when a member changes its meaning"],
            "tool": object(["name": Self.text, "version": Self.text]),
            "framework": object([
                "id": SchemaMaker.id, "version": Self.text, "sha256": ["type": "string", "pattern": "^[0-9a-f]{64}$"],
            ]),
            "area": object(["id": SchemaMaker.id, "name": Self.text]),
            "asOf": ["type": "string", "pattern": "^\\d{4}-\\d{2}-\\d{2}$", "format": "date"],
            "counts": object([
                "records": Self.count, "considered": Self.count, "lapsed": Self.count, "superseded": Self.count,
            ]),
            "outcome": ["$ref": "#/definitions/outcome"],
            "areas": list(object(["id": areas, "position": Self.position])),
            "criteria": list(["$ref": "#/definitions/criterion"]),
            "gaps": list(["$ref": "#/definitions/gap"]),
        ])
    }

    private var outcome: JSONValue {
        object([
            "likely": orNull(levels, "the likely level; null where the evidence is not enough to name one"),
            "probabilities": probabilities,
            "confidence": ["$ref": "#/definitions/confidence"],
            "limitedBy": list(Self.text),
            "reasonsFor": Self.anyList, "reasonsAgainst": Self.anyList,
        ])
    }

    private var criterion: JSONValue {
        object([
            "id": criteria, "area": areas,
            "level": orNull(levels, "the level its position stands for; null where evidence is not enough"),
            "position": Self.position,
            "interval": ["type": "array", "items": Self.position, "minItems": 2, "maxItems": 2],
            "confidence": ["$ref": "#/definitions/confidence"],
            "drivers": object(["up": Self.anyList, "down": Self.anyList]),
            "coverage": ["type": "object"],
            "lapsed": Self.anyList, "lapsing": Self.anyList,
            "answers": object(["impact": [:], "how": [:], "plans": [:]]),
        ])
    }

    private var gap: JSONValue {
        object(
            [
                "id": Self.text,
                "sort": ["type": "string", "enum": .strings(GapRule.Sort.allCases.map(\.rawValue))],
                "severity": ["type": "string", "enum": .strings(GapRule.Urgency.allCases.map(\.rawValue))],
                "message": Self.text, "remedy": Self.text, "effect": [:], "records": list(Self.text),
                "criterion": orNull(criteria, "the main criterion it belongs to"),
            ])
    }

    private static let confidence: JSONValue = ["type": "string", "enum": .strings(Confidence.allCases.map(\.rawValue))]
    private static let text: JSONValue = ["type": "string"]
    private static let count: JSONValue = ["type": "integer", "minimum": 0]
    private static let position: JSONValue = ["type": "number", "minimum": -1, "maximum": 1]
    private static let anyList: JSONValue = ["type": "array"]

    /// An object that has all these members.
    private func object(_ members: [String: JSONValue]) -> JSONValue {
        [
            "type": "object", "properties": .object(members), "required": .strings(members.keys.sorted()),
        ]
    }

    private func list(_ items: JSONValue) -> JSONValue { ["type": "array", "items": items] }

    private func orNull(_ value: JSONValue, _ description: String) -> JSONValue {
        ["anyOf": [value, ["type": "null"]], "description": .string(description)]
    }
}
