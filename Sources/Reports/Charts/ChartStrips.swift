import Comparisons
import Rules

/// The likely level and the confidence over time, in words.
struct ChartStrips {
    private static let cell = 24.0
    private let wording: TrendWording
    private let style: ChartStyle
    private let axis: DateAxis

    init(_ wording: TrendWording, _ style: ChartStyle, _ axis: DateAxis) {
        self.wording = wording
        self.style = style
        self.axis = axis
    }

    func drawn(at top: Double) -> ChartPart {
        let points = wording.trend.points
        let likely = DateAxis.runs(points.map { Outcome(isKnown: !$0.isNothingKnown, level: $0.likely) })
        var nodes = label("Likely level", top)
        for run in likely {
            let id = run.key.level.map { wording.trend.rules.framework.levels[$0].id }
            let long =
                run.key.level.map { wording.level($0) }
                ?? (run.key.isKnown ? "not enough evidence" : "nothing known yet")
            nodes += cell(run.range, top, [long, run.key.isKnown ? id ?? "not enough" : "none", id ?? "–"])
            guard let level = run.key.level else { continue }
            let room = axis.room(run.range)
            nodes += style.filled(level) {
                ChartText.box(
                    $0, x: room.from + 1, y: top + Self.cell - 6, width: room.to - room.from - 2, height: 5)
            }
        }
        let below = top + Self.cell + 6
        nodes += label("Confidence", below)
        for run in DateAxis.runs(points.map { $0.isNothingKnown ? "–" : $0.confidence.rawValue }) {
            nodes += cell(run.range, below, [run.key, String(run.key.prefix(1))])
        }
        return ChartPart(nodes: nodes, height: 2 * Self.cell + 6 + 40)
    }

    private struct Outcome: Equatable {
        let isKnown: Bool
        let level: Int?
    }

    private func label(_ text: String, _ top: Double) -> [XMLNode] {
        [ChartText.node(text, x: ChartFrame.margin, y: top + 16, "heading")]
    }

    /// A cell with the first of some texts that fits; empty where none does.
    private func cell(_ range: Range<Int>, _ top: Double, _ texts: [String]) -> [XMLNode] {
        let room = axis.room(range)
        let box = ChartText.box(
            [("class", "cell")], x: room.from, y: top, width: room.to - room.from, height: Self.cell)
        guard let text = texts.first(where: { ChartText.fits($0, room.to - room.from - 4) }) else { return [box] }
        return [box, ChartText.node(text, x: (room.from + room.to) / 2, y: top + 14, "small", .middle)]
    }
}
