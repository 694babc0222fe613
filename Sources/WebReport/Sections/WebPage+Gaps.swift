import Assessment
import CalendarDates
import Evidence
import Reports
import Rules
import Vocabularies

extension WebPage {
    /// All gaps, those with the largest effect first.
    func gaps(_ html: inout HTML) {
        let gaps = assessment.gaps
        html.element(.p, text: "\(capital(Figures.counted(gaps.count, "gap"))), those with the largest effect first.")
        guard !gaps.isEmpty else { return }
        paragraph(Wording.effectExplained, &html)
        let list = "gap-list"
        Filter(
            list: list, label: "Filter the gaps", noun: "gaps",
            choices: [
                .init(
                    name: .first, label: "Criterion",
                    options: rules.criteria.indices.map { ("\($0)", wording.title(ofCriterion: $0)) }),
                .init(
                    name: .second, label: "Sort of gap",
                    options: GapRule.Sort.allCases.map { (Self.number(of: $0), capital($0.rawValue)) }),
                .init(
                    name: .third, label: "Urgency",
                    options: GapRule.Urgency.allCases.map { (Self.number(of: $0), capital($0.rawValue)) }),
            ]
        ).write(&html)
        html.element(.ol, [.id(list), .class("items")]) { html in
            for (place, gap) in gaps.enumerated() {
                item(gap, place, &html)
                html.lineBreak()
            }
        }
    }

    private func item(_ gap: Gap, _ place: Int, _ html: inout HTML) {
        let attributes: [Attribute] = [
            .id(Target.gap(gap.id).id), .filtered(.first, gap.criteria.map { "\($0)" }.joined(separator: " ")),
            .filtered(.second, Self.number(of: gap.rule.sort)), .filtered(.third, Self.number(of: gap.rule.urgency)),
        ]
        html.element(.li, attributes) { html in
            html.element(.p) { $0.element(.strong, text: PlainText.line(gap.message)) }
            for record in ChiefRecords.of(gap, in: assessment, count: 1) { chief(record, &html) }
            paragraph("What to do: \(PlainText.line(gap.remedy))", &html)
            html.element(.p) { html in
                html.text("Effect on the outcome: ")
                effect(gap, place, &html)
                html.text(". ")
                answer(to: gap, &html)
            }
            html.element(.p) { html in
                html.text("\(capital(gap.rule.sort.rawValue)) · urgency \(gap.rule.urgency.rawValue)")
                // A gap about a criterion begins with its name.
                for criterion in gap.about == nil ? [] : gap.criteria {
                    html.text(" · ")
                    criterionLink(criterion, &html)
                }
                html.text(" · ")
                html.element(.code, text: gap.id)
            }
            guard !gap.records.isEmpty else { return }
            html.element(.p) { html in
                html.text("Records: ")
                links(wording.ids(gap.records), picks: gap.criteria.first.map { "a=\($0)" }, &html)
                html.text(".")
            }
        }
    }

    private func chief(_ record: Int, _ html: inout HTML) {
        html.element(.p, [.ownDirection]) { html in
            html.text("Chiefly: \(wording.summary(record))")
            references([wording.id(record)], &html)
        }
    }

    private func effect(_ gap: Gap, _ place: Int, _ html: inout HTML) {
        // The first figure in the words is the best effect where there is one, else the worst.
        let side = Figures.fixed(-gap.effect.best, 2) == "0.00" ? "worst" : "best"
        figure("gaps.\(place).effect.\(side)", wording.effect(gap.effect), &html)
    }

    /// The open action of the plan that answers a gap, the first that is due: who does it, and by when.
    func answer(to gap: Gap, _ html: inout HTML) {
        let actions = GapAnswers.open(for: gap, in: assessment)
        guard let first = actions.first else { return html.text("No open action of the plan answers it.") }
        html.text("In the plan: ")
        link(.action(first.id), TextLayout.brief(PlainText.line(first.title), characters: 80), &html)
        html.text(" (\(ownerAndDate(first, characters: 50)))")
        html.text(actions.count > 1 ? "; and \(actions.count - 1) more." : ".")
    }

    /// A term's number among its kind, which is shorter than its name in a long list.
    private static func number<Term: CaseIterable & Equatable>(of term: Term) -> String {
        "\(Array(Term.allCases).firstIndex(of: term) ?? 0)"
    }

    /// `owner: Head of service; due on 31 July 2026`.
    /// - Parameter characters: how long the owner's name may be; the plan has it whole.
    func ownerAndDate(_ action: Action, characters: Int = .max) -> String {
        let actions = ActionWording(wording)
        let owner = TextLayout.brief(actions.ownerInWords(action), characters: characters)
        return "\(owner); \(actions.due(action))"
    }
}
