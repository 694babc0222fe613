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
    /// The discount of the weight in favour for being told before on its theme; 1 for none.
    public let favourRepeat: Double
    /// The discount of the weight against, likewise.
    public let againstRepeat: Double

    /// Weight in favour less weight against.
    public var net: Double { inFavour - against }
}

/// Weighs records for criteria.
struct Weighing {
    private let weights: Weights
    private let words: FrameworkVocabularies
    private let asOf: CalendarDate
    private let lens: Lens?

    init(rules: RuleSet, asOf: CalendarDate, lens: Lens?) {
        weights = rules.judgement.weights
        words = rules.vocabularies
        self.asOf = asOf
        self.lens = lens
    }

    /// The contributions to a criterion of records that count for it, in the records' order, repeats on a theme
    /// discounted. Records without a rating contribute nothing, mended ones nothing against it.
    func contributions(
        to criterion: Int, of records: [RatedRecord], among candidates: [Int], mended: Set<Int> = []
    ) -> [Contribution] {
        let raw = candidates.compactMap { index -> Contribution? in
            guard records[index].rating != nil else { return nil }
            var (favour, against) = (1.0, 1.0)
            forEachPart(of: records[index], for: criterion) {
                favour *= $1
                against *= $2
            }
            for discount in discounts(on: records[index]) { favour *= discount.inFavour }
            if mended.contains(index) { against = 0 }
            return Contribution(record: index, inFavour: favour, against: against, favourRepeat: 1, againstRepeat: 1)
        }
        let favour = repeats(raw, records) { $0.inFavour }
        let against = repeats(raw, records) { $0.against }
        return raw.indices.map { index in
            Contribution(
                record: raw[index].record, inFavour: raw[index].inFavour * favour[index],
                against: raw[index].against * against[index], favourRepeat: favour[index],
                againstRepeat: against[index])
        }
    }

    /// How a contribution came about: each figure that was multiplied, repeats last where they count.
    func factors(of contribution: Contribution, for criterion: Int, in records: [RatedRecord]) -> [WeightFactor] {
        let rated = records[contribution.record]
        var factors: [WeightFactor] = []
        forEachPart(of: rated, for: criterion) { part, favour, against in
            let (term, place) = source(of: part, rated, criterion)
            factors.append(
                WeightFactor(name: part.rawValue, term: term, inFavour: favour, against: against, place: place))
        }
        factors += discounts(on: rated).map {
            WeightFactor(name: "lens", term: $0.because, inFavour: $0.inFavour, against: 1, place: $0.place)
        }
        if contribution.favourRepeat != 1 || contribution.againstRepeat != 1 {
            factors.append(
                WeightFactor(
                    name: "repeats", term: "told before on this theme", inFavour: contribution.favourRepeat,
                    against: contribution.againstRepeat, place: weights.repeatsPlace))
        }
        return factors
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

    private enum Part: String { case rating, extent, impact, trajectory, leaders, kind, criterion, age }

    /// The figures whose product is a rated record's weight, in favour and against.
    private func forEachPart(of rated: RatedRecord, for criterion: Int, _ body: (Part, Double, Double) -> Void) {
        guard let rating = rated.rating else { return }
        func use(_ part: Part, _ sway: Sway) { body(part, sway.inFavour, sway.against) }
        use(.rating, weights.ratings[rating])
        use(.extent, weights.extents[rated.extent ?? words.extents.count])
        use(.impact, weights.impacts[rated.impact ?? words.impacts.count])
        use(.trajectory, weights.trajectories[rated.trajectory ?? words.trajectories.count])
        use(.leaders, weights.leaders[rated.record.leaders ?? words.leaders.count])
        use(.kind, weights.kinds[rated.record.kind])
        let share = share(of: rated, criterion).value
        body(.criterion, share, share)
        let age = ageFactor(rated)
        body(.age, age, age)
    }

    private func discounts(on rated: RatedRecord) -> [Lens.Discount] {
        guard let lens, !rated.discounts.isEmpty else { return [] }
        return rated.discounts.map { lens.discounts[$0] }
    }

    private func share(of rated: RatedRecord, _ criterion: Int) -> Located<Double> {
        rated.record.criteria.first == criterion ? weights.mainCriterion : weights.furtherCriteria
    }

    /// What a part was weighed by, and the rule.
    private func source(of part: Part, _ rated: RatedRecord, _ criterion: Int) -> (term: String, place: SourcePlace) {
        func term(_ scale: Vocabulary, _ index: Int?, _ sways: [Sway]) -> (String, SourcePlace) {
            (index.map { scale[$0].title } ?? "not said", sways[index ?? scale.count].place)
        }
        switch part {
        case .rating: return term(words.ratings, rated.rating, weights.ratings)
        case .extent: return term(words.extents, rated.extent, weights.extents)
        case .impact: return term(words.impacts, rated.impact, weights.impacts)
        case .trajectory: return term(words.trajectories, rated.trajectory, weights.trajectories)
        case .leaders: return term(words.leaders, rated.record.leaders, weights.leaders)
        case .kind: return term(words.kinds, rated.record.kind, weights.kinds)
        case .criterion:
            let isMain = rated.record.criteria.first == criterion
            return (isMain ? "main criterion" : "further criterion", share(of: rated, criterion).place)
        case .age: return ("until \(rated.lapses)", weights.ageingPlace)
        }
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
