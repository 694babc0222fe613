import Assessment
import CalendarDates
package import Comparisons
import Evidence
import Rules

/// How reports tell of a trend.
package struct TrendWording {
    package let trend: Trend

    package init(_ trend: Trend) { self.trend = trend }

    private var rules: RuleSet { trend.rules }

    /// What every report on a trend says of itself.
    static let label = "self-assessments, not inspection judgements"

    var title: String { "\(PlainText.line(trend.partnership.area.name)) over time: \(Self.label)" }

    /// The framework, and from when to when.
    var subtitle: String {
        PlainText.line("\(rules.framework.title), version \(rules.framework.version)") + "; " + span
    }

    /// `8 dates from 30 June 2022 to 31 December 2025, every 6 months`.
    package var span: String {
        guard let first = trend.points.first?.date, let last = trend.points.last?.date, first != last else {
            return trend.points.first.map { "on \($0.date.words)" } ?? "no date"
        }
        return "\(trend.points.count) dates from \(first.words) to \(last.words), every \(step)"
    }

    /// `6 months`, `month`.
    private var step: String {
        let words = trend.step.words
        return words.hasPrefix("1 ") && !words.contains(" and ") ? String(words.dropFirst(2)) : words
    }

    /// `level 2`.
    func level(_ index: Int) -> String { PlainText.line("level \(rules.framework.levels[index].id)") }

    /// `level 2: the short name`.
    func levelInFull(_ index: Int) -> String {
        PlainText.line("level \(rules.framework.levels[index].id): \(rules.framework.levels[index].title)")
    }

    /// The likely level at a date, in a few words.
    package func likely(_ point: TrendPoint) -> String {
        if point.isNothingKnown { return "nothing known yet" }
        return point.likely.map { level($0) } ?? "not enough evidence"
    }

    /// `likely level 2 (78 %)`, for a sentence.
    package func likelyInBrief(_ point: TrendPoint) -> String {
        if point.isNothingKnown { return "nothing known yet" }
        guard let likely = point.likely else { return "not enough evidence for a likely level" }
        return "likely \(level(likely)) (\(Figures.percents(point.probabilities)[likely]))"
    }

    /// The title of a criterion.
    func title(ofCriterion index: Int) -> String { PlainText.line(rules.criteria[index].title) }

    /// The level that a criterion stood for.
    package func level(of criterion: TrendPoint.Criterion) -> String {
        criterion.level.map { level($0) } ?? "not enough evidence"
    }

    /// A record that began or ceased to count: how, which way it weighs, what it says.
    func statement(_ change: TrendPoint.Change, _ how: String) -> Statement {
        let record = trend.partnership.records[change.record]
        let way = change.weight > 1e-9 ? "for" : change.weight < -1e-9 ? "against" : "on neither side"
        let claim = TextLayout.brief(PlainText.line(record.summary), characters: 100)
        let text = "\(how), weighing \(Figures.fixed(abs(change.weight), 2)) \(way): “\(claim)”"
        return Statement(text: text, records: [record.id])
    }

    /// How many records began and ceased to count; empty where none did.
    func counts(_ changes: TrendPoint.Changes) -> String {
        let parts: [(Int, String)] = [
            (changes.cameIn.count, "came in"), (changes.returned.count, "came back"),
            (changes.lapsed.count, "lapsed"),
            (changes.superseded.count, changes.superseded.count == 1 ? "was replaced" : "were replaced"),
            (changes.cameAndWent.count, "came and went between the dates"),
        ]
        let words = parts.filter { $0.0 > 0 }.enumerated().map { index, part in
            index == 0 ? "\(part.0) \(part.0 == 1 ? "record" : "records") \(part.1)" : "\(part.0) \(part.1)"
        }
        return words.joined(separator: ", ")
    }

    /// What began and ceased to count beside the records, a sentence each.
    func beside(from before: TrendPoint, to after: TrendPoint) -> [String] {
        var sentences: [String] = []
        if after.precedent?.inspection.id != before.precedent?.inspection.id {
            sentences += [
                after.precedent.map {
                    "The outcome of “\(PlainText.line($0.inspection.title))”, \(level($0.level)), begins to count beside the evidence."
                }
                    ?? before.precedent.map {
                        "The outcome of “\(PlainText.line($0.inspection.title))” no longer counts."
                    }
            ].compactMap(\.self)
        }
        let (old, new) = (before.limits.map(\.id), after.limits.map(\.id))
        sentences += after.limits.filter { !old.contains($0.id) }.map {
            "The limit \($0.id) begins to apply: no better than \(level($0.best))."
        }
        sentences += before.limits.filter { !new.contains($0.id) }.map { "The limit \($0.id) no longer applies." }
        return sentences
    }

    /// One line in fixed words.
    var tally: String {
        let points = trend.points
        let unknown = points.count(where: \.isNothingKnown)
        var parts = [Figures.counted(points.count, "date") + (unknown > 0 ? ", \(unknown) with nothing known" : "")]
        let known = points.filter { !$0.isNothingKnown }
        if let first = known.first { parts.append("on \(first.date) \(likelyInBrief(first))") }
        if let last = known.last, known.count > 1 { parts.append("on \(last.date) \(likelyInBrief(last))") }
        return parts.joined(separator: "; ") + "; \(Self.label)."
    }
}
