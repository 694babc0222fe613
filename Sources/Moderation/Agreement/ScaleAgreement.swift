import Assessment
public import Evidence
import Rules
import Vocabularies

/// How far two raters agree on one scale.
///
/// Only records for which both said something are pairs: a rater who left a field empty, or chose a term that stands for "nobody
/// said", has no place on the scale. Such records are counted apart.
public struct ScaleAgreement: Sendable {
    /// The scale.
    public let scale: RecordScale
    /// The terms that are places on the scale, as indices into its vocabulary, in its order.
    public let terms: [Int]
    /// How often the first rater chose one of the terms (the row) and the second another (the column).
    public let table: [[Int]]
    /// Records that the first rater placed on the scale and the second did not.
    public let onlyFirst: Int
    /// Records that the second rater placed on the scale and the first did not.
    public let onlySecond: Int

    /// Records that both placed on the scale.
    public var pairs: Int { table.reduce(0) { $0 + $1.reduce(0, +) } }
    /// Pairs with the same term.
    public var agreeing: Int { terms.indices.reduce(0) { $0 + table[$1][$1] } }
    /// Pairs with the same term, as a share from 0 to 1; nil without pairs.
    public var exactShare: Double? { pairs > 0 ? Double(agreeing) / Double(pairs) : nil }
    /// Pairs in which the second rater chose a term nearer to the scale's beginning.
    public var secondIsEarlier: Int { sum { $1 < $0 } }
    /// Pairs in which the second rater chose a term nearer to the scale's end.
    public var secondIsLater: Int { sum { $1 > $0 } }

    /// Kappa with some weights; nil where it is not defined.
    public func kappa(_ weights: KappaWeights) -> Kappa? { Kappa(table, weights) }

    init(_ scale: RecordScale, _ assessment: Assessment, _ rows: [SecondRatings.Row]) {
        let vocabulary = scale.vocabulary(assessment.rules.vocabularies)
        let terms = vocabulary.terms.indices.filter { !vocabulary[$0].isUnstated }
        let places = Dictionary(zip(terms, terms.indices), uniquingKeysWith: { first, _ in first })
        var table = Array(repeating: Array(repeating: 0, count: terms.count), count: terms.count)
        var (onlyFirst, onlySecond) = (0, 0)
        for row in rows {
            let first = assessment.records[row.record].term(on: scale).flatMap { places[$0] }
            let second = row.terms[scale].flatMap { places[$0] }
            switch (first, second) {
            case (let first?, let second?): table[first][second] += 1
            case (.some, nil): onlyFirst += 1
            case (nil, .some): onlySecond += 1
            case (nil, nil): break
            }
        }
        self.scale = scale
        self.terms = terms
        self.table = table
        self.onlyFirst = onlyFirst
        self.onlySecond = onlySecond
    }

    private func sum(where isWanted: (Int, Int) -> Bool) -> Int {
        terms.indices.reduce(0) { total, row in
            total + terms.indices.reduce(0) { $0 + (isWanted(row, $1) ? table[row][$1] : 0) }
        }
    }
}
