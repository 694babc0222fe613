import Assessment
import CalendarDates
import Evidence
import Reports
import Rules

extension WebPage {
    /// How many reasons on each side, and how many steps, fit on one page.
    private static let named = 3
    /// How much of a text others wrote fits; the whole stands where its link leads.
    private static let briefly = 130
    /// How much of a note on the outcome fits, and how much of a name.
    private static let (noted, titled) = (220, 90)
    /// How many lapsing records fit.
    private static let lapsing = 3

    /// Where the partnership stands, why, what to do first and what to renew: in print the first page.
    func board(_ html: inout HTML) {
        html.element(.div, [.class("stand")]) { html in
            html.element(.h3, text: "Where we stand")
            likely(&html)
            probabilities(&html)
            for note in boardNotes { html.element(.p, [.class("m"), .ownDirection], text: note) }
        }
        html.element(.h3, text: "Strongest reasons")
        html.element(.div, [.class("two")]) { html in
            let outcome = assessment.outcome
            reasons("For a better outcome", "reasonsFor", outcome.reasonsFor, &html)
            reasons("For a worse outcome", "reasonsAgainst", outcome.reasonsAgainst, &html)
        }
        html.element(
            .p, [.class("m")],
            text: "In brackets: how far each moves the overall position, on a scale from -1 to +1.")
        html.element(.h3, text: "Three things to do first")
        first(&html)
        html.element(.h3, text: "Evidence to renew: what lapses within \(rules.judgement.lapsingWithin.words)")
        renew(&html)
    }

    private func likely(_ html: inout HTML) {
        let outcome = assessment.outcome
        if let likely = outcome.likely {
            html.element(.p, [.class("big")]) { html in
                html.element(.strong, text: capital(wording.levelInFull(likely)))
                html.text(" is the likely outcome, with \(outcome.confidence.degree.rawValue) confidence.")
            }
            paragraph(rules.framework.levels[likely].means, &html)
        } else {
            html.element(.p, [.class("big")]) {
                $0.element(.strong, text: "There is not enough evidence to name a level.")
            }
            html.element(
                .p,
                text:
                    "The figures below say how often each level has been reached elsewhere\(OutcomeWording(wording).besideFrequencies)."
            )
        }
    }

    private func probabilities(_ html: inout HTML) {
        let outcome = assessment.outcome
        let levels = rules.framework.levels
        let percents = Figures.percents(outcome.probabilities)
        let alone = outcome.likely == nil ? percents : Figures.percents(outcome.byScore)
        table(
            "How likely each level is",
            ["Level", .numbers("Likely"), "As a picture", .numbers("By the evidence alone")], &html
        ) { html in
            for level in levels.indices {
                html.element(.tr) { html in
                    html.element(.th, [.scope("row")], text: capital(wording.levelInFull(level)))
                    html.element(
                        .td, [.class("n"), .figure("outcome.probabilities.\(levels[level].id)")],
                        text: percents[level])
                    html.element(.td, [.class("pic")]) { html in
                        Pattern.bar(outcome.probabilities[level], pattern: level, title: percents[level], &html)
                    }
                    let path = outcome.likely == nil ? "probabilities" : "byEvidenceAlone"
                    html.element(
                        .td, [.class("n"), .figure("outcome.\(path).\(levels[level].id)")], text: alone[level])
                }
            }
        }
    }

    /// What limits the outcome and how sure one may be, as much as fits: the method has whatever is left out.
    private var boardNotes: [String] {
        let outcome = OutcomeWording(wording)
        let overrides = OverrideWording.lines(assessment, of: nil)
        let notes =
            [wording.limits(on: assessment.outcome.confidence), outcome.lean, outcome.beside].map(briefNote) + [
                first(of: outcome.limits, "more limit", "more limits"),
                first(of: overrides, "more level is held to be right", "more levels are held to be right"),
            ]
        return notes.filter { !$0.isEmpty }
    }

    /// The first of some sentences, and how many more there are; empty for none.
    private func first(of sentences: [String], _ one: String, _ several: String) -> String {
        guard let first = sentences.first else { return "" }
        guard sentences.count > 1 else { return briefNote(first) }
        let more = Figures.counted(sentences.count - 1, one, several)
        return "\(brief(first, Self.noted - 60)) And \(more): see the end of the report."
    }

