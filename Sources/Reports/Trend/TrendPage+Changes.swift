import CalendarDates
import Comparisons
import Rules

extension TrendPage {
    /// How many dates are told of, and how many records at each.
    private static let (mostDates, mostRecords) = (12, 3)

    /// What came in and lapsed between the dates, so that a reader sees why the outcome moved.
    func changes() -> [String] {
        let told = zip(trend.points, trend.points.dropFirst()).compactMap { before, after -> Told? in
            guard let changes = after.changes else { return nil }
            let beside = wording.beside(from: before, to: after)
            guard !changes.isEmpty || !beside.isEmpty else { return nil }
            return Told(before: before, after: after, changes: changes, beside: beside)
        }
        guard !told.isEmpty else { return [] }
        // Where there are many dates, those at which the overall position moves most.
        let sizes = told.indices.sorted { (told[$1].move, $0) < (told[$0].move, $1) }
        let shown = sizes.prefix(Self.mostDates).sorted().map { told[$0] }
        let aside =
            shown.count < told.count
            ? "the \(shown.count) of \(told.count) dates at which the overall position moved most"
            : "what came in and lapsed since the date before, the heaviest records first"
        return heading("Why it moved", aside) + shown.flatMap { lines($0) }
    }

    private struct Told {
        let before, after: TrendPoint
        let changes: TrendPoint.Changes
        let beside: [String]
        var move: Double { abs(after.score - before.score) }
    }

    private func lines(_ told: Told) -> [String] {
        let counts = wording.counts(told.changes)
        let (old, new) = (Figures.signed(told.before.score, 2), Figures.signed(told.after.score, 2))
        let move =
            old == new ? "the overall position stayed near \(new)" : "the overall position went from \(old) to \(new)"
        let first = counts.isEmpty ? move : "\(counts); \(move)"
        var lines = TextLayout.wrapped("\(told.after.date.words): \(first).", width: width, first: "  ", rest: "    ")
        lines += told.beside.flatMap { TextLayout.wrapped($0, width: width, first: "    • ") }
        let all: [(TrendPoint.Change, String)] =
            told.changes.cameIn.map { ($0, "Came in") } + told.changes.returned.map { ($0, "Came back") }
            + told.changes.lapsed.map { ($0, "Lapsed") } + told.changes.superseded.map { ($0, "Was replaced") }
        let heaviest = all.sorted { (abs($1.0.weight), $0.0.record) < (abs($0.0.weight), $1.0.record) }
        return lines
            + heaviest.prefix(Self.mostRecords).flatMap {
                TextLayout.wrapped(wording.sentence($0.0, $0.1) + ".", width: width, first: "    • ")
            }
    }
}
