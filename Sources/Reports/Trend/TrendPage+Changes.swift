import CalendarDates
import Comparisons

extension TrendPage {
    /// How many dates are told of.
    private static let mostDates = 12

    /// What came in and lapsed between the dates, so that a reader sees why the outcome moved.
    func changes() -> [String] {
        let told = TrendMove.all(of: trend)
        guard !told.isEmpty else { return [] }
        // Where there are many dates, those at which the overall position moves most.
        let sizes = told.indices.sorted { (told[$1].size, $0) < (told[$0].size, $1) }
        let shown = sizes.prefix(Self.mostDates).sorted().map { told[$0] }
        let aside =
            shown.count < told.count
            ? "the \(shown.count) of \(told.count) dates at which the overall position moved most"
            : "what came in and lapsed since the date before, the heaviest records first"
        return heading("Why it moved", aside) + shown.flatMap { lines($0) }
    }

    private func lines(_ move: TrendMove) -> [String] {
        let records = move.records.map { "\($0.text) [\($0.records.joined(separator: ", "))]." }
        return TextLayout.wrapped("\(move.after.date.words): \(move.summary)", width: width, first: "  ", rest: "    ")
            + (move.beside + records).flatMap { TextLayout.wrapped($0, width: width, first: "    • ") }
    }
}
