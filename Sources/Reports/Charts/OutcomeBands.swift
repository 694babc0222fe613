import CalendarDates
import Comparisons
import Rules

/// The probabilities of the levels over time as stacked bands, the best level on top: the likely level is the one whose band
/// crosses the middle.
struct OutcomeBands {
    private static let plot = 210.0
    private let wording: TrendWording
    private let style: ChartStyle
    private let axis: DateAxis
    private var points: [TrendPoint] { wording.trend.points }

    init(_ wording: TrendWording, _ style: ChartStyle, _ axis: DateAxis) {
        self.wording = wording
        self.style = style
        self.axis = axis
    }

    /// What is drawn of a date.
    private enum State { case unknown, unsure, likely }

    func drawn(at top: Double) -> ChartPart {
        let plot = top + 22
        var nodes = [
            ChartText.node("Probability of each level", x: ChartFrame.margin, y: top + 4, "heading"),
            ChartText.node(
                "The likely level is the one whose band crosses the dashed line.", x: ChartFrame.margin + 170,
                y: top + 4, "faint"),
        ]
        let states = points.map { $0.isNothingKnown ? State.unknown : $0.likely == nil ? .unsure : .likely }
        let runs = DateAxis.runs(states)
        for run in runs where run.key != .unknown {
            let bands = bands(run.range, plot)
            nodes += run.key == .unsure ? [XMLNode("g", [("class", "unsure")], children: bands)] : bands
        }
        nodes += scale(plot)
        for run in runs where run.key != .likely {
            let room = axis.room(run.range)
            let texts =
                run.key == .unknown
                ? ["nothing known yet"]
                : ["not enough evidence: how often each level is reached elsewhere", "not enough evidence"]
            guard let text = texts.first(where: { ChartText.fits($0, room.to - room.from) }) else { continue }
            nodes.append(
                ChartText.node(
                    text, x: (room.from + room.to) / 2, y: plot + Self.plot / 2 - 8,
                    run.key == .unknown ? "faint" : "note", .middle))
        }
        return ChartPart(nodes: nodes + ends(plot) + dates(plot), height: 22 + Self.plot + 34)
    }

    /// Where the band of a level begins and ends at a date.
    private func span(_ level: Int, _ point: TrendPoint, _ top: Double) -> (top: Double, bottom: Double) {
        let above = point.probabilities.prefix(level).reduce(0, +)
        return (top + Self.plot * above, top + Self.plot * min(1, above + point.probabilities[level]))
    }

    private func bands(_ range: Range<Int>, _ top: Double) -> [XMLNode] {
        let room = axis.room(range)
        return wording.trend.rules.framework.levels.indices.flatMap { level -> [XMLNode] in
            let spans = range.map { (x: axis.x($0), span: span(level, points[$0], top)) }
            guard let first = spans.first?.span, let last = spans.last?.span,
                spans.contains(where: { $0.span.bottom - $0.span.top > 0.05 })
            else { return [] }
            let upper =
                [(room.from, first.top)] + spans.map { ($0.x, $0.span.top) } + [(room.to, last.top)]
            let lower =
                [(room.from, first.bottom)] + spans.map { ($0.x, $0.span.bottom) } + [(room.to, last.bottom)]
            let fill = style.filled(level) { attributes in
                XMLNode("polygon", attributes + [("points", ChartText.points(upper + lower.reversed()))])
            }
            return fill + [XMLNode("polyline", [("class", "edge"), ("points", ChartText.points(lower))])]
        }
    }

    private func scale(_ top: Double) -> [XMLNode] {
        [0, 0.25, 0.5, 0.75, 1].flatMap { part -> [XMLNode] in
            let y = top + Self.plot * (1 - part)
            let style = part == 0.5 ? "middle" : part == 0 ? "axis" : "grid"
            return [
                ChartText.line(style, from: (axis.from, y), to: (axis.to, y)),
                ChartText.node(
                    "\(Figures.fixed(part * 100, 0)) %", x: axis.from - 8, y: y + 4, "faint", .end),
            ]
        }
    }

    /// The probabilities at the last date, beside their bands where these are high enough for a line.
    private func ends(_ top: Double) -> [XMLNode] {
        guard let last = points.last, !last.isNothingKnown else { return [] }
        let percents = Figures.percents(last.probabilities)
        return percents.indices.compactMap { level in
            let span = span(level, last, top)
            guard span.bottom - span.top >= 14 else { return nil }
            return ChartText.node(
                "\(percents[level]), \(wording.level(level))", x: axis.to + 8, y: (span.top + span.bottom) / 2 + 4,
                "small", within: ChartFrame.width - axis.to - 12)
        }
    }

    private func dates(_ top: Double) -> [XMLNode] {
        let bottom = top + Self.plot
        return axis.labelled(every: 78).flatMap { index -> [XMLNode] in
            let x = axis.x(index)
            return [
                ChartText.line("axis", from: (x, bottom), to: (x, bottom + 5)),
                ChartText.node(points[index].date.description, x: x, y: bottom + 18, "faint", .middle),
            ]
        }
    }
}
