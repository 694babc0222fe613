import CalendarDates
import Comparisons
import Rules

/// The overall position and those of the criteria over time, a small chart each.
struct PositionPanels {
    private static let columns = 3
    private static let (gap, height, plot) = (24.0, 140.0, 64.0)
    /// How many dates may each have a dot.
    private static let mostDots = 40
    private let wording: TrendWording
    private let style: ChartStyle
    private var points: [TrendPoint] { wording.trend.points }

    init(_ wording: TrendWording, _ style: ChartStyle) {
        self.wording = wording
        self.style = style
    }

    func drawn(at top: Double) -> ChartPart {
        let note =
            "From -1 to +1, best on top. Dotted lines: where the levels meet. Pale band: the interval. "
            + "Hollow dots: not enough evidence for a level."
        var nodes = [
            ChartText.node("Positions", x: ChartFrame.margin, y: top, "heading"),
            ChartText.node(note, x: ChartFrame.margin + 68, y: top, "faint", within: ChartFrame.wide - 68),
        ]
        let width = (ChartFrame.wide - Self.gap * Double(Self.columns - 1)) / Double(Self.columns)
        for (index, panel) in panels.enumerated() {
            let (row, column) = index.quotientAndRemainder(dividingBy: Self.columns)
            nodes += drawn(
                panel, x: ChartFrame.margin + Double(column) * (width + Self.gap),
                top: top + 24 + Double(row) * Self.height, width: width)
        }
        let rows = (panels.count + Self.columns - 1) / Self.columns
        return ChartPart(nodes: nodes, height: 24 + Double(rows) * Self.height)
    }

    /// What one small chart shows.
    private struct Panel {
        let title: String
        let steps: [Step]
    }

    private struct Step {
        let position: Double
        /// Nil where there is none.
        let interval: ClosedRange<Double>?
        let level: Int?
    }

    /// The overall position first, then the criteria.
    private var panels: [Panel] {
        let overall = Panel(
            title: "Overall position",
            steps: points.map { Step(position: $0.score, interval: nil, level: $0.likely) })
        return [overall]
            + wording.trend.rules.criteria.indices.map { index in
                Panel(
                    title: wording.title(ofCriterion: index),
                    steps: points.map {
                        let criterion = $0.criteria[index]
                        return Step(
                            position: criterion.position, interval: criterion.interval, level: criterion.level)
                    })
            }
    }

    private func drawn(_ panel: Panel, x: Double, top: Double, width: Double) -> [XMLNode] {
        let axis = DateAxis(points.map(\.date), from: x + 24, to: x + width - 8)
        let plot = top + 30
        func y(_ position: Double) -> Double { plot + Self.plot * (1 - min(max(position, -1), 1)) / 2 }
        var nodes = [
            ChartText.node(panel.title, x: x, y: top, "heading small", within: width),
            ChartText.node(summary(panel.steps), x: x, y: top + 15, "faint", within: width),
        ]
        nodes += [1.0, 0, -1].flatMap { (value: Double) -> [XMLNode] in
            [
                ChartText.line(value == 0 ? "axis" : "grid", from: (axis.from, y(value)), to: (axis.to, y(value))),
                ChartText.node(Figures.signed(value, 0), x: axis.from - 6, y: y(value) + 4, "faint", .end),
            ]
        }
        nodes += wording.trend.rules.judgement.outcome.cutPoints.filter { abs($0) < 1 }.map {
            ChartText.line("cut", from: (axis.from, y($0)), to: (axis.to, y($0)))
        }
        for run in DateAxis.runs(points.map(\.isNothingKnown)) where !run.key {
            nodes += line(run.range, panel.steps, axis, y)
        }
        guard let first = points.first?.date, let last = points.last?.date, first < last else { return nodes }
        return nodes + [
            ChartText.node(first.description, x: axis.from, y: y(-1) + 14, "faint"),
            ChartText.node(last.description, x: axis.to, y: y(-1) + 14, "faint", .end),
        ]
    }

    /// The line of dates in a row at which something was known.
    private func line(
        _ range: Range<Int>, _ all: [Step], _ axis: DateAxis, _ y: (Double) -> Double
    ) -> [XMLNode] {
        let steps = range.map { (x: axis.x($0), step: all[$0]) }
        let spread = steps.compactMap { step in step.step.interval.map { (x: step.x, interval: $0) } }
        let upper = spread.map { ($0.x, y($0.interval.upperBound)) }
        let lower = spread.map { ($0.x, y($0.interval.lowerBound)) }
        var nodes =
            spread.isEmpty
            ? [] : [XMLNode("polygon", [("class", "spread"), ("points", ChartText.points(upper + lower.reversed()))])]
        nodes.append(
            XMLNode(
                "polyline",
                [("class", "path"), ("points", ChartText.points(steps.map { ($0.x, y($0.step.position)) }))]))
        let dots = points.count <= Self.mostDots ? steps : Array(steps.suffix(1))
        nodes += dots.map { step in
            XMLNode(
                "circle",
                [
                    ("class", step.step.level == nil ? "hollow" : "dot"), ("cx", ChartText.number(step.x)),
                    ("cy", ChartText.number(y(step.step.position))), ("r", "3"),
                ])
        }
        return nodes
    }

    /// Where it stood first and last: `-0.10 to +0.32, level 1`.
    private func summary(_ steps: [Step]) -> String {
        let known = zip(points, steps).filter { !$0.0.isNothingKnown }.map(\.1)
        guard let first = known.first, let last = known.last else { return "nothing known yet" }
        let (one, other) = (Figures.signed(first.position, 2), Figures.signed(last.position, 2))
        let level = last.level.map { wording.level($0) } ?? "not enough evidence"
        return (known.count > 1 ? "\(one) to \(other), " : "\(other), ") + level
    }
}
