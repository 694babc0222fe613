import Assessment
import CalendarDates
import Evidence
import Rules
import SourceText

/// The outcome.
struct OutcomeJSON: Encodable {
    struct Reason: Encodable {
        let record: String
        let effect: Rounded
        let summary, source: String
    }
    struct Limit: Encodable {
        let id, noBetterThan, because, place: String
        let records: [String]
    }
    struct PrecedentJSON: Encodable {
        let inspection, level, place: String
        let left, odds: Rounded
    }
    struct Distance: Encodable {
        let level: String
        let score: Nullable<Rounded>
    }

    let likely: Nullable<String>
    let probabilities: [String: Double]
    let byEvidenceAlone: [String: Double]
    let confidence: String
    let confidenceRules: [ConfidenceRuleJSON]
    let limitedBy: [String]
    let reasonsFor, reasonsAgainst: [Reason]
    let precedent: Nullable<PrecedentJSON>
    let limits: [Limit]
    let score, meanLevel, slope: Rounded
    let cutPoints: [Rounded]
    let nextBetter, nextWorse: Nullable<Distance>

    /// Probabilities by the ids of levels, in units of a ten-thousandth that together are 1.
    static func probabilities(_ values: [Double], levels: [Level]) -> [String: Double] {
        let shares = Figures.shares(values, units: 10_000)
        return Dictionary(
            zip(levels.map(\.id), shares.map { Double($0) / 10_000 }), uniquingKeysWith: { first, _ in first })
    }

    init(_ wording: Wording) {
        let outcome = wording.assessment.outcome
        let levels = wording.rules.framework.levels
        let model = wording.rules.judgement.outcome
        func probabilities(_ values: [Double]) -> [String: Double] { Self.probabilities(values, levels: levels) }
        func reasons(_ reasons: [OutcomeAssessment.Reason]) -> [Reason] {
            reasons.map {
                Reason(
                    record: wording.id($0.record), effect: Rounded($0.effect),
                    summary: wording.record($0.record).summary, source: wording.source($0.record))
            }
        }
        func distance(_ distance: LevelDistance?) -> Nullable<Distance> {
            Nullable(
                distance.map {
                    Distance(
                        level: levels[$0.level].id, score: Nullable($0.score.map(Rounded.init)))
                })
        }
        likely = Nullable(outcome.likely.map { levels[$0].id })
        self.probabilities = probabilities(outcome.probabilities)
        byEvidenceAlone = probabilities(outcome.byScore)
        confidence = outcome.confidence.degree.rawValue
        confidenceRules = outcome.confidence.items.map(ConfidenceRuleJSON.init)
        limitedBy = outcome.confidence.limitedBy
        reasonsFor = reasons(outcome.reasonsFor)
        reasonsAgainst = reasons(outcome.reasonsAgainst)
        precedent = Nullable(
            outcome.precedent.map {
                PrecedentJSON(
                    inspection: $0.inspection.id, level: levels[$0.level].id, place: $0.rule.place.line,
                    left: Rounded($0.left), odds: Rounded($0.rule.odds))
            })
        limits = outcome.limits.map {
            Limit(
                id: $0.rule.id, noBetterThan: levels[$0.rule.best].id, because: $0.because, place: $0.rule.place.line,
                records: wording.ids($0.records))
        }
        score = Rounded(outcome.score)
        slope = Rounded(model.slope)
        meanLevel = Rounded(outcome.expectedLevel)
        cutPoints = model.cutPoints.map(Rounded.init)
        let neighbours = LevelDistance.neighbours(of: outcome, model: model)
        nextBetter = distance(neighbours.better)
        nextWorse = distance(neighbours.worse)
    }
}

/// One rule of confidence and whether it is kept.
struct ConfidenceRuleJSON: Encodable {
    let id, neededFor, place: String
    let met: Bool

    init(_ item: ConfidenceAssessment.Item) {
        id = item.rule.id
        neededFor = item.rule.neededFor.rawValue
        place = item.rule.place.line
        met = item.isMet
    }
}
