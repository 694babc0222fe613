extension TrendPoint {
    /// Which records count that did not at the date before, and the other way round.
    public struct Changes: Sendable, Hashable {
        /// Those that became known and count, the heaviest first, as in all lists.
        public let cameIn: [Change]
        /// Those that counted and are too old.
        public let lapsed: [Change]
        /// Those that counted and are replaced by others.
        public let superseded: [Change]
        /// Those that were replaced and count again, since what replaced them was itself replaced.
        public let returned: [Change]
        /// Those that became known and did not count any more at this date.
        public let cameAndWent: [Change]

        /// Whether all are empty.
        public var isEmpty: Bool {
            cameIn.isEmpty && lapsed.isEmpty && superseded.isEmpty && returned.isEmpty && cameAndWent.isEmpty
        }
    }

    /// A record that began or ceased to count.
    public struct Change: Sendable, Hashable {
        /// Its index among the partnership's records.
        public let record: Int
        /// Its weight in favour less its weight against, over all criteria, in units of one clear finding: at this date for
        /// one that counts, at the date before for one that counted.
        public let weight: Double
    }
}

extension TrendPoint.Changes {
    init(from before: TrendState, to after: TrendState) {
        typealias Standing = TrendState.Standing
        func list(_ weights: [Double], where isWanted: (Standing, Standing) -> Bool) -> [TrendPoint.Change] {
            zip(before.standings, after.standings).enumerated().filter { isWanted($1.0, $1.1) }.map {
                TrendPoint.Change(record: $0.offset, weight: weights[$0.offset])
            }.sorted { (abs($1.weight), $0.record) < (abs($0.weight), $1.record) }
        }
        cameIn = list(after.weights) { $0 == .notYetKnown && $1 == .considered }
        lapsed = list(before.weights) { $0 == .considered && $1 == .lapsed }
        superseded = list(before.weights) { $0 == .considered && $1 == .superseded }
        returned = list(after.weights) { ($0 == .superseded || $0 == .lapsed) && $1 == .considered }
        cameAndWent = list(after.weights) { $0 == .notYetKnown && ($1 == .lapsed || $1 == .superseded) }
    }
}
