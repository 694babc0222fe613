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
            "schemaVersion": ["type": "string", "description": "changes when a member goes or changes its meaning"],
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
            "sensitivity": sensitivity,
            "neededKinds": list(
                object([
                    "kind": Self.text, "criteria": list(criteria), "newViewpoints": Self.count,
                    "narrowing": Self.number,
                ])),
            "inspected": orNull(inspected, "where it stands among inspected areas; null where the rules know of none"),
            "lens": orNull(lens, "the lens through which the evidence is looked at; null for the plain view"),
        ])
    }

    private var outcome: JSONValue {
        object([
            "likely": orNull(levels, "the likely level; null where the evidence is not enough to name one"),
            "probabilities": probabilities,
            "confidence": ["$ref": "#/definitions/confidence"],
            "limitedBy": list(Self.text),
            "reasonsFor": list(reason), "reasonsAgainst": list(reason),
        ])
    }

    private var criterion: JSONValue {
        object([
            "id": criteria, "area": areas,
            "level": orNull(levels, "the level its position stands for; null where evidence is not enough"),
            "position": Self.position,
            "interval": ["type": "array", "items": Self.position, "minItems": 2, "maxItems": 2],
            "confidence": ["$ref": "#/definitions/confidence"],
            "drivers": object(["up": list(driver), "down": list(driver)]),
            "coverage": coverage,
            "lapsed": Self.recordIDs, "lapsing": Self.recordIDs,
            "answers": object(["impact": list(answer), "how": list(answer), "plans": list(answer)]),
        ])
    }

    private var sensitivity: JSONValue {
        object([
            "records": list(object(["record": SchemaMaker.id, "change": Self.number, "likely": levels])),
            "gaps": list(
                object([
                    "gap": Self.text, "change": Self.number,
                    "likely": orNull(levels, "the level that would be likely; null where nothing moves"),
                ])),
        ]).adding(["description": "by how much the mean level would move; below zero is better"])
    }

    private var inspected: JSONValue {
        let words = orNull(Self.text, "where the position lies, in words; null where evidence is not enough")
        let spread: JSONValue = object([
            "areas": Self.count, "least": Self.position, "lowerQuartile": Self.position, "median": Self.position,
            "upperQuartile": Self.position, "greatest": Self.position,
        ])
        let spreads: JSONValue = [
            "type": "object", "additionalProperties": orNull(spread, "null where no area is left"),
            "description": "how the areas at each level are spread",
        ]
        return object([
            "areas": Self.count,
            "overall": object(["spreads": spreads, "placement": words]),
            "criteria": list(object(["id": criteria, "spreads": spreads, "placement": words])),
            "similar": list(
                object([
                    "area": SchemaMaker.id, "name": Self.text, "inspected": Self.text, "level": levels,
                    "distance": Self.number, "compared": Self.count, "sharedStrengths": list(criteria),
                    "sharedWeaknesses": list(criteria), "themesFor": list(Self.text), "themesAgainst": list(Self.text),
                ])),
        ])
    }

    private var lens: JSONValue {
        let level = orNull(levels, "null where evidence is not enough")
        return object([
            "id": SchemaMaker.id, "title": Self.text,
            "plain": object(["likely": level, "probabilities": probabilities, "score": Self.position]),
            "discounts": list(
                object([
                    "id": SchemaMaker.id, "because": Self.text, "place": Self.text,
                    "inFavour": ["type": "number", "minimum": 0, "maximum": 1], "records": Self.recordIDs,
                ])),
            "moves": list(
                object([
                    "criterion": criteria, "plainPosition": Self.position, "position": Self.position,
                    "plainLevel": level, "level": level,
                ])),
        ])
    }

    private var reason: JSONValue { object(["record": SchemaMaker.id, "effect": Self.number]) }
    private var driver: JSONValue { object(["record": SchemaMaker.id, "weight": Self.number]) }
    private var answer: JSONValue { object(["text": Self.text, "records": Self.recordIDs]) }

    /// Numbers of records by term, and the expected terms without one.
    private var coverage: JSONValue {
        let counts: JSONValue = ["type": "object", "additionalProperties": Self.count]
        let names = ["kinds", "partners", "phases", "cohorts"]
        let missing = Dictionary(names.map { ($0, list(Self.text)) }, uniquingKeysWith: { first, _ in first })
        return object(
            Dictionary(names.map { ($0, counts) }, uniquingKeysWith: { first, _ in first }).merging(
                ["missing": object(missing)], uniquingKeysWith: { first, _ in first }))
    }

    private var gap: JSONValue {
        object(
            [
                "id": Self.text,
                "sort": ["type": "string", "enum": .strings(GapRule.Sort.allCases.map(\.rawValue))],
                "severity": ["type": "string", "enum": .strings(GapRule.Urgency.allCases.map(\.rawValue))],
                "message": Self.text, "remedy": Self.text, "records": Self.recordIDs,
                "criterion": orNull(criteria, "the main criterion it belongs to"),
                "effect": object(["best": Self.number, "worst": Self.number]).adding([
                    "description": "by how much the mean level would move at best and at worst; below zero is better"
                ]),
            ])
    }

    private static let confidence: JSONValue = [
        "type": "string", "enum": .strings(Confidence.allCases.map(\.rawValue)),
    ]
    private static let text: JSONValue = ["type": "string"]
    private static let count: JSONValue = ["type": "integer", "minimum": 0]
    private static let position: JSONValue = ["type": "number", "minimum": -1, "maximum": 1]
    private static let number: JSONValue = ["type": "number"]
    private static let recordIDs: JSONValue = ["type": "array", "items": SchemaMaker.id]

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
