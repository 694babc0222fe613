import CalendarDates
import Reports
import Rules

/// Many partnerships side by side, as one web page.
struct SummaryPage: PageParts {
    let table: SummaryTable

    private var title: String { "Partnerships side by side" }

    func write(_ html: inout HTML) {
        html.doctype()
        html.element(.html, [.lang("en-GB")]) { html in
            head(title: "\(title), \(table.asOf.words)", &html)
            html.element(.body) { html in
                html.element(.a, [.class("skip"), .href(to: "main")], text: "Skip to the table")
                html.element(.header) { html in
                    html.element(.h1, text: title)
                    paragraph(SummaryTable.caution, &html)
                    html.element(.p) { html in
                        html.foreign("\(table.rules.framework.title), version \(table.rules.framework.version).")
                        html.text(" As of ")
                        html.element(.strong, text: table.asOf.words)
                        html.text(".")
                    }
                }
                html.element(.main, [.id("main"), .tabIndex(-1)]) { html in
                    html.element(.h2, text: "Where each stands")
                    paragraph("\(table.tally); \(table.spreadInWords).", &html)
                    rows(&html)
                }
                html.element(.footer) { $0.element(.p, text: "The order is that of the names, and no ranking.") }
            }
        }
        html.lineBreak()
    }

    private func rows(_ html: inout HTML) {
        table(
            "The partnerships by name",
            [
                "Partnership", "Likely level", .numbers("Chance of it"), "Confidence", .numbers("Criteria judged"),
                .numbers("Records that count"), "Newest", .numbers("Gaps"), .numbers("Urgent gaps"),
                .numbers("Documents ready"),
            ], &html
        ) { html in
            for partnership in table.partnerships {
                html.element(.tr) { html in
                    html.element(.th, [.scope("row")]) { $0.foreign(partnership.name) }
                    if let standing = partnership.standing {
                        cells(standing, &html)
                    } else {
                        html.element(.td, [.span(columns: 9)], text: partnership.why ?? "")
                    }
                }
                html.lineBreak()
            }
        }
    }

    private func cells(_ standing: PartnershipSummary.Standing, _ html: inout HTML) {
        func number(_ text: String) { html.element(.td, [.class("n")], text: text) }
        html.element(.td, text: table.likely(standing))
        number(table.chance(standing) ?? "none named")
        html.element(.td, text: standing.confidence.rawValue)
        number("\(standing.judged) of \(table.rules.criteria.count)")
        number("\(standing.considered)")
        html.element(.td, text: standing.newest?.words ?? "none")
        number("\(standing.gaps)")
        number("\(standing.urgentGaps)")
        number("\(standing.documentsReady) of \(table.rules.documents.count)")
    }
}
