import Rules
public import SourceText

/// The outcome model fitted anew to a corpus: what its figures should be, and how well they do on areas left out.
public struct Recalibration: Sendable {
    /// The corpus, assessed by the rules.
    public let backtest: Backtest
    /// How steeply probabilities change, to one decimal.
    public let slope: Double
    /// The cut points to three decimals, best level first.
    public let cutPoints: [Double]
    /// How often each limit held, in the rules' order.
    public let limits: [LimitFit]
    /// Scores of forecasts that left out one area at a time.
    public let leaveOneOut: Scores
    /// Scores of forecasts that left out a fifth of the areas at a time.
    public let repeatedFolds: RepeatedFolds

    /// Fewer areas than this are refused: three figures fitted to less say more of chance than of the areas.
    public static let leastAreas = ModelFit.leastAreas
    /// Fewer areas at a level than this are refused: none could be left out.
    private static let leastAtLevel = 2

    /// Fits the model to a corpus.
    ///
    /// A corpus that cannot be fitted to is reported and gives nil. A limit that the corpus does not bear out is reported as
    /// a warning.
    public init?(_ backtest: Backtest, _ faults: FaultCollector) {
        let before = faults.errorCount
        Self.check(backtest, faults)
        guard faults.errorCount == before else { return nil }
        guard let fit = ModelFit(backtest.areas, rules: backtest.rules), let leaveOneOut = backtest.leaveOneOut,
            let repeatedFolds = backtest.repeatedFolds
        else {
            faults.report(
                Fault(
                    "no-fit", at: Self.place(of: backtest),
                    "no model fits: better positions did not lead to better levels",
                    remedy: "check the levels of the areas and how they were coded"))
            return nil
        }
        self.backtest = backtest
        slope = Self.rounded(fit.curve.slope, to: 10)
        cutPoints = fit.curve.cutPoints.map { Self.rounded($0, to: 1_000) }
        limits = fit.limits
        self.leaveOneOut = leaveOneOut
        self.repeatedFolds = repeatedFolds
        for limit in limits where limit.moves == nil {
            let rule = backtest.rules.judgement.limits[limit.limit]
            faults.report(
                Fault(
                    "limit-not-borne-out", severity: .warning, at: rule.place, length: rule.id.count,
                    "the corpus does not bear the limit '\(rule.id)' out: it applies in \(limit.applied) areas and held in "
                        + "\(limit.held)",
                    remedy: "look at its condition again; its share is kept as it is"))
        }
    }

    /// What a limit is to move: the share that the corpus gives, else the one that the rules have.
    public func moves(of limit: LimitFit) -> Double {
        limit.moves ?? backtest.rules.judgement.limits[limit.limit].moves
    }

    private static func check(_ backtest: Backtest, _ faults: FaultCollector) {
        let place = place(of: backtest)
        if backtest.areas.count < leastAreas {
            faults.report(
                Fault(
                    "too-few-areas", at: place,
                    "the corpus has \(backtest.areas.count) areas, and a fit needs at least \(leastAreas)",
                    remedy: "add inspected areas, each with a line here and a folder of evidence"))
        }
        for (index, level) in backtest.rules.framework.levels.enumerated() {
            let count = backtest.areas.count { $0.area.level == index }
            guard count < leastAtLevel else { continue }
            faults.report(
                Fault(
                    "too-few-areas", at: place,
                    count == 0
                        ? "no area of the corpus reached level '\(level.id)'"
                        : "only one area of the corpus reached level '\(level.id)', so that none can be left out",
                    remedy:
                        "add at least \(leastAtLevel - count) inspected \(leastAtLevel - count == 1 ? "area" : "areas") "
                        + "that reached it"))
        }
    }

    private static func place(of backtest: Backtest) -> SourcePlace {
        SourcePlace(path: backtest.corpus.folder + "/outcomes.csv")
    }

    private static func rounded(_ value: Double, to scale: Double) -> Double { (value * scale).rounded() / scale + 0 }
}
