public import PositionedYAML
import SourceText

/// The fields of `judgement.yaml`.
public enum JudgementFields {
    static let sway = FieldTable(
        "a weight",
        [
            Field("for", .number, required: true, "in favour"),
            Field("against", .number, required: true, "against"),
        ])
    private static let swayShape = Shape.either(.number, .mapping(sway))

    static let ageing = FieldTable(
        "ageing",
        [
            Field(
                "full-until", .number, required: true, "the part of its life, 0 to 1, in which a record weighs fully"),
            Field("at-limit", .number, required: true, "the multiplier on the last day of its life"),
        ])
    static let weights = FieldTable(
        "the weights",
        [
            Field("ratings", .keyed(by: "rating", swayShape), required: true, "the weight of each rating"),
            Field("extents", .keyed(by: "extent", swayShape), required: true, "multipliers by extent, and 'unstated'"),
            Field("impacts", .keyed(by: "impact", swayShape), required: true, "multipliers by impact, and 'unstated'"),
            Field(
                "trajectories", .keyed(by: "trajectory", swayShape), required: true,
                "multipliers by trajectory, and 'unstated'"),
            Field(
                "leaders", .keyed(by: "leaders' response", swayShape), required: true,
                "multipliers by leaders' response, and 'unstated'"),
            Field("kinds", .keyed(by: "kind", swayShape), required: true, "multipliers by kind"),
            Field("main-criterion", .number, required: true, "multiplier for a record's first criterion"),
            Field("further-criteria", .number, required: true, "multiplier for the others"),
            Field("repeats", .list(.number), required: true, "multipliers for the first, second, ... on one theme"),
            Field("ageing", .mapping(ageing), required: true, "how records lose weight"),
        ])
    static let position = FieldTable(
        "the position",
        [
            Field("not-knowing", .number, required: true, "the weight of not knowing"),
            Field("interval", .number, required: true, "standard deviations to either side"),
        ])
    static let score = FieldTable(
        "a score",
        [
            Field("accuracy", .number, required: true, "the share of forecasts whose likely level was reached, 0 to 1"),
            Field("log-loss", .number, required: true, "the mean of -ln of the probability given to the level reached"),
            Field(
                "ranked-probability-score", .number, required: true,
                "the mean squared distance of cumulative probabilities; 0 is perfect"),
            Field(
                "two-level-errors", .number, required: true,
                "how many forecasts, over all repeats, were two levels off or more"),
        ])
    static let scores = FieldTable(
        "the scores",
        [
            Field("leave-one-out", .mapping(score), "each area forecast by figures fitted to all others"),
            Field(
                "repeated-folds", .mapping(score),
                "each area forecast by figures fitted without its fifth of the areas, over 20 ways to part them"),
        ])
    static let provenance = FieldTable(
        "the provenance",
        [
            Field("method", .text, required: true, "how the figures were found"),
            Field("date", .date, required: true, "when"),
            Field("corpus", .text, required: true, "on what"),
            Field("corpus-sha256", .text, "the SHA-256 of the corpus"),
            Field("scores", .mapping(scores), "how well they do on areas that they were not fitted to"),
        ])
    static let precedent = FieldTable(
        "the precedent",
        [
            Field("odds", .number, required: true, "how much more likely each step nearer is; 1 or more"),
            Field("fades-over", .duration, required: true, "how long an outcome counts"),
        ])
    static let baseRates = FieldTable(
        "the base rates",
        [
            Field("counts", .keyed(by: "level", .number), required: true, "how many inspections reached each level"),
            Field("source", Citation.shape, required: true, "where the counts come from"),
        ])
    static let outcome = FieldTable(
        "the outcome model",
        [
            Field("enough-evidence", .condition, required: true, "when a likely level may be named"),
            Field(
                "weights", .keyed(by: "criterion", .number), required: true, "the weight of each criterion's position"),
            Field(
                "cut-points", .list(.number), required: true,
                "the overall positions between two levels each, best first; criteria are given levels by them too"),
            Field("slope", .number, required: true, "how steeply probabilities change at a cut point"),
            Field("base-rates", .mapping(baseRates), "how often each level is reached; equally without it"),
            Field("precedent", .mapping(precedent), "how much an earlier outcome under the framework counts"),
            Field("provenance", .mapping(provenance), required: true, "where the figures come from"),
        ])
    static let limit = FieldTable(
        "a limit",
        [
            Field("id", .id, required: true, "its id"),
            Field("when", .condition, required: true, "when it applies: numbers of grave records"),
            Field("no-better-than", .reference(to: "level"), required: true, "the best level that can still be likely"),
            Field("moves", .number, "the share of better levels' probability that it moves, above 0.5; 1 without it"),
            Field("because", .text, required: true, "why, for people"),
            Field("source", Citation.shape, "where this comes from"),
        ])
    static let discount = FieldTable(
        "a discount",
        [
            Field("id", .id, required: true, "its id"),
            Field("when", .condition, required: true, "which records it concerns"),
            Field("for", .number, required: true, "the multiplier of their weight in favour, from 0 to 1"),
            Field("because", .text, required: true, "what is discounted, to complete 'Less weight for ...'"),
        ])
    static let lens = FieldTable(
        "a lens",
        [
            Field("id", .id, required: true, "its id"),
            Field("title", .text, required: true, "what it stands for, to complete 'as ...'"),
            Field("discounts", .list(.mapping(discount)), required: true, "what it discounts"),
        ])
    static let confidenceRule = FieldTable(
        "a confidence rule",
        [
            Field("id", .id, required: true, "its id"),
            Field("needed-for", .word(["medium", "high"]), required: true, "the degree that needs it"),
            Field("when", .condition, required: true, "what must hold"),
            Field("lacking", .text, required: true, "what to say where it does not, with {facts}"),
        ])
    static let confidence = FieldTable(
        "the confidence rules",
        [
            Field("criterion", .list(.mapping(confidenceRule)), required: true, "for a criterion's position"),
            Field("outcome", .list(.mapping(confidenceRule)), required: true, "for the outcome"),
        ])
    static let gap = FieldTable(
        "a gap rule",
        [
            Field("id", .id, required: true, "its id"),
            Field("sort", .word(GapRule.Sort.allCases.map(\.rawValue)), required: true, "the sort of gap"),
            Field(
                "over", .word(["criterion", "finding", "action", "document"]), required: true, "what it looks at"),
            Field("severity", .word(GapRule.Urgency.allCases.map(\.rawValue)), required: true, "how urgent it is"),
            Field("when", .condition, required: true, "the gap is there when this holds"),
            Field("closing", .word(GapRule.Closing.allCases.map(\.rawValue)), required: true, "what closing it does"),
            Field("message", .text, required: true, "what is missing, with {facts}"),
            Field("remedy", .text, required: true, "the step that would close it, with {facts}"),
        ])

    /// The fields of the file.
    public static let file = FieldTable(
        "the judgement",
        [
            Field("weights", .mapping(weights), required: true, "how much each property of a record weighs"),
            Field("position", .mapping(position), required: true, "how weights become a position"),
            Field("enough-evidence", .condition, required: true, "when a criterion has enough evidence for a level"),
            Field("outcome", .mapping(outcome), required: true, "how positions become a likely outcome"),
            Field("limits", .list(.mapping(limit)), "findings that put better levels out of reach"),
            Field("lenses", .list(.mapping(lens)), "more sceptical ways to look at the same evidence"),
            Field("confidence", .mapping(confidence), required: true, "what confidence needs"),
            Field("gaps", .list(.mapping(gap)), required: true, "what counts as a gap"),
            Field("lapsing-within", .duration, required: true, "how long before its end a record is called lapsing"),
            Field("reasons", .number, required: true, "how many reasons to name"),
        ])
}
