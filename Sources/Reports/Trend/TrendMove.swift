package import Comparisons

/// What changed from one date of a trend to the next, in sentences.
package struct TrendMove {
    /// How many records are told of.
    private static let mostRecords = 3

    /// The dates.
    package let before, after: TrendPoint
    /// How many records began and ceased to count, and where the overall position went.
    package let summary: String
    /// What began and ceased to count beside the records, and the heaviest of the records.
    package let beside: [String]
    package let records: [Statement]

    /// How far the overall position went.
    var size: Double { abs(after.score - before.score) }

    /// The moves of a trend, the earliest first; steps at which nothing changed are left out.
    package static func all(of trend: Trend) -> [TrendMove] {
        zip(trend.points, trend.points.dropFirst()).compactMap { TrendMove(from: $0, to: $1, TrendWording(trend)) }
    }

    private init?(from before: TrendPoint, to after: TrendPoint, _ wording: TrendWording) {
        guard let changes = after.changes else { return nil }
        beside = wording.beside(from: before, to: after)
        guard !changes.isEmpty || !beside.isEmpty else { return nil }
        self.before = before
        self.after = after
        let counts = wording.counts(changes)
        let (old, new) = (Figures.signed(before.score, 2), Figures.signed(after.score, 2))
        let move =
            old == new ? "the overall position stayed near \(new)" : "the overall position went from \(old) to \(new)"
        summary = (counts.isEmpty ? "" : counts + "; ") + move + "."
        let all: [(TrendPoint.Change, String)] =
            changes.cameIn.map { ($0, "Came in") } + changes.returned.map { ($0, "Came back") }
            + changes.lapsed.map { ($0, "Lapsed") } + changes.superseded.map { ($0, "Was replaced") }
        let heaviest = all.sorted { (abs($1.0.weight), $0.0.record) < (abs($0.0.weight), $1.0.record) }
        records = heaviest.prefix(Self.mostRecords).map(wording.statement)
    }
}
