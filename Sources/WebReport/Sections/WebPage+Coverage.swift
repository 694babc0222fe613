import Assessment
import Reports
import Rules
import Vocabularies

extension WebPage {
    /// How many records each criterion has by partner, phase and kind.
    func coverage(_ html: inout HTML) {
        html.element(
            .p,
            text:
                "The darker a cell, the more records. “None, expected” marks what the rules ask for and no record gives."
        )
        let words = wording.words
        heat("Records by partner", words.partners, "partners", \.partners, \.partnersMissing, &html)
        heat("Records by phase", words.phases, "phases", \.phases, \.phasesMissing, &html)
        heat("Records by kind", words.kinds, "kinds", \.kinds, \.kindsMissing, &html)
    }

    private func heat(
        _ title: String, _ vocabulary: Vocabulary, _ path: String, _ counts: KeyPath<Coverage, [Int]>,
        _ missing: KeyPath<Coverage, TermSet>, _ html: inout HTML
    ) {
        let most = assessment.criteria.flatMap { $0.coverage[keyPath: counts] }.max() ?? 0
        table(title, ["Criterion"] + vocabulary.terms.map { Column($0.title, figures: $0.id) }, &html) { html in
            for criterion in assessment.criteria {
                let coverage = criterion.coverage
                html.element(.tr, [.within("criteria.\(criterion.criterion).coverage.\(path)")]) { html in
                    html.element(.th, [.scope("row")]) { criterionLink(criterion.criterion, &$0) }
                    for term in vocabulary.terms.indices {
                        let count = coverage[keyPath: counts][term]
                        let isMissing = coverage[keyPath: missing].contains(term)
                        guard count > 0 else {
                            html.element(
                                .td, isMissing ? [.class("gone")] : [.class("h", 0)],
                                text: isMissing ? "none, expected" : "none")
                            continue
                        }
                        html.element(.td, [.class("h", Self.shade(count, of: most))], text: "\(count)")
                    }
                }
            }
        }
    }

    /// One of four shades.
    private static func shade(_ count: Int, of most: Int) -> Int {
        most <= 4 ? min(count, 4) : min(4, 1 + (count - 1) * 4 / most)
    }
}
