import Rules

/// The schema of a table of partnerships in JSON, written by hand: it is a promise to those who build on the output.
struct SummarySchema {
    private typealias Shape = OutputShape
    private let shape: OutputShape

    init(_ rules: RuleSet?) { shape = OutputShape(rules) }

    func root() -> JSONValue {
        Shape.object([
            "schemaVersion": Shape.schemaVersion, "tool": Shape.tool, "label": Shape.text,
            "framework": Shape.framework, "asOf": Shape.date,
            "partnerships": Shape.described(Shape.list(partnership), "by name; their order is no ranking"),
        ]).adding(["description": "Self-assessments, not inspection judgements, side by side as of one date."])
    }

    private var partnership: JSONValue {
        Shape.object([
            "id": Shape.orNull(SchemaMaker.id, "null where it could not be read"),
            "name": Shape.text, "folder": Shape.text,
            "state": Shape.described(
                Shape.words(["assessed", "faulty", "nothing"]), "nothing: its folder holds no records"),
            "errors": Shape.described(Shape.count, "faults that keep it from being read"),
            "standing": Shape.orNull(standing, "null where it was not assessed"),
        ])
    }

    private var standing: JSONValue {
        Shape.object([
            "likely": Shape.orNull(shape.level, "null where the evidence was not enough to name one"),
            "probabilities": Shape.orNull(shape.probabilities, "null where no level is named"),
            "confidence": Shape.confidence,
            "criteriaJudged": Shape.described(Shape.count, "criteria with enough evidence"), "criteria": Shape.count,
            "records": Shape.described(Shape.count, "that count"),
            "uncounted": Shape.described(Shape.count, "lapsed or replaced"),
            "newest": Shape.orNull(Shape.date, "the newest record that counts"),
            "gaps": Shape.count, "urgentGaps": Shape.described(Shape.count, "of the highest urgency"),
            "documentsReady": Shape.count, "documents": Shape.count,
        ])
    }
}
