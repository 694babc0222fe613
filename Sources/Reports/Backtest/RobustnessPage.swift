import Assessment
import Calibration
import Rules

/// The parts of a report on robustness, each a heading and lines.
struct RobustnessPage {
    private let robustness: Robustness
    private let levels: [Level]

    init(_ robustness: Robustness) {
        self.robustness = robustness
        levels = robustness.backtest.rules.framework.levels
    }

    /// One section for all areas together, then one for each sort of change.
    var sections: [[String]] { [overall] + robustness.results.map(byArea) }

    private var overall: [String] {
        let head = ["trials", "changed", "ever", "mostly"].map { TextLayout.cell($0, 10, right: true) }.joined()
        let rows = robustness.results.map { result in
            let figures = [
                "\(result.trials * result.areas.count)", Figures.fixed(result.changedShare, 3),
                "\(result.areasEverChanged)", "\(result.areasMostlyChanged)",
            ]
            return TextLayout.cell(Self.title(result.perturbation), 62)
                + figures.map { TextLayout.cell($0, 10, right: true) }.joined()
                + (result.isRobust ? "" : "  too much")
        }
        return ["Robustness: another likely level after small random changes", TextLayout.cell("", 62) + head] + rows
            + [
                "'changed' is the share of trials with another likely level, at most \(Figures.fixed(Robustness.tolerated, 2)) "
                    + "to be robust;",
                "'ever' and 'mostly' count the areas with another one in any trial, and in more than half of them.",
            ]
    }

    /// The areas whose likely level changed in any trial, those with the most changes first.
    private func byArea(_ result: Robustness.Result) -> [String] {
        let changed = result.areas.filter { $0.changed > 0 }.sorted { ($1.changed, $0.area) < ($0.changed, $1.area) }
        let rows = changed.map { entry in
            let area = robustness.backtest.areas[entry.area]
            let counts = levels.indices.map { TextLayout.cell("\(entry.likely[$0])", 6, right: true) }.joined()
            let none = entry.likely[levels.count] > 0 ? "  none \(entry.likely[levels.count])" : ""
            let likely = area.assessment.outcome.likely.map { levels[$0].id } ?? "none"
            return TextLayout.cell("  " + PlainText.line(area.area.id), 32)
                + "reached \(levels[area.area.level].id)  likely \(likely)  position "
                + "\(Figures.signed(area.position, 2))  changed \(TextLayout.cell("\(entry.changed)", 3, right: true))"
                + "  likely in the trials\(counts)\(none)"
        }
        return [Self.title(result.perturbation) + ": areas that changed"] + (rows.isEmpty ? ["none"] : rows)
    }

    static func title(_ perturbation: Perturbation) -> String {
        switch perturbation {
        case .droppedRecords: "A random fifth of the records dropped"
        case .shiftedRatings: "A random tenth of the ratings one step better or worse"
        }
    }
}
