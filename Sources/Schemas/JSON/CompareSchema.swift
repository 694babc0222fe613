import Rules

/// The schema of two assessments compared in JSON, written by hand: it is a promise to those who build on the output.
///
/// The two may have different rules, so ids of levels and criteria are not listed.
struct CompareSchema {
    private typealias Shape = OutputShape
    private let shape = OutputShape(nil)

    private static let events = [
        "added", "removed", "newlyKnown", "notYetKnown", "lapsed", "countsAgain", "superseded", "noLongerSuperseded",
        "changed", "otherwise",
    ]
    private static let reason = Shape.words(events + ["weightOnly"])
    private static let standing = Shape.words(["absent", "considered", "notYetKnown", "superseded", "lapsed"])
    private static let adds = Shape.described(Shape.number, "what it adds to the move; all together are the move")

    func root() -> JSONValue {
        Shape.object([
            "schemaVersion": Shape.schemaVersion, "tool": Shape.tool, "label": Shape.text,
            "same": Shape.described(Shape.flag, "whether nothing differs"),
            "a": ["$ref": "#/definitions/side"], "b": ["$ref": "#/definitions/side"],
            "score": score, "criteria": Shape.list(["$ref": "#/definitions/criterion"]),
            "limitsLifted": Shape.ids, "limitsAdded": Shape.ids, "gaps": gaps, "records": records, "rules": rules,
        ]).adding([
            "description": "Two self-assessments, not inspection judgements.",
            "definitions": ["side": side, "criterion": criterion],
        ])
    }

    private var side: JSONValue {
        Shape.object([
            "folder": Shape.text,
            "revision": Shape.orNull(Shape.text, "a git revision; null for the folder as it is"),
            "asOf": Shape.date, "framework": Shape.framework, "area": Shape.area,
            "outcome": Shape.object([
                "likely": Shape.orNull(shape.level, "null where the evidence is not enough to name one"),
                "probabilities": shape.probabilities, "score": Shape.position, "confidence": Shape.confidence,
                "limits": Shape.ids, "gaps": Shape.count,
            ]),
            "precedent": Shape.orNull(SchemaMaker.id, "an earlier inspection that counts beside the evidence"),
        ])
    }

    private var score: JSONValue {
        Shape.object([
            "move": Shape.number,
            "records": Shape.list(
                Shape.object(["record": SchemaMaker.id, "reason": Self.reason, "adds": Self.adds])),
            "criterionWeights": Self.adds, "notKnowing": Self.adds, "otherCriteria": Self.adds,
        ])
    }

    private var criterion: JSONValue {
        let weight = Shape.object(["inFavour": Shape.weight, "against": Shape.weight])
        let standing = Shape.object([
            "position": Shape.position, "level": Shape.orNull(shape.level, "null where the evidence is not enough"),
            "confidence": Shape.confidence, "inFavour": Shape.weight, "against": Shape.weight,
        ])
        return Shape.object([
            "id": SchemaMaker.id, "before": standing, "after": standing, "move": Shape.number, "notKnowing": Self.adds,
            "records": Shape.list(
                Shape.object([
                    "record": SchemaMaker.id, "reason": Self.reason, "factors": Shape.list(Shape.text),
                    "before": weight, "after": weight, "adds": Self.adds,
                ])),
        ])
    }

    private var gaps: JSONValue {
        let standing = Shape.object([
            "severity": Shape.words(GapRule.Urgency.allCases.map(\.rawValue)), "message": Shape.text,
            "effect": Shape.object(["best": Shape.number, "worst": Shape.number]), "records": Shape.ids,
        ])
        return Shape.object([
            "closed": Shape.list(Shape.text), "opened": Shape.list(Shape.text),
            "changed": Shape.list(Shape.object(["id": Shape.text, "before": standing, "after": standing])),
        ])
    }

    private var records: JSONValue {
        let value = Shape.orNull(Shape.text, "by ids; null for nothing")
        return Shape.list(
            Shape.object([
                "record": SchemaMaker.id, "event": Shape.words(Self.events), "before": Self.standing,
                "after": Self.standing,
                "fields": Shape.list(Shape.object(["name": Shape.text, "before": value, "after": value])),
            ]))
    }

    private var rules: JSONValue {
        let hash = Shape.orNull(Shape.hash, "null where the file is not there")
        return Shape.object([
            "same": Shape.flag,
            "files": Shape.list(Shape.object(["name": Shape.text, "before": hash, "after": hash])),
            "changes": Shape.list(
                Shape.object([
                    "part": Shape.text, "added": Shape.list(Shape.text), "removed": Shape.list(Shape.text),
                    "changed": Shape.list(Shape.text),
                ])),
        ])
    }
}
