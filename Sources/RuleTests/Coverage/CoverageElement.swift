import Rules
import SourceText

/// A part of the rules that tests can hold to account.
enum CoverageElement: Hashable {
    case criterion(Int)
    case criterionLevel(Int?)
    case outcomeLevel(Int?)
    case band(list: String, id: String)
    case trajectory(list: String, id: String)
    case share(String)
    case criterionConfidence(Int, isKept: Bool)
    case outcomeConfidence(Int, isKept: Bool)
    case limit(Int)
    case precedent
    case discount(lens: Int, Int)
    case gap(Int)
    case check(Int)
}

extension CoverageElement {
    /// An element with how to name it and where it is written.
    struct Entry {
        let element: CoverageElement
        let title: String
        let place: SourcePlace
    }

    /// All elements of a framework's rules.
    static func all(of rules: RuleSet) -> [Entry] {
        let judgement = rules.judgement
        var entries: [Entry] = []
        func add(_ element: CoverageElement, _ title: String, _ place: SourcePlace) {
            entries.append(Entry(element: element, title: title, place: place))
        }
        for (index, criterion) in rules.criteria.enumerated() {
            add(.criterion(index), "criterion \(criterion.id)", criterion.place)
        }
        for (list, bands) in rules.indicators.bands.sorted(by: { $0.key < $1.key }) {
            for rule in bands { add(.band(list: list, id: rule.id), "rating rule \(list)/\(rule.id)", rule.place) }
        }
        for (list, trajectories) in rules.indicators.trajectories.sorted(by: { $0.key < $1.key }) {
            for rule in trajectories {
                add(.trajectory(list: list, id: rule.id), "trajectory rule \(list)/\(rule.id)", rule.place)
            }
        }
        for share in rules.indicators.shares { add(.share(share.id), "share rule \(share.id)", share.place) }
        for (index, check) in rules.checks.enumerated() { add(.check(index), "check \(check.id)", check.place) }
        let levels = rules.framework.levels
        for band in judgement.levelBands {
            add(.criterionLevel(band.level), "level \(levels[band.level].id) of a criterion", band.place)
        }
        add(.criterionLevel(nil), "no level of a criterion, for lack of evidence", judgement.place)
        for (index, level) in levels.enumerated() {
            add(.outcomeLevel(index), "level \(level.id) as the likely outcome", level.place)
        }
        add(.outcomeLevel(nil), "no likely outcome, for lack of evidence", judgement.outcome.place)
        if let precedent = judgement.outcome.precedent { add(.precedent, "precedent", precedent.place) }
        for (index, limit) in judgement.limits.enumerated() { add(.limit(index), "limit \(limit.id)", limit.place) }
        for (lens, rule) in judgement.lenses.enumerated() {
            for (index, discount) in rule.discounts.enumerated() {
                add(.discount(lens: lens, index), "discount \(discount.id) of the lens \(rule.id)", discount.place)
            }
        }
        for (index, rule) in judgement.criterionConfidence.enumerated() {
            for isKept in [true, false] {
                let title = "confidence rule \(rule.id) of a criterion, \(isKept ? "kept" : "lacking")"
                add(.criterionConfidence(index, isKept: isKept), title, rule.place)
            }
        }
        for (index, rule) in judgement.outcomeConfidence.enumerated() {
            for isKept in [true, false] {
                let title = "confidence rule \(rule.id) of the outcome, \(isKept ? "kept" : "lacking")"
                add(.outcomeConfidence(index, isKept: isKept), title, rule.place)
            }
        }
        for (index, gap) in judgement.gaps.enumerated() { add(.gap(index), "gap rule \(gap.id)", gap.place) }
        return entries
    }
}
