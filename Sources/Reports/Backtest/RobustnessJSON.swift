import Calibration
import Rules

/// What one sort of small random changes does, for other programs.
struct RobustnessJSON: Encodable {
    private let perturbation: String
    private let share, changedShare, tolerated: Rounded
    private let trials, areasEverChanged, areasMostlyChanged: Int
    private let areas: [Area]

    /// One area: in how many trials another level was likely, and how often each level was.
    private struct Area: Encodable {
        let area: String
        let changed, tooLittleEvidence: Int
        let likely: [String: Int]
    }

    /// All sorts of changes.
    static func all(_ robustness: Robustness) -> [RobustnessJSON] {
        robustness.results.map { RobustnessJSON($0, robustness.backtest) }
    }

    private init(_ result: Robustness.Result, _ backtest: Backtest) {
        let levels = backtest.rules.framework.levels.map(\.id)
        perturbation = result.perturbation.rawValue
        share = Rounded(result.perturbation.share)
        changedShare = Rounded(result.changedShare)
        tolerated = Rounded(Robustness.tolerated)
        trials = result.trials
        areasEverChanged = result.areasEverChanged
        areasMostlyChanged = result.areasMostlyChanged
        areas = result.areas.map { entry in
            Area(
                area: backtest.areas[entry.area].area.id, changed: entry.changed,
                tooLittleEvidence: entry.likely[levels.count],
                likely: Dictionary(zip(levels, entry.likely), uniquingKeysWith: { first, _ in first }))
        }
    }
}
