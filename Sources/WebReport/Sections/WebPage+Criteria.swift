import Assessment
import CalendarDates
import Evidence
import Reports
import Rules

extension WebPage {
    /// The criteria as a map by area, then each in full.
    func criteria(_ html: inout HTML) {
        html.element(
            .p,
            text: "Positions run from -1 (all evidence speaks against) to +1 (all speaks for); 0 is the middle. "
                + "The dot is the position, the bar around it the interval, and dashed lines show where levels change.")
        let columns: [Column] = [
            "Criterion", "Level", "Position as a picture", .numbers("Position"), "Interval", "Confidence",
            .numbers("Records"),
        ]
        for (area, title) in rules.framework.areas.map(\.title).enumerated() {
            let heading = "area-\(area + 1)"
            html.element(.h3, [.id(heading)]) { html in
                html.foreign(title)
                html.text(": position ")
                figure("areas.\(area).position", Figures.signed(assessment.outcome.areaPositions[area], 2), &html)
            }
            let inArea = assessment.criteria.filter { rules.criteria[$0.criterion].area == area }
            table("Where each criterion stands", columns, labelledBy: heading, &html) { html in
                for criterion in inArea { row(criterion, &html) }
            }
            for criterion in inArea { details(criterion, &html) }
        }
    }

    /// A link to what the page says of a criterion.
    func criterionLink(_ index: Int, _ html: inout HTML) {
        link(.criterion(rules.criteria[index].id), wording.title(ofCriterion: index), &html)
    }

    /// A cell with a criterion's position.
    func position(of index: Int, _ html: inout HTML) {
        html.element(
            .td, [.class("n"), .figure("criteria.\(index).position")],
            text: Figures.signed(assessment.criteria[index].ledger.position, 2))
    }

    private func row(_ criterion: CriterionAssessment, _ html: inout HTML) {
        let index = criterion.criterion
        let interval = criterion.ledger.interval
        html.element(.tr, [.within("criteria.\(index)")]) { html in
            html.element(.th, [.scope("row")]) { criterionLink(index, &$0) }
            html.element(.td, text: wording.level(of: criterion))
            html.element(.td, [.class("pic")]) { html in
                PositionPicture(
                    position: criterion.ledger.position, interval: interval,
                    bounds: rules.judgement.levelBands.compactMap(\.atLeast),
                    title: "position \(Figures.signed(criterion.ledger.position, 2)), interval \(words(interval))"
                ).write(&html)
            }
            position(of: index, &html)
            html.element(.td, [.class("nw")]) { html in
                figure(".interval.0", Figures.signed(interval.lowerBound, 2), &html)
                html.text(" to ")
                figure(".interval.1", Figures.signed(interval.upperBound, 2), &html)
            }
            html.element(.td, text: criterion.confidence.degree.rawValue)
            html.element(
                .td, [.class("n"), .figure(".records.length")], text: "\(criterion.records.count)")
        }
    }

    private func words(_ interval: ClosedRange<Double>) -> String {
        "\(Figures.signed(interval.lowerBound, 2)) to \(Figures.signed(interval.upperBound, 2))"
    }
}
