import Rules

/// The schema of a trend in JSON, written by hand: it is a promise to those who build on the output.
struct TrendSchema {
    private typealias Shape = OutputShape
    private let shape: OutputShape

    init(_ rules: RuleSet?) { shape = OutputShape(rules) }

    func root() -> JSONValue {
        Shape.object([
            "schemaVersion": Shape.schemaVersion, "tool": Shape.tool, "label": Shape.text,
            "framework": Shape.framework, "area": Shape.area, "from": Shape.date, "to": Shape.date,
            "every": Shape.described(["type": "string", "pattern": "^P"], "an ISO 8601 duration"),
            "dates": Shape.described(Shape.list(["$ref": "#/definitions/date"]), "the earliest first"),
        ]).adding([
            "description": "Self-assessments, not inspection judgements: each by what was known on its date.",
            "definitions": ["date": date, "changes": changes],
        ])
    }

    private var date: JSONValue {
        Shape.object([
            "date": Shape.date,
            "nothingKnown": Shape.described(Shape.flag, "whether no record was known yet"),
            "outcome": Shape.object([
                "likely": Shape.orNull(shape.level, "null where the evidence was not enough to name one"),
                "probabilities": Shape.described(
                    shape.probabilities, "together 1; where likely is null, how often each level is reached elsewhere"),
                "byEvidenceAlone": shape.probabilities, "score": Shape.position, "confidence": Shape.confidence,
                "limits": Shape.ids,
                "precedent": Shape.orNull(SchemaMaker.id, "an earlier inspection that counted beside the evidence"),
            ]),
            "criteria": Shape.list(
                Shape.object([
                    "id": shape.criterion, "position": Shape.position,
                    "interval": ["type": "array", "items": Shape.position, "minItems": 2, "maxItems": 2],
                    "level": Shape.orNull(shape.level, "null where the evidence was not enough"),
                    "confidence": Shape.confidence,
                    "records": Shape.described(Shape.count, "how many counted for it"),
                ])),
            "counts": Shape.object([
                "records": Shape.described(Shape.count, "known at the date"), "considered": Shape.count,
                "lapsed": Shape.count, "superseded": Shape.count, "notYetKnown": Shape.count,
            ]),
            "gaps": Shape.count,
            "changes": Shape.orNull(["$ref": "#/definitions/changes"], "since the date before; null at the first"),
        ])
    }

    private var changes: JSONValue {
        let list = Shape.list(
            Shape.object([
                "record": SchemaMaker.id,
                "weight": Shape.described(Shape.number, "in favour less against, in units of one clear finding"),
            ]))
        return Shape.object([
            "cameIn": Shape.described(list, "became known and count"),
            "lapsed": Shape.described(list, "counted and are too old"),
            "superseded": Shape.described(list, "counted and are replaced"),
            "returned": Shape.described(list, "did not count any more and count again"),
            "cameAndWent": Shape.described(list, "became known and count no more"),
        ])
    }
}
