import Assessment
import CalendarDates
import Evidence
import Reports
import Rules

extension WebPage {
    /// Published figures over time, beside those of others.
    func indicators(_ html: inout HTML) {
        let all = IndicatorSeries.all(of: assessment)
        guard !all.isEmpty else { return html.element(.p, text: "No figure is recorded.") }
        var strokes: [String: Int] = [:]
        var names: [String] = []
        for name in all.flatMap(\.others) where strokes[name] == nil {
            strokes[name] = names.count
            names.append(name)
        }
        legend(names, &html)
        html.element(.div, [.class("cards")]) { html in
            for series in all { card(series, strokes, &html) }
        }
    }

    private func legend(_ names: [String], _ html: inout HTML) {
        func key(_ line: Attribute, _ name: String, _ html: inout HTML) {
            html.element(.li) { html in
                html.element(.svg, [.class("key"), .viewBox(40, 10), .hiddenFromAids, .unfocusable]) { html in
                    html.shape(.line, [line, .x1(1), .y1(5), .x2(39), .y2(5)])
                }
                html.text(" ")
                html.foreign(name)
            }
        }
        html.element(.p, text: "The lines in the pictures:")
        html.element(.ul, [.class("legend")]) { html in
            key(.class("own"), "\(wording.areaName), with dots", &html)
            for (number, name) in names.enumerated() { key(.class("k", min(number, 4)), name, &html) }
            key(.class("std"), "the statutory or national standard, where there is one", &html)
        }
    }

    private func card(_ series: IndicatorSeries, _ strokes: [String: Int], _ html: inout HTML) {
        guard let last = series.points.last else { return }
        let indicator = series.indicator
        html.element(.div, [.class("card")]) { html in
            html.element(.h3, [.id(Target.indicator(indicator.id).id)]) { $0.foreign(indicator.title) }
            html.element(.p) { html in
                html.element(.strong) { html in
                    value(last.value, of: indicator, "evidence.\(wording.id(last.record)).value", &html)
                }
                html.text(" in ")
                html.text(Wording.period(last.period))
                html.text(". \(change(series)) \(direction(indicator))")
                references([wording.id(last.record)], &html)
            }
            let beside = series.others.compactMap { name in last.others[name].map { (name, $0) } }
            if !beside.isEmpty {
                html.element(.p) { html in
                    for (place, (name, value)) in beside.enumerated() {
                        html.text(place == 0 ? "Beside it: " : ", ")
                        html.foreign(name)
                        html.text(" \(Figures.short(value))")
                    }
                    html.text(".")
                }
            }
            html.element(.p, text: "\(capital(wording.rated(last.record))).")
            if series.points.count > 1 {
                let title = "A line through \(series.points.count) periods; the table below has the values"
                Sparkline(series: series, strokes: strokes, title: title).write(&html)
            }
            html.element(.details) { html in
                html.element(.summary, text: "The values as a table")
                values(series, &html)
            }
        }
        html.lineBreak()
    }

    private func values(_ series: IndicatorSeries, _ html: inout HTML) {
        let others = series.others
        let heading = Target.indicator(series.indicator.id).id
        let columns = ["Period"] + ([wording.areaName] + others).map { Column.numbers($0) }
        table("Values (\(unit(series.indicator)))", columns, labelledBy: heading, &html) { html in
            for point in series.points {
                html.element(.tr) { html in
                    html.element(.th, [.scope("row")]) { html in
                        link(.record(wording.id(point.record)), Wording.period(point.period), &html)
                    }
                    number(point.value, &html)
                    for name in others { number(point.others[name], &html) }
                }
            }
        }
        guard let standard = series.indicator.standard else { return }
        html.element(.p) { html in
            html.text("Standard: ")
            figure("indicators.\(series.indicator.id).standard", Figures.short(standard.value), &html)
            html.text(". \(PlainText.line(standard.text))")
        }
    }

    private func number(_ value: Double?, _ html: inout HTML) {
        guard let value else { return html.element(.td, text: "not known") }
        html.element(.td, text: Figures.short(value))
    }

    private func value(_ value: Double?, of indicator: Indicator, _ path: String, _ html: inout HTML) {
        guard let value else { return html.text("Not known") }
        figure(path, Figures.short(value), &html)
        switch indicator.unit {
        case .percent: html.text(" %")
        case .count, .rate: break
        case .days, .weeks: html.text(" \(indicator.unit.rawValue)")
        }
    }

    /// How the latest value differs from the one before.
    private func change(_ series: IndicatorSeries) -> String {
        guard let last = series.points.last?.value,
            let before = series.points.dropLast().last(where: { $0.value != nil }),
            let value = before.value
        else { return "There is no earlier value." }
        let period = Wording.period(before.period)
        let size = Figures.short(abs(Figures.rounded(last - value)))
        guard size != "0" else { return "As in \(period)." }
        let move = "\(last > value ? "Up" : "Down") by \(size) since \(period)"
        guard let gain = series.indicator.gain(last, over: value) else { return move + "." }
        return "\(move), which is \(gain > 0 ? "better" : "worse")."
    }

    private func direction(_ indicator: Indicator) -> String {
        switch indicator.direction {
        case .higher: "Higher is better."
        case .lower: "Lower is better."
        case .neutral: "Neither higher nor lower is better: it is context and is not rated."
        }
    }

    private func unit(_ indicator: Indicator) -> String {
        indicator.unit == .percent ? "per cent" : indicator.unit.rawValue
    }
}
