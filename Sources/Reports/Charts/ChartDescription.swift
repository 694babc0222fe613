import CalendarDates
import Comparisons
import Rules

/// What a chart shows, in words, for those who do not see it.
struct ChartDescription {
    /// How many changes of the likely level are told.
    private static let mostChanges = 8
    private let wording: TrendWording

    init(_ wording: TrendWording) { self.wording = wording }

    var text: String {
        (["Stacked bands of the probability of each level, \(wording.span)."] + outcome + criteria).joined(
            separator: " ")
    }

    /// The likely level at first, whenever it changed, and at last.
    private var outcome: [String] {
        let points = wording.trend.points
        let runs = DateAxis.runs(points.map { wording.likely($0) })
        let shown = runs.count > Self.mostChanges ? Array(runs.prefix(Self.mostChanges - 1)) + runs.suffix(1) : runs
        var sentences = shown.map { run in
            let first = points[run.range.lowerBound]
            return "From \(first.date.words): \(wording.likelyInBrief(first))."
        }
        if shown.count < runs.count {
            sentences.insert("\(runs.count - shown.count) further changes are left out.", at: sentences.count - 1)
        }
        if let last = points.last, points.count > 1 {
            sentences.append("At the end: \(wording.likelyInBrief(last)), confidence \(last.confidence.rawValue).")
        }
        return sentences
    }

    /// The criteria that moved most.
    private var criteria: [String] {
        let known = wording.trend.points.filter { !$0.isNothingKnown }
        guard let first = known.first, let last = known.last, known.count > 1 else { return [] }
        let moves = last.criteria.indices.map { ($0, last.criteria[$0].position - first.criteria[$0].position) }
            .filter { abs($0.1) >= 0.05 }.sorted { (abs($1.1), $0.0) < (abs($0.1), $1.0) }
        guard !moves.isEmpty else { return ["No criterion moved by 0.05 or more."] }
        let words = moves.prefix(3).map { index, move in
            "\(wording.title(ofCriterion: index)) (\(Figures.signed(move, 2)))"
        }
        return ["The criteria that moved most: \(words.joined(separator: ", "))."]
    }
}
