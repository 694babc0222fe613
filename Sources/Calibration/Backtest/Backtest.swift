public import Assessment
public import Rules

/// What the engine says of inspections whose outcomes are known, and how well that agrees.
public struct Backtest: Sendable {
    /// One inspection.
    public struct Area: Sendable {
        /// The inspection.
        public let area: BacktestCorpus.Area
        /// What the engine says of it.
        public let assessment: Assessment
        /// The probabilities of the levels, best first.
        public let probabilities: [Double]
        /// The most probable level.
        public let likely: Int

        /// Whether the most probable level is the one that was reached.
        public var isHit: Bool { likely == area.level }
        /// The overall position.
        public var position: Double { assessment.outcome.score }
        /// The limits that apply.
        var limits: [LimitRule] { assessment.outcome.limits.map(\.rule) }
    }

    /// Forecasts whose probability of some level lay in one range, and how often that level was reached.
    public struct CalibrationBin: Sendable, Hashable {
        /// The range of probabilities.
        public let range: ClosedRange<Double>
        /// How many forecasts of a level lay in it.
        public let forecasts: Int
        /// Their mean probability; nil where there are none.
        public let meanProbability: Double?
        /// How often the level was reached, from 0 to 1; nil where there are none.
        public let reached: Double?
    }

    /// The rules.
    public let rules: RuleSet
    /// The corpus.
    public let corpus: BacktestCorpus
    /// The inspections, sorted by id.
    public let areas: [Area]
    /// Scores of the model as it stands in the rules.
    public let scores: Scores
    /// Scores with the model's slope, cut points and limits' shares fitted anew without the area that is being scored; nil
    /// where there are too few areas to fit.
    public let leaveOneOut: Scores?
    /// The same leaving out a fifth of the areas at a time, over several ways to part them; nil likewise.
    public let repeatedFolds: RepeatedFolds?
    /// Simpler forecasts to compare with, each fitted without the area that is being scored.
    public let baselines: [Baseline]
    /// How many areas that reached a level (row, best first) were thought most likely to reach a level (column).
    public let confusion: [[Int]]
    /// Probabilities against what was reached.
    public let calibration: [CalibrationBin]

    /// Assesses every area of a corpus as of the day of its inspection and scores the result.
    public init(_ corpus: BacktestCorpus, rules: RuleSet) async {
        self.rules = rules
        self.corpus = corpus
        let areas = await Self.assessed(corpus, rules)
        let levels = rules.framework.levels.count
        self.areas = areas
        scores = Scores(areas.map { ($0.probabilities, $0.likely, $0.area.level) })
        leaveOneOut = Validation.leaveOneOut(areas, rules: rules)
        repeatedFolds = Validation.repeatedFolds(areas, rules: rules)
        baselines = Baseline.all(areas, rules: rules)
        var confusion = Array(repeating: Array(repeating: 0, count: levels), count: levels)
        for area in areas { confusion[area.area.level][area.likely] += 1 }
        self.confusion = confusion
        calibration = Self.calibration(areas)
    }

    private static func assessed(_ corpus: BacktestCorpus, _ rules: RuleSet) async -> [Area] {
        let unsorted = await withTaskGroup(of: (Int, Area).self) { group in
            for (index, area) in corpus.areas.enumerated() {
                group.addTask {
                    let assessment = Assessment(area.partnership, rules: rules, asOf: area.inspected)
                    let probabilities = assessment.outcome.probabilities
                    return (
                        index,
                        Area(
                            area: area, assessment: assessment, probabilities: probabilities,
                            likely: OutcomeCalculation.likely(probabilities))
                    )
                }
            }
            return await group.reduce(into: [(Int, Area)]()) { $0.append($1) }
        }
        return unsorted.sorted { $0.0 < $1.0 }.map(\.1)
    }

    /// Five ranges of probability over all levels of all areas.
    private static func calibration(_ areas: [Area]) -> [CalibrationBin] {
        let forecasts = areas.flatMap { area in
            area.probabilities.enumerated().map { (probability: $1, isReached: $0 == area.area.level) }
        }
        return (0..<5).map { bin in
            let range = Double(bin) / 5...Double(bin + 1) / 5
            let inside = forecasts.filter { min(4, Int($0.probability * 5)) == bin }
            let count = Double(inside.count)
            return CalibrationBin(
                range: range, forecasts: inside.count,
                meanProbability: inside.isEmpty ? nil : inside.reduce(0) { $0 + $1.probability } / count,
                reached: inside.isEmpty ? nil : Double(inside.count(where: \.isReached)) / count)
        }
    }
}
