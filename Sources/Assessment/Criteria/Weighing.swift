import CalendarDates
import Evidence
import PositionedYAML
import Rules
public import SourceText
import Vocabularies

/// One reason why a record weighs what it weighs for a criterion.
public struct WeightFactor: Sendable, Hashable {
    /// What is weighed: `rating`, `extent`, ...
    public let name: String
    /// The term or figure it was weighed by.
    public let term: String
    /// Weight or multiplier in favour.
    public let inFavour: Double
    /// Weight or multiplier against.
    public let against: Double
    /// The rule.
    public let place: SourcePlace
}

/// What a record adds to a criterion.
public struct Contribution: Sendable {
    /// The index of the record in the assessment.
    public let record: Int
    /// The weight in favour, in units of one clear finding.
    public let inFavour: Double
    /// The weight against, likewise.
    public let against: Double
    /// How the weight came about, repeats last.
    public let factors: [WeightFactor]

    /// Weight in favour less weight against.
    public var net: Double { inFavour - against }
}

/// Weighs records for criteria.
struct Weighing {
    private let weights: Weights
    private let words: FrameworkVocabularies
    private let asOf: CalendarDate

    init(rules: RuleSet, asOf: CalendarDate) {
        weights = rules.judgement.weights
        words = rules.vocabularies
        self.asOf = asOf
    }

    /// The contributions to a criterion of records that count for it, in the records' order, repeats on a theme
    /// discounted. Records without a rating contribute nothing.
    func contributions(to criterion: Int, of records: [RatedRecord], among candidates: [Int]) -> [Contribution] {
        let raw = candidates.compactMap { index -> Contribution? in
            let factors = factors(of: records[index], for: criterion)
            guard !factors.isEmpty else { return nil }
            return Contribution(
                record: index, inFavour: factors.reduce(1) { $0 * $1.inFavour },
                against: factors.reduce(1) { $0 * $1.against }, factors: factors)
        }
        let favour = repeats(raw, records) { $0.inFavour }
        let against = repeats(raw, records) { $0.against }
        return raw.indices.map { index in
            let contribution = raw[index]
            guard favour[index] != 1 || against[index] != 1 else { return contribution }
            let factor = WeightFactor(
                name: "repeats", term: "told before on this theme", inFavour: favour[index], against: against[index],
                place: weights.repeatsPlace)
            return Contribution(
                record: contribution.record, inFavour: contribution.inFavour * favour[index],
                against: contribution.against * against[index], factors: contribution.factors + [factor])
        }
    }

    /// The discount of each contribution on one side: of those on one theme the heaviest counts fully, the next less.
    /// Records without a theme do not repeat each other.
    private func repeats(
        _ contributions: [Contribution], _ records: [RatedRecord], side: (Contribution) -> Double
    ) -> [Double] {
        var byTheme: [Int: [Int]] = [:]
        for (index, contribution) in contributions.enumerated() where side(contribution) > 0 {
            guard let theme = records[contribution.record].record.theme else { continue }
            byTheme[theme, default: []].append(index)
        }
        var discounts = Array(repeating: 1.0, count: contributions.count)
        for indices in byTheme.values where indices.count > 1 {
            let ordered = indices.sorted {
                (side(contributions[$1]), contributions[$0].record) < (
                    side(contributions[$0]), contributions[$1].record
                )
            }
            for (rank, index) in ordered.enumerated() {
                discounts[index] = weights.repeats[min(rank, weights.repeats.count - 1)]
            }
        }
        return discounts
    }

    private func factors(of rated: RatedRecord, for criterion: Int) -> [WeightFactor] {
        guard let rating = rated.rating else { return [] }
        let record = rated.record
        let isMain = record.criteria.first == criterion
        let share = isMain ? weights.mainCriterion : weights.furtherCriteria
        let age = ageFactor(rated)
        return [
            factor("rating", words.ratings[rating].title, weights.ratings[rating]),
            factor("extent", words.extents, rated.extent, weights.extents),
            factor("impact", words.impacts, rated.impact, weights.impacts),
            factor("trajectory", words.trajectories, rated.trajectory, weights.trajectories),
            factor("leaders", words.leaders, record.leaders, weights.leaders),
            factor("kind", words.kinds[record.kind].title, weights.kinds[record.kind]),
            WeightFactor(
                name: "criterion", term: isMain ? "main criterion" : "further criterion", inFavour: share.value,
                against: share.value, place: share.place),
            WeightFactor(
                name: "age", term: "until \(rated.lapses)", inFavour: age, against: age, place: weights.ageingPlace),
        ]
    }

    private func factor(_ name: String, _ term: String, _ sway: Sway) -> WeightFactor {
        WeightFactor(name: name, term: term, inFavour: sway.inFavour, against: sway.against, place: sway.place)
    }

    private func factor(_ name: String, _ scale: Vocabulary, _ index: Int?, _ sways: [Sway]) -> WeightFactor {
        factor(name, index.map { scale[$0].title } ?? "not said", sways[index ?? scale.count])
    }

    /// 1 in the first part of a record's life, then falling in a straight line to the last day.
    private func ageFactor(_ rated: RatedRecord) -> Double {
        let life = rated.lapses.days(since: rated.record.date)
        guard life > 0 else { return 1 }
        let lived = Double(asOf.days(since: rated.record.date)) / Double(life)
        guard lived > weights.fullUntil, weights.fullUntil < 1 else { return 1 }
        let falling = min(1, (lived - weights.fullUntil) / (1 - weights.fullUntil))
        return 1 - (1 - weights.atLimit) * falling
    }
}
