import CalendarDates
import PositionedYAML
import Rules
import Vocabularies

/// Weighs records for criteria.
struct Weighing: Sendable {
    private let weights: Weights
    private let multipliers: Multipliers
    private let asOf: CalendarDate
    private let lens: Lens?

    init(rules: RuleSet, asOf: CalendarDate, lens: Lens?) {
        weights = rules.judgement.weights
        multipliers = Multipliers(rules.judgement.weights)
        self.asOf = asOf
        self.lens = lens
    }

    /// The contributions to a criterion of records that count for it, in the records' order, repeats on a theme
    /// discounted. Records without a rating contribute nothing.
    func contributions(to criterion: Int, of records: RatedRecords, among candidates: [Int]) -> Contributions {
        var items: [Contributions.Item] = []
        items.reserveCapacity(candidates.count)
        for index in candidates where records.rows[index].rating.index != nil {
            let row = records.rows[index]
            let (favour, against) = weight(of: row, discounts: discounts(on: index, of: records), for: criterion)
            items.append(
                Contributions.Item(
                    record: Int32(clamping: index), theme: row.theme, inFavour: favour, against: against))
        }
        return Contributions(items, repeats: weights.repeats)
    }

    /// The weight of a record for and against a criterion, before repeats are discounted; both 0 without a rating.
    /// - Parameter discounts: the lens's discounts that fall on it.
    func weight(of row: RatedRow, discounts: [Int], for criterion: Int) -> (inFavour: Double, against: Double) {
        guard row.rating.index != nil else { return (0, 0) }
        var (favour, against) = (1.0, 1.0)
        forEachPart(of: row, for: criterion) {
            favour *= $1
            against *= $2
        }
        if let lens { for discount in discounts { favour *= lens.discounts[discount].inFavour } }
        return (favour, against)
    }

    /// How a contribution came about: each figure that was multiplied, repeats last where they count.
    func factors(of contribution: Contribution, for criterion: Int, in records: RatedRecords, _ rules: RuleSet)
        -> [WeightFactor]
    {
        let row = records.rows[contribution.record]
        let sources = WeightSources(rules)
        var factors: [WeightFactor] = []
        forEachPart(of: row, for: criterion) { part, favour, against in
            let (term, place) = sources.source(of: part, row, criterion)
            factors.append(
                WeightFactor(name: part.rawValue, term: term, inFavour: favour, against: against, place: place))
        }
        factors += discounts(on: contribution.record, of: records).compactMap { lens?.discounts[$0] }.map {
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

    /// The figures whose product is a rated record's weight, in favour and against.
    @inline(__always)
    private func forEachPart(of row: RatedRow, for criterion: Int, _ body: (WeightPart, Double, Double) -> Void) {
        guard let rating = row.rating.index else { return }
        func use(_ part: WeightPart, _ multipliers: [Multipliers.Pair], _ term: Int) {
            body(part, multipliers[term].inFavour, multipliers[term].against)
        }
        /// The last entry is for records that do not say.
        func use(_ part: WeightPart, _ multipliers: [Multipliers.Pair], saying term: PackedTerm) {
            use(part, multipliers, term.index ?? multipliers.count - 1)
        }
        use(.rating, multipliers.ratings, rating)
        use(.extent, multipliers.extents, saying: row.extent)
        use(.impact, multipliers.impacts, saying: row.impact)
        use(.trajectory, multipliers.trajectories, saying: row.trajectory)
        use(.leaders, multipliers.leaders, saying: row.leaders)
        use(.kind, multipliers.kinds, Int(row.kind))
        let share = Int(row.main) == criterion ? weights.mainCriterion.value : weights.furtherCriteria.value
        body(.criterion, share, share)
        let age = ageFactor(row)
        body(.age, age, age)
    }

    private func discounts(on index: Int, of records: RatedRecords) -> [Int] {
        lens == nil ? [] : records.discounts(of: index)
    }

    /// 1 in the first part of a record's life, then falling in a straight line to the last day.
    private func ageFactor(_ row: RatedRow) -> Double {
        let life = row.lapses.days(since: row.date)
        guard life > 0 else { return 1 }
        let lived = Double(asOf.days(since: row.date)) / Double(life)
        guard lived > weights.fullUntil, weights.fullUntil < 1 else { return 1 }
        let falling = min(1, (lived - weights.fullUntil) / (1 - weights.fullUntil))
        return 1 - (1 - weights.atLimit) * falling
    }
}
