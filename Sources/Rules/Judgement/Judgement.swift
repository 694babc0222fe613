public import CalendarDates
public import Conditions
public import PositionedYAML
public import SourceText

/// How records become positions, gaps and a likely outcome.
public struct Judgement: Sendable {
    /// How much each property of a record weighs.
    public let weights: Weights
    /// How weights become a position.
    public let position: PositionRule
    /// When a criterion has enough evidence for a level.
    public let enoughForCriterion: Condition
    /// How positions become probabilities of the levels.
    public let outcome: OutcomeModel
    /// From which position on a criterion stands for a level; best level first, the last takes the rest. The bounds are
    /// the outcome's cut points: a criterion stands for the level that would be likely if all stood there.
    public var levelBands: [LevelBand] {
        let bounds = outcome.cutPoints.map(Optional.some) + [nil]
        return bounds.enumerated().map { LevelBand(level: $0, atLeast: $1, place: outcome.cutPointsPlace) }
    }
    /// When there is enough evidence to name a likely level.
    public let enoughForOutcome: Condition
    /// Findings so grave that they set the best level that can still be likely.
    public let limits: [LimitRule]
    /// More sceptical ways to look at the same evidence.
    public let lenses: [Lens]
    /// What confidence in a criterion's position needs.
    public let criterionConfidence: [ConfidenceRule]
    /// What confidence in the outcome needs.
    public let outcomeConfidence: [ConfidenceRule]
    /// What counts as a gap.
    public let gaps: [GapRule]
    /// How long before a record lapses it is called lapsing.
    public let lapsingWithin: ISODuration
    /// How many reasons, drivers and effects to name.
    public let reasonCount: Int
    /// Where it is written.
    public let place: SourcePlace
}

/// Weight for and against, in units of one clear finding.
public struct Sway: Sendable, Hashable {
    /// Weight, or multiplier of weight, in favour.
    public let inFavour: Double
    /// Weight, or multiplier of weight, against.
    public let against: Double
    /// Where it is written.
    public let place: SourcePlace
}

/// How much each property of a record weighs. All figures are zero or more.
public struct Weights: Sendable {
    /// The weight of each rating, by its index.
    public let ratings: [Sway]
    /// Multipliers by the index of the term; the last entry is for records that do not say.
    public let extents: [Sway]
    /// Likewise for impact.
    public let impacts: [Sway]
    /// Likewise for trajectory.
    public let trajectories: [Sway]
    /// Likewise for leaders' response.
    public let leaders: [Sway]
    /// Multipliers by kind.
    public let kinds: [Sway]
    /// Multiplier for the first criterion that a record names.
    public let mainCriterion: Located<Double>
    /// Multiplier for the others.
    public let furtherCriteria: Located<Double>
    /// Multipliers for the first, second, ... record on one theme and side of a criterion, heaviest first; the last is
    /// for all further ones. Never rising: the same fact told twice does not count twice.
    public let repeats: [Double]
    /// Where the repeats are written.
    public let repeatsPlace: SourcePlace
    /// The part of a record's life, from 0 to 1, during which it weighs fully.
    public let fullUntil: Double
    /// The multiplier on the last day of its life.
    public let atLimit: Double
    /// Where the ageing is written.
    public let ageingPlace: SourcePlace
}

/// How weights become a position.
public struct PositionRule: Sendable, Hashable {
    /// The weight of not knowing: how much evidence it takes to move a position half way from 0.
    public let notKnowing: Double
    /// How many standard deviations the interval reaches to either side.
    public let interval: Double
    /// Where it is written.
    public let place: SourcePlace
}

/// A level and the position from which on it holds.
public struct LevelBand: Sendable {
    /// The index of the level in the framework.
    public let level: Int
    /// The least position; nil for the last.
    public let atLeast: Double?
    /// Where it is written.
    public let place: SourcePlace
}

