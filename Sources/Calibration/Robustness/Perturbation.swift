import Evidence
import Rules

/// A small random change to an area's evidence, of the size that another coder or another week on site could bring.
public enum Perturbation: String, CaseIterable, Sendable {
    /// A random fifth of the records is not there.
    case droppedRecords = "dropped-records"
    /// A random tenth of the ratings is one step better or worse.
    case shiftedRatings = "shifted-ratings"

    /// The share of records that it changes.
    public var share: Double {
        switch self {
        case .droppedRecords: 0.2
        case .shiftedRatings: 0.1
        }
    }

    /// The records with the change.
    /// - Parameters:
    ///   - records: the records, in a fixed order.
    ///   - ratings: the rating of each, stated or derived; nil where it has none.
    ///   - scale: how many ratings there are.
    func applied(
        to records: [EvidenceRecord], ratings: [Int?], scale: Int, _ generator: inout SplitMix64
    ) -> [EvidenceRecord] {
        switch self {
        case .droppedRecords:
            let dropped = Set(chosen(Array(records.indices), &generator))
            return records.indices.filter { !dropped.contains($0) }.map { records[$0] }
        case .shiftedRatings:
            let rated = records.indices.filter { ratings[$0] != nil }
            var changed = records
            for index in chosen(rated, &generator) {
                guard let rating = ratings[index] else { continue }
                changed[index] = records[index].changing(
                    .rating, to: Self.step(from: rating, scale: scale, &generator))
            }
            return changed
        }
    }

    /// A random share of some indices, rounded to the nearest number.
    private func chosen(_ indices: [Int], _ generator: inout SplitMix64) -> ArraySlice<Int> {
        generator.shuffled(indices).prefix(Int((share * Double(indices.count)).rounded()))
    }

    /// One step up or down at random; at either end of the scale the only one there is.
    private static func step(from rating: Int, scale: Int, _ generator: inout SplitMix64) -> Int {
        let steps = [rating - 1, rating + 1].filter { (0..<scale).contains($0) }
        return steps.isEmpty ? rating : steps[generator.next(below: steps.count)]
    }
}
