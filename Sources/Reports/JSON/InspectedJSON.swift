import Assessment
import CalendarDates
import Rules
import Vocabularies

/// Where a partnership stands among inspected areas.
struct InspectedJSON: Encodable {
    struct Spread: Encodable {
        let areas: Int
        let least, lowerQuartile, median, upperQuartile, greatest: Rounded

        init(_ spread: PositionSpread) {
            areas = spread.count
            least = Rounded(spread.least)
            lowerQuartile = Rounded(spread.lowerQuartile)
            median = Rounded(spread.median)
            upperQuartile = Rounded(spread.upperQuartile)
            greatest = Rounded(spread.greatest)
        }
    }
    struct Place: Encodable {
        let spreads: [String: Nullable<Spread>]
        /// In words; null where there is too little evidence.
        let placement: Nullable<String>
    }
    struct Criterion: Encodable {
        let id: String
        let spreads: [String: Nullable<Spread>]
        let placement: Nullable<String>
    }
    struct Similar: Encodable {
        let area, name, inspected, level: String
        let distance: Rounded
        let compared: Int
        let sharedStrengths, sharedWeaknesses, themesFor, themesAgainst: [String]
    }

    let areas: Int
    let overall: Place
    let criteria: [Criterion]
    let similar: [Similar]

    /// Nil where the rules know of no inspected areas.
    init?(_ wording: Wording) {
        guard let inspected = InspectedWording(wording) else { return nil }
        let comparison = inspected.comparison
        let rules = wording.rules
        let levels = rules.framework.levels.map(\.id)
        func spreads(_ spreads: [PositionSpread?]) -> [String: Nullable<Spread>] {
            Dictionary(
                zip(levels, spreads.map { Nullable($0.map(Spread.init)) }), uniquingKeysWith: { first, _ in first })
        }
        func ids(_ criteria: [Int]) -> [String] { criteria.map { rules.criteria[$0].id } }
        func themes(_ themes: [Int]) -> [String] { themes.map { wording.words.themes[$0].id } }
        areas = comparison.areas.count
        overall = Place(
            spreads: spreads(comparison.overall),
            placement: Nullable(comparison.overallPlacement.map { inspected.words($0) }))
        criteria = comparison.criteria.map {
            Criterion(
                id: rules.criteria[$0.criterion].id, spreads: spreads($0.spreads),
                placement: Nullable($0.placement.map { inspected.words($0) }))
        }
        similar = comparison.similar.map {
            Similar(
                area: $0.area.id, name: $0.area.name, inspected: $0.area.inspected.description,
                level: levels[$0.area.level], distance: Rounded($0.distance), compared: $0.compared,
                sharedStrengths: ids($0.sharedStrengths), sharedWeaknesses: ids($0.sharedWeaknesses),
                themesFor: themes($0.themesFor), themesAgainst: themes($0.themesAgainst))
        }
    }
}
