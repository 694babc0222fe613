import CalendarDates
import Reports
import Rules

/// A small picture of values over time, beside those of others and the standard. The lines differ in their strokes, so that
/// no colour is needed.
struct Sparkline {
    let series: IndicatorSeries
    /// The number of each stroke, by whose values it draws.
    let strokes: [String: Int]
    /// What it shows, in words.
    let title: String

    private let left = 42.0
    private let right = 308.0
    private let top = 10.0
    private let foot = 84.0

    func write(_ html: inout HTML) {
        let (low, high) = bounds
        html.element(.svg, [.class("spark"), .viewBox(320, 104), .role("img")]) { html in
            html.element(.title, text: title)
            if let standard = series.indicator.standard?.value {
                let at = y(standard, low, high)
                html.shape(.line, [.class("std"), .x1(left), .y1(at), .x2(right), .y2(at)])
            }
            for name in series.others {
                let points = series.points.map { point in point.others[name].map { (x(point), y($0, low, high)) } }
                draw(points, "k", strokes[name] ?? 0, &html)
            }
            draw(series.points.map { point in point.value.map { (x(point), y($0, low, high)) } }, "own", nil, &html)
            labels(low, high, &html)
        }
    }

    private func draw(_ points: [(Double, Double)?], _ name: StaticString, _ number: Int?, _ html: inout HTML) {
        let course = number.map { Attribute.class(name, min($0, 4)) } ?? .class(name)
        html.shape(.path, [course, .path(PathText(points.map { $0.map { (x: $0.0, y: $0.1) } }))])
        // A line needs two points; what has no neighbour, and the partnership's own values, are dots as well.
        let dots = number == nil ? points : points.count == 1 ? points : []
        guard dots.contains(where: { $0 != nil }) else { return }
        let path = PathText(dots: dots.compactMap { $0.map { (x: $0.0, y: $0.1) } })
        html.shape(.path, [number == nil ? .class("dots") : .class("lone"), .path(path)])
    }

    private func labels(_ low: Double, _ high: Double, _ html: inout HTML) {
        html.element(.text, [.class("e"), .x(left - 6), .y(top + 4)], text: Figures.short(high, 1))
        html.element(.text, [.class("e"), .x(left - 6), .y(foot + 4)], text: Figures.short(low, 1))
        guard let first = series.points.first, let last = series.points.last else { return }
        html.element(
            .text, [.x(left), .y(foot + 18)], text: TextLayout.brief(Wording.period(first.period), characters: 12))
        guard series.points.count > 1 else { return }
        html.element(
            .text, [.class("e"), .x(right), .y(foot + 18)],
            text: TextLayout.brief(Wording.period(last.period), characters: 12))
    }

    /// The lowest and the highest of all that is drawn.
    private var bounds: (low: Double, high: Double) {
        var all = series.points.compactMap(\.value) + series.points.flatMap(\.others.values)
        if let standard = series.indicator.standard?.value { all.append(standard) }
        guard let low = all.min(), let high = all.max() else { return (0, 1) }
        return low < high ? (low, high) : (low - 1, high + 1)
    }

    private func x(_ point: IndicatorSeries.Point) -> Double {
        guard let first = series.points.first?.date, let last = series.points.last?.date, first < last else {
            return (left + right) / 2
        }
        return left + (right - left) * Double(point.date.days(since: first)) / Double(last.days(since: first))
    }

    private func y(_ value: Double, _ low: Double, _ high: Double) -> Double {
        foot - (foot - top) * (value - low) / (high - low)
    }
}
