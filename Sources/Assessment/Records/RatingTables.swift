import Conditions
import Evidence
import Rules
import Vocabularies

/// The rules that rate numbers, as plain values: asked of each of very many records, they need no reference to be counted.
struct RatingTables: Sendable {
    private var conditions = NumberConditions()
    /// What each rule gives, by the number of its condition.
    private var given: [Given] = []
    private var byIndicator: [Lists] = []
    private var forSurveys = Lists()
    private var forAudits = Lists()

    private struct Given: BitwiseCopyable {
        var rating = PackedTerm(nil)
        var extent = PackedTerm(nil)
        var impact = PackedTerm(nil)
        var trajectory = PackedTerm(nil)
    }

    /// The numbers of the conditions that rate, and of those that tell the direction.
    private struct Lists {
        var isRated = false
        var bands = 0..<0
        var trajectories = 0..<0
    }

    /// Nil where a rule asks for more than numbers.
    init?(_ rules: IndicatorRules) {
        var bands: [String: Range<Int>] = [:]
        for (name, list) in rules.bands {
            let start = given.count
            for rule in list {
                guard conditions.append(rule.condition) else { return nil }
                given.append(
                    Given(
                        rating: PackedTerm(rule.rating), extent: PackedTerm(rule.extent),
                        impact: PackedTerm(rule.impact)))
            }
            bands[name] = start..<given.count
        }
        var trajectories: [String: Range<Int>] = [:]
        for (name, list) in rules.trajectories {
            let start = given.count
            for rule in list {
                guard conditions.append(rule.condition) else { return nil }
                given.append(Given(trajectory: PackedTerm(rule.trajectory)))
            }
            trajectories[name] = start..<given.count
        }
        byIndicator = rules.indicators.map { indicator in
            Lists(
                isRated: true, bands: indicator.bands.flatMap { bands[$0] } ?? 0..<0,
                trajectories: indicator.trajectory.flatMap { trajectories[$0] } ?? 0..<0)
        }
        func share(_ sort: ShareRule.Measure) -> Lists {
            let rule = rules.shares.first { $0.measure == sort }
            return Lists(isRated: rule != nil, bands: rule.flatMap { bands[$0.bands] } ?? 0..<0)
        }
        (forSurveys, forAudits) = (share(.survey), share(.audit))
    }

    /// The terms that numbers give; nil for those that no rule looks at.
    func terms(_ subject: MeasureFigures.Subject, _ facts: MeasureFacts) -> DerivedTerms? {
        let lists =
            switch subject {
            case .indicator(let index): byIndicator[index]
            case .survey: forSurveys
            case .audit: forAudits
            }
        guard lists.isRated else { return nil }
        // Once: the rules ask for the same figures again and again.
        let rounded = facts.rounded
        let band = conditions.firstMet(lists.bands) { rounded.figure($0) }.map { given[$0] }
        let trajectory = conditions.firstMet(lists.trajectories) { rounded.figure($0) }.map { given[$0] }
        return DerivedTerms(
            rating: band?.rating.index, extent: band?.extent.index, impact: band?.impact.index,
            trajectory: trajectory?.trajectory.index)
    }
}
