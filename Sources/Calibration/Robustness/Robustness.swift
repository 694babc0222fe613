import Assessment
import Evidence
import Rules
import Vocabularies

/// How often the likely levels of inspected areas hang on a few records: each area assessed again and again with small
/// random changes to its evidence.
public struct Robustness: Sendable {
    /// One area under one sort of change.
    public struct AreaResult: Sendable, Hashable {
        /// The index of the area in the back-test.
        public let area: Int
        /// How often each level was likely, by its index; one more entry for trials with too little evidence to name one.
        public let likely: [Int]
        /// In how many trials the likely level was another than without the change.
        public let changed: Int
    }

    /// One sort of change.
    public struct Result: Sendable, Hashable {
        /// The sort.
        public let perturbation: Perturbation
        /// How many trials there were for each area.
        public let trials: Int
        /// The areas in the back-test's order.
        public let areas: [AreaResult]

        /// The share of trials, over all areas, in which the likely level changed, from 0 to 1.
        public var changedShare: Double {
            let all = trials * areas.count
            return all == 0 ? 0 : Double(areas.reduce(0) { $0 + $1.changed }) / Double(all)
        }
        /// How many areas changed in at least one trial.
        public var areasEverChanged: Int { areas.count { $0.changed > 0 } }
        /// How many areas changed in more than half of the trials.
        public var areasMostlyChanged: Int { areas.count { 2 * $0.changed > trials } }
        /// Whether at most one area in ten changed, on the mean of the trials.
        public var isRobust: Bool { changedShare <= Robustness.tolerated }
    }

    /// How many trials there are for each area unless another number is asked for.
    public static let usualTrials = 40
    /// The share of areas that may change, on the mean of the trials.
    public static let tolerated = 0.1
    private static let seed: UInt64 = 5

    /// The back-test that the trials are compared with.
    public let backtest: Backtest
    /// Each sort of change.
    public let results: [Result]

    /// Tries a back-test's areas.
    ///
    /// What is drawn for an area follows from its id alone, so that adding one changes nothing about the others.
    /// - Parameter trials: how many trials for each area and sort of change.
    public init(_ backtest: Backtest, trials: Int = Self.usualTrials) async {
        self.backtest = backtest
        var results: [Result] = []
        for perturbation in Perturbation.allCases {
            let unsorted = await withTaskGroup(of: AreaResult.self) { group in
                for index in backtest.areas.indices {
                    group.addTask { Self.result(of: index, in: backtest, perturbation, trials) }
                }
                return await group.reduce(into: [AreaResult]()) { $0.append($1) }
            }
            results.append(
                Result(perturbation: perturbation, trials: trials, areas: unsorted.sorted { $0.area < $1.area }))
        }
        self.results = results
    }

    private static func result(
        of index: Int, in backtest: Backtest, _ perturbation: Perturbation, _ trials: Int
    ) -> AreaResult {
        let (area, rules) = (backtest.areas[index], backtest.rules)
        let levels = rules.framework.levels.count
        let partnership = area.area.partnership
        let ratings = area.assessment.records.map(\.rating)
        var generator = SplitMix64(seed: seed, text: "\(perturbation.rawValue) \(area.area.id)")
        var likely = Array(repeating: 0, count: levels + 1)
        for _ in 0..<trials {
            let records = perturbation.applied(
                to: partnership.records, ratings: ratings, scale: rules.vocabularies.ratings.count, &generator)
            let changed = Partnership(folder: partnership.folder, area: partnership.area, records: records)
            let outcome = OutcomeAssessment(of: changed, rules: rules, asOf: area.area.inspected)
            likely[outcome.likely ?? levels] += 1
        }
        let same = likely[area.assessment.outcome.likely ?? levels]
        return AreaResult(area: index, likely: likely, changed: trials - same)
    }
}