    private func reasons(
        _ title: String, _ path: String, _ reasons: [OutcomeAssessment.Reason], _ html: inout HTML
    ) {
        html.element(.div) { html in
            html.element(.h4, text: title)
            guard !reasons.isEmpty else { return html.element(.p, text: "None.") }
            html.element(.ul) { html in
                for (place, reason) in reasons.prefix(Self.named).enumerated() {
                    boardItem(&html) { html in
                        html.text(brief(wording.summary(reason.record)))
                        html.text(" (")
                        figure("outcome.\(path).\(place).effect", Figures.signed(reason.effect, 3), &html)
                        html.text(")")
                        references([wording.id(reason.record)], &html)
                    }
                }
            }
        }
    }

    private func first(_ html: inout HTML) {
        let groups = GapDigest.byRule(assessment.gaps).prefix(Self.named)
        guard !groups.isEmpty else { return html.element(.p, text: "No gap was found.") }
        // One record is often the heaviest of several criteria; each step names another, so that the page says more.
        var named: Set<Int> = []
        html.element(.ol) { html in
            for group in groups {
                let chief = ChiefRecords.of(group.first, in: assessment, count: Self.named)
                boardItem(&html) { html in
                    html.element(.strong, text: brief(PlainText.line(group.first.message)))
                    if let record = chief.first(where: { !named.contains($0) }) {
                        named.insert(record)
                        html.text(" Chiefly: \(brief(wording.summary(record)))")
                        references([wording.id(record)], &html)
                    }
                    html.text(" \(brief(PlainText.line(group.first.remedy))) ")
                    html.text("Effect on the outcome: \(wording.effect(group.first.effect)). ")
                    answer(to: group.first, &html)
                    html.text(" ")
                    html.element(.span, [.class("screen")]) { link(.gap(group.first.id), "More on this gap", &$0) }
                }
            }
        }
    }

    private func renew(_ html: inout HTML) {
        let records = Lapsing.records(of: assessment)
        guard !records.isEmpty else { return html.element(.p, text: "Nothing lapses.") }
        html.element(.ul) { html in
            for index in records.prefix(Self.lapsing) {
                boardItem(&html) { html in
                    html.text("\(assessment.records[index].lapses.words): \(brief(wording.summary(index)))")
                    references([wording.id(index)], &html)
                }
            }
        }
        guard records.count > Self.lapsing else { return }
        html.element(.p, [.class("m")], text: "And \(records.count - Self.lapsing) more, named under the criteria.")
    }

    /// An item of a list, of which on paper only so many lines stand.
    private func boardItem(_ html: inout HTML, _ content: (inout HTML) -> Void) {
        html.element(.li, [.ownDirection]) { html in html.element(.span, [.class("lines")], content) }
    }

    private func brief(_ text: String, _ characters: Int = briefly) -> String {
        TextLayout.brief(text, characters: characters)
    }

    /// A sentence of the first page that may hold names of others.
    func briefNote(_ text: String) -> String { brief(text, Self.noted) }

    /// A name on the first page, cut where it is longer than a name should be.
    func briefName(_ name: String) -> String { brief(name, Self.titled) }

    /// What may be cut on the first page and stands nowhere else, whole.
    var cutOnFirstPage: [String] {
        let outcome = OutcomeWording(wording)
        let overrides = OverrideWording.lines(assessment, of: nil)
        let notes = [frameworkLine, wording.limits(on: assessment.outcome.confidence), outcome.lean, outcome.beside]
        let several = [outcome.limits, overrides].flatMap { $0.count > 1 ? $0 : $0.filter(isCut) }
        return [wording.areaName].filter { briefName($0) != $0 || isWide($0) } + notes.filter(isCut) + several
    }

    private func isCut(_ note: String) -> Bool { briefNote(note) != note || isWide(note) }

    /// Whether letters may be so wide that fewer of them fit on a line of paper than usual.
    private func isWide(_ text: String) -> Bool {
        text.unicodeScalars.contains { $0.value > 0x24F && !(0x2010...0x2027).contains($0.value) }
    }
}
