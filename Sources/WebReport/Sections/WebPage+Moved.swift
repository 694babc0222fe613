import Assessment
import CalendarDates
import Comparisons
import Reports
import Rules

/// How things stood at earlier dates, where something was known at two of them or more.
struct Moves {
    let trend: Trend
    let wording: TrendWording
    let chart: EmbeddedChart
    /// The dates at which something was known, by their places in the trend.
    let known: [Int]

    init?(_ trend: Trend) {
        known = trend.points.indices.filter { !trend.points[$0].isNothingKnown }
        guard known.count > 1 else { return nil }
        self.trend = trend
        wording = TrendWording(trend)
        chart = TrendChart.embedded(trend, id: "moved-chart")
    }
}

extension WebPage {
    /// The likely outcome and the positions at earlier dates, as a picture and as tables, and why they moved.
    func moved(_ html: inout HTML) {
        guard let moves else { return paragraph(reasonForNoTrend, &html) }
        let lens = assessment.view == nil ? "" : " Each date is seen through the same lens."
        paragraph(
            "At each date only what was known then is used, and what was too old then does not count. So this is not what "
                + "was said at the time: it is what the evidence recorded since would have supported." + lens, &html)
        if let first = moves.known.first, let last = moves.known.last {
            let (one, other) = (moves.trend.points[first], moves.trend.points[last])
            paragraph(
                "On \(one.date.words): \(moves.wording.likelyInBrief(one)). On \(other.date.words): "
                    + "\(moves.wording.likelyInBrief(other)).", &html)
        }
        html.element(.div, [.class("scroll"), .role("region"), .label("The picture of it"), .tabIndex(0)]) { html in
            html.chart(moves.chart)
        }
        html.element(.details) { html in
            html.element(.summary, text: "The figures as tables")
            outcomes(moves, &html)
            positions(moves, &html)
        }
        whyItMoved(moves, &html)
    }

    private var reasonForNoTrend: String {
        guard let dates = rules.earlierDates else { return "The rules name no earlier dates to look back to." }
        return
            "Nothing was known at the dates of the \(dates.over.words) before, so there is nothing to set beside this date."
    }

    private func outcomes(_ moves: Moves, _ html: inout HTML) {
        let levels = rules.framework.levels
        let columns =
            ["Date", "Likely"] + levels.indices.map { Column(capital(wording.level($0)), figures: path(of: $0)) }
            + [Column("Overall position", figures: "score"), "Confidence", .numbers("Records that count")]
        table("The likely outcome at each date", columns, &html) { html in
            for place in moves.known {
                let point = moves.trend.points[place]
                html.element(.tr, [.within("trend.dates.\(place).outcome")]) { html in
                    html.element(.th, [.scope("row")], text: point.date.words)
                    html.element(.td, text: moves.wording.likely(point))
                    for percent in Figures.percents(point.probabilities) {
                        html.element(.td, [.class("n")], text: percent)
                    }
                    html.element(.td, [.class("n")], text: Figures.signed(point.score, 2))
                    html.element(.td, text: point.confidence.rawValue)
                    html.element(
                        .td, [.class("n"), .figure("trend.dates.\(place).counts.considered")],
                        text: "\(point.counts.considered)")
                }
            }
        }
        guard moves.known.contains(where: { moves.trend.points[$0].likely == nil }) else { return }
        paragraph(
            "Where there is not enough evidence the probabilities are how often each level is reached elsewhere.", &html
        )
    }

    private func path(of level: Int) -> String { "probabilities.\(rules.framework.levels[level].id)" }

    private func positions(_ moves: Moves, _ html: inout HTML) {
        let columns = ["Criterion"] + moves.known.map { Column(moves.trend.points[$0].date.words) }
        table("Positions at each date, from -1 to +1", columns, &html) { html in
            for criterion in rules.criteria.indices {
                html.element(.tr) { html in
                    html.element(.th, [.scope("row")]) { criterionLink(criterion, &$0) }
                    for place in moves.known {
                        let then = moves.trend.points[place].criteria[criterion]
                        html.element(.td) { html in
                            figure(
                                "trend.dates.\(place).criteria.\(criterion).position", Figures.signed(then.position, 2),
                                &html)
                            html.text(", \(moves.wording.level(of: then))")
                        }
                    }
                }
            }
        }
    }

    private func whyItMoved(_ moves: Moves, _ html: inout HTML) {
        let all = TrendMove.all(of: moves.trend)
        guard !all.isEmpty else { return paragraph("No record began or ceased to count between the dates.", &html) }
        html.element(.h3, text: "Why it moved")
        html.element(.p, text: "What came in and lapsed since the date before, the heaviest records first.")
        for move in all {
            html.element(.h4, text: move.after.date.words)
            paragraph(capital(move.summary), &html)
            html.element(.ul) { html in
                for sentence in move.beside { html.element(.li, [.ownDirection], text: sentence) }
                for record in move.records { statement(record, &html) }
            }
        }
    }
}
