import Assessment
import CalendarDates
import Comparisons
import Rules
import Scenarios

/// The parts of a report on a scenario.
struct ScenarioPage {
    let result: ScenarioResult
    let wording: Wording

    init(_ result: ScenarioResult) {
        self.result = result
        wording = Wording(result.now)
    }

    /// What every report on a scenario says of itself.
    static let label = "what if: a \(Wording.label)"

    var title: String { "\(wording.areaName), \(Self.label)" }
    var subtitle: String { "\(wording.framework), as of \(result.now.asOf.words)" }

    var sections: [ScenarioSection] {
        let named = result.comparison.map { comparison in [supposed(comparison)] + effect(comparison) } ?? []
        return (named + reach).filter { !$0.blocks.isEmpty }
    }

    /// The changes that were named.
    private func supposed(_ comparison: ScenarioComparison) -> ScenarioSection {
        let words = ChangeWording(comparison.before, comparison.after)
        let scenario = comparison.scenario
        return ScenarioSection(
            title: "Supposed",
            blocks: scenario.added.map { .item(words.addition($0)) }
                + scenario.changes.map { .item(words.sentence($0)) }
                + comparison.notes.map { .paragraph("Note: " + words.sentence($0)) })
    }

    /// What changes do: the outcome, why, limits and gaps.
    func effect(_ comparison: ScenarioComparison) -> [ScenarioSection] {
        let words = ChangeWording(comparison.before, comparison.after)
        var why = comparison.moves.map { ScenarioSection.Block.item(words.sentence($0)) }
        if why.isEmpty { why = [.paragraph("No criterion moves.")] }
        return [
            ScenarioSection(title: "Outcome", blocks: outcome(comparison)),
            ScenarioSection(title: "Why", blocks: why),
            ScenarioSection(title: "Limits and gaps", blocks: limits(comparison) + gaps(comparison)),
        ]
    }

    private func outcome(_ comparison: ScenarioComparison) -> [ScenarioSection.Block] {
        [.table(header: ["", "now", "then"], rows: OutcomeTable.rows(comparison.before, comparison.after))]
    }

    private func limits(_ comparison: ScenarioComparison) -> [ScenarioSection.Block] {
        comparison.limitsLifted.map {
            .item("The limit \($0.rule.id) (no better than \(wording.level($0.rule.best))) would no longer apply.")
        }
            + comparison.limitsAdded.map {
                .item(
                    "The limit \($0.rule.id) would apply: no better than \(wording.level($0.rule.best)). "
                        + PlainText.line($0.because))
            }
    }

    private func gaps(_ comparison: ScenarioComparison) -> [ScenarioSection.Block] {
        func list(_ gaps: [Gap], _ verb: String) -> [ScenarioSection.Block] {
            guard !gaps.isEmpty else { return [] }
            let ids = gaps.prefix(Self.shownGaps).map(\.id)
            let more = gaps.count > Self.shownGaps ? " and \(gaps.count - Self.shownGaps) more" : ""
            let count = gaps.count == 1 ? "One gap" : "\(gaps.count) gaps"
            return [.item("\(count) would \(verb): \(ids.joined(separator: ", "))\(more).")]
        }
        return list(comparison.gapsClosed, "close") + list(comparison.gapsOpened, "open")
    }

    /// How many gaps are named, those with the largest effect first.
    private static let shownGaps = 6

    /// One line in fixed words.
    var tally: String {
        let last =
            result.reach.flatMap { reach -> ScenarioComparison? in
                if case .reached(let set) = reach.result { set.comparison } else { nil }
            } ?? result.comparison
        let now = "now \(wording.likelyInBrief)"
        let then = last.map { "; then \(Wording($0.after).likelyInBrief)" } ?? ""
        let count = last.map { $0.scenario.added.count + $0.scenario.changes.count } ?? 0
        return "\(Figures.counted(count, "change")); \(now)\(then); \(Self.label)."
    }
}
