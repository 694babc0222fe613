import CalendarDates
public import Comparisons
import Rules
import SeparatedValues

/// A trend as a table: one row for each date and subject, where a subject is the outcome or a criterion.
///
/// Columns: `date`; `subject` (`outcome`, or a criterion's id); `title`; `known` (`yes`, or `no` where no record was known
/// yet); `level` (a level's id, empty where the evidence was not enough); `position` (-1 to 1); `low` and `high` (its
/// interval, criteria only); `confidence`; for each level `probability-ID` and `alone-ID` (the outcome only, 0 to 1); `records`
/// (that counted); and for the outcome `lapsed`, `superseded`, `gaps`, and since the date before `came-in`, `came-back`,
/// `since-lapsed` and `since-superseded` (empty at the first date).
public enum TrendCSV {
    /// Renders a trend.
    /// - Returns: rows ended by a carriage return and a line feed, the names of the columns first. Text that a spreadsheet
    ///   would take for a formula gets an apostrophe; numbers stay numbers.
    public static func render(_ trend: Trend) -> String {
        let ids = trend.rules.framework.levels.map(\.id)
        let head =
            ["date", "subject", "title", "known", "level", "position", "low", "high", "confidence"]
            + ids.map { "probability-\($0)" } + ids.map { "alone-\($0)" }
            + [
                "records", "lapsed", "superseded", "gaps", "came-in", "came-back", "since-lapsed", "since-superseded",
            ]
        let rows = trend.points.flatMap { point in [outcome(point, ids)] + criteria(point, trend.rules) }
        return SeparatedLine.text(head.map(GuardedCell.written)) + rows.map(SeparatedLine.text).joined()
    }

    private static func outcome(_ point: TrendPoint, _ ids: [String]) -> [String] {
        func shares(_ values: [Double]) -> [String] {
            Figures.shares(values, units: 10_000).map { Figures.short(Double($0) / 10_000) }
        }
        let changes = point.changes
        let since = [changes?.cameIn, changes?.returned, changes?.lapsed, changes?.superseded]
        return [
            point.date.description, "outcome", "Likely outcome", point.isNothingKnown ? "no" : "yes",
            point.likely.map { GuardedCell.written(ids[$0]) } ?? "", Figures.short(point.score), "", "",
            point.confidence.rawValue,
        ] + shares(point.probabilities) + shares(point.byScore)
            + [point.counts.considered, point.counts.lapsed, point.counts.superseded, point.gaps].map(String.init)
            + since.map { $0.map { String($0.count) } ?? "" }
    }

    private static func criteria(_ point: TrendPoint, _ rules: RuleSet) -> [[String]] {
        let levels = rules.framework.levels
        let noShares = Array(repeating: "", count: 2 * levels.count)
        return zip(rules.criteria, point.criteria).map { rule, criterion in
            [
                point.date.description, GuardedCell.written(rule.id), GuardedCell.written(PlainText.line(rule.title)),
                point.isNothingKnown ? "no" : "yes",
                criterion.level.map { GuardedCell.written(levels[$0].id) } ?? "", Figures.short(criterion.position),
                Figures.short(criterion.interval.lowerBound), Figures.short(criterion.interval.upperBound),
                criterion.confidence.rawValue,
            ] + noShares + [String(criterion.records)] + Array(repeating: "", count: 7)
        }
    }
}
