import Assessment
import CalendarDates
import Evidence
import PositionedYAML
import Reports
import Rules

extension WebPage {
    /// How the outcome came about, what it cannot say, and by what rules and program.
    func method(_ html: inout HTML) {
        html.element(.p, text: "This is a \(Wording.label). It knows only what is recorded.")
        html.element(.ul) { html in
            for sentence in Self.sentences { html.element(.li, text: sentence) }
        }
        provenance(&html)
        decisions(&html)
        wholeTexts(&html)
        html.element(.h3, text: "The framework's sources")
        html.element(.ul) { html in
            for citation in rules.framework.sources {
                html.element(.li) { source(citation, &$0) }
            }
        }
        html.element(.h3, text: "Rules and program")
        html.element(.p) { html in
            html.text("Rules ")
            html.element(.code, text: rules.framework.id)
            html.text(", version ")
            html.foreign(rules.framework.version)
            html.text(", SHA-256 ")
            html.element(.code, text: rules.sha256)
            html.text(". Written by ")
            html.foreign("\(tool.name) \(tool.version)")
            html.text(".")
        }
        paragraph(wording.tally, &html)
    }

    private static let sentences = [
        "Each record weighs for or against the criteria it names. How much depends on its rating, how many children it "
            + "concerns, whether an effect on them is shown, where it is going, how leaders respond, what kind of evidence "
            + "it is and how old it is.",
        "Several records on the same theme do not count several times in full.",
        "A criterion's position is the weight for it less the weight against it, over all weight and a fixed weight of "
            + "not knowing. Little evidence keeps it near the middle.",
        "The weighed sum of the positions gives the probability of each level. An earlier outcome and grave findings "
            + "count beside it, where there are any.",
        "Confidence says how far the evidence is enough, from enough sides, and fresh.",
    ]

    private func provenance(_ html: inout HTML) {
        let provenance = rules.judgement.outcome.provenance
        var text =
            "The figures of the model: \(PlainText.line(provenance.method)) (\(provenance.date.words); on "
            + "\(PlainText.line(provenance.corpus)))."
        if let scores = provenance.scores?.words, !scores.isEmpty {
            text += " How well it does, \(PlainText.line(scores.joined(separator: "; ")))."
        }
        paragraph(text, &html)
    }

    /// Long texts that the first page cuts.
    private func wholeTexts(_ html: inout HTML) {
        let texts = cutOnFirstPage
        guard !texts.isEmpty else { return }
        html.element(.h3, text: "What the first page cuts short")
        html.element(.ul) { html in
            for text in texts { html.element(.li, [.ownDirection], text: text) }
        }
    }

    private func decisions(_ html: inout HTML) {
        let waivers = assessment.partnership.waivers
        guard !waivers.isEmpty else { return }
        html.element(.h3, text: "Waivers")
        html.element(.p, text: "A waiver never raises the outcome.")
        html.element(.ul) { html in
            for waiver in waivers {
                html.element(.li, [.ownDirection]) { html in
                    html.element(.code, text: waiver.id)
                    html.text(": \(waiver.check) of \(waiver.subject.value), until \(waiver.expires.words). ")
                    html.text(PlainText.line(waiver.justification))
                }
            }
        }
    }
}