/// An ordinal model: the criteria's positions give an overall position, and cut points on it give probabilities.
public struct OutcomeModel: Sendable {
    /// The weight of each criterion's position in the overall position, by the criterion's index; zero or more, together 1.
    public let weights: [Double]
    /// How steeply probabilities change with the overall position; above 0.
    public let slope: Double
    /// The overall position at which a level and all better ones together are as likely as not; for each level but the
    /// last, best first, so falling.
    public let cutPoints: [Double]
    /// Where the cut points are written.
    public let cutPointsPlace: SourcePlace
    /// How often each level is reached, together 1: all that is known of an area with too little evidence. Equal where the
    /// rules do not say.
    public let baseRates: [Double]
    /// Where the base rates come from.
    public let baseRateSources: [Citation]
    /// How much an earlier outcome under the same framework counts; nil where it does not.
    public let precedent: PrecedentRule?
    /// Where the figures come from.
    public let provenance: Provenance
    /// Where it is written.
    public let place: SourcePlace
}

/// How much a published outcome under the same framework counts for the next one.
///
/// The odds of a level against one a step further from that outcome are multiplied by ``odds`` on the day of the
/// inspection, and by less later, in a straight line (on the logarithm) to no effect at the end of ``fadesOver``.
public struct PrecedentRule: Sendable {
    /// The multiplier of the odds for each step; 1 or more.
    public let odds: Double
    /// How long an outcome counts.
    public let fadesOver: ISODuration
    /// Where it is written.
    public let place: SourcePlace
}

/// A finding so grave that better levels are out of reach.
public struct LimitRule: Sendable {
    /// The id.
    public let id: String
    /// When it applies.
    public let condition: Condition
    /// The index of the best level that can still be likely.
    public let best: Int
    /// The share of the probability of better levels that it moves there, above 0.5 and up to 1.
    public let moves: Double
    /// Why, for people.
    public let because: MessageTemplate
    /// Where this comes from.
    public let sources: [Citation]
    /// Where it is written.
    public let place: SourcePlace

    /// The same limit moving another share, above 0.5 and up to 1: what a fit to other areas gives.
    public func moving(_ share: Double) -> LimitRule {
        LimitRule(
            id: id, condition: condition, best: best, moves: share, because: because, sources: sources, place: place)
    }
}

/// How sure one may be.
public enum Confidence: String, CaseIterable, Sendable, Comparable {
    /// Too little to rely on.
    case low
    /// Enough to act on, not enough to rest on.
    case medium
    /// Enough, from enough sides, and fresh.
    case high

    /// Low comes before medium, medium before high.
    public static func < (left: Confidence, right: Confidence) -> Bool { left.rank < right.rank }

    private var rank: Int {
        switch self {
        case .low: 0
        case .medium: 1
        case .high: 2
        }
    }
}

/// Something that confidence of a degree needs.
public struct ConfidenceRule: Sendable {
    /// The id.
    public let id: String
    /// The degree that needs it.
    public let neededFor: Confidence
    /// What must hold.
    public let condition: Condition
    /// What to say where it does not.
    public let lacking: MessageTemplate
    /// Where it is written.
    public let place: SourcePlace
}

/// A rule that finds a gap.
public struct GapRule: Sendable {
    /// The four sorts of gaps.
    public enum Sort: String, CaseIterable, Sendable {
        /// Evidence shows weakness.
        case performance
        /// Evidence is missing, old or one-sided.
        case evidence
        /// A document is not ready to hand over.
        case readiness
        /// An earlier finding is not answered.
        case followThrough = "follow-through"
    }

    /// How urgent a gap is.
    public enum Urgency: String, CaseIterable, Sendable {
        /// First.
        case high
        /// Next.
        case medium
        /// When there is time.
        case low
    }

    /// What closing a gap does to the figures.
    public enum Closing: String, CaseIterable, Sendable {
        /// The weakness that the records show is gone.
        case removesWeakness = "removes-weakness"
        /// A clear finding is added, good or bad.
        case addsEvidence = "adds-evidence"
        /// Nothing moves.
        case none
    }

    /// The id.
    public let id: String
    /// The sort.
    public let sort: Sort
    /// What it looks at.
    public let subject: Subject
    /// How urgent it is.
    public let urgency: Urgency
    /// The gap is there when this holds.
    public let condition: Condition
    /// What closing it does.
    public let closing: Closing
    /// What is missing.
    public let message: MessageTemplate
    /// The step that would close it.
    public let remedy: MessageTemplate
    /// Where it is written.
    public let place: SourcePlace
}
