import Assessment
import CalendarDates
import Evidence
import Reports
import Rules

extension WebPage {
    /// What would move the outcome, and where the partnership stands among inspected areas.
    func change(_ html: inout HTML) {
        let outcome = OutcomeWording(wording)
        let kinds = SensitivityWording(wording).neededKinds
        for text in [outcome.distances, kinds] where !text.isEmpty { paragraph(text, &html) }
        sensitivity(&html)
        lens(&html)
        inspected(&html)
    }

    private func sensitivity(_ html: inout HTML) {
        let words = SensitivityWording(wording)
        let all = assessment.sensitivity
        guard !all.records.isEmpty || !all.gaps.isEmpty else { return }
        html.element(.p, text: "One record or one gap at a time, all else unchanged.")
        if !all.records.isEmpty {
            table("If a record were lost", ["Without this record", "The outcome would be"], &html) { html in
                for (place, loss) in all.records.enumerated() {
                    html.element(.tr) { html in
                        html.element(.td, [.class("w"), .ownDirection]) { html in
                            html.text(wording.summary(loss.record))
                            references([wording.id(loss.record)], &html)
                        }
                        html.element(
                            .td, [.figure("sensitivity.records.\(place).change")], text: words.effect(of: loss))
                    }
                }
            }
        }
        guard !all.gaps.isEmpty else { return }
        table("If a gap were closed", ["With this gap closed", "The outcome would be"], &html) { html in
            for (place, index) in all.gaps.enumerated() {
                let gap = assessment.gaps[index]
                html.element(.tr) { html in
                    html.element(.td, [.class("w"), .ownDirection]) { html in
                        html.text("\(PlainText.line(gap.message)) (")
                        link(.gap(gap.id), "the gap", &html)
                        html.text(")")
                    }
                    html.element(.td, [.figure("sensitivity.gaps.\(place).change")], text: words.effectOfClosing(gap))
                }
            }
        }
    }

    private func lens(_ html: inout HTML) {
        guard let lens = LensWording(wording) else { return }
        html.element(.h3, text: lens.title)
        html.element(.ul) { html in
            for sentence in [lens.outcome] + lens.discounts + lens.moves.map({ lens.line($0) + "." }) {
                html.element(.li, text: sentence)
            }
        }
    }

    private func inspected(_ html: inout HTML) {
        guard let inspected = InspectedWording(wording) else { return }
        let levels = rules.framework.levels
        html.element(.h3, text: "Beside inspected areas")
        html.element(.p, text: "Beside \(inspected.areas). \(inspected.overall)")
        let columns =
            ["Criterion", .numbers("Position")]
            + levels.indices.map { Column("\(capital(wording.level($0))) areas", figures: levels[$0].id) }
            + ["It lies"]
        table("Each criterion beside inspected areas: median, lowest and highest position", columns, &html) { html in
            for (place, criterion) in inspected.comparison.criteria.enumerated() {
                html.element(.tr, [.within("inspected.criteria.\(place).spreads")]) { html in
                    html.element(.th, [.scope("row")]) { criterionLink(criterion.criterion, &$0) }
                    position(of: criterion.criterion, &html)
                    for level in levels.indices {
                        html.element(.td) { html in
                            guard let spread = criterion.spreads[level] else { return html.text("none") }
                            figure(".median", Figures.signed(spread.median, 2), &html)
                            html.text(" (")
                            figure(".least", Figures.signed(spread.least, 2), &html)
                            html.text(" to ")
                            figure(".greatest", Figures.signed(spread.greatest, 2), &html)
                            html.text(")")
                        }
                    }
                    html.element(.td, text: criterion.placement.map { inspected.words($0) } ?? "not enough evidence")
                }
            }
        }
        guard !inspected.similar.isEmpty else { return }
        html.element(.p, text: "Areas that stood most as this one does:")
        html.element(.ul) { html in
            for sentence in inspected.similar { html.element(.li, text: sentence) }
        }
    }
}
