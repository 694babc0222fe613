import Assessment
import CalendarDates
import Evidence
import Reports
import Rules

extension WebPage {
    /// Who, by what, when, and what the page is not; then where to find what.
    func header(_ html: inout HTML) {
        html.element(.header) { html in
            html.element(.h1) { $0.foreign(briefName(wording.areaName)) }
            html.element(.p, [.class("label")]) { html in
                html.element(.strong, text: Wording.label.prefix(1).uppercased() + Wording.label.dropFirst())
            }
            html.element(.p) { html in
                html.foreign(briefNote(frameworkLine))
                html.text(" As of ")
                html.element(.strong, text: assessment.asOf.words)
                html.text(".")
            }
            html.element(.p, [.class("m")]) { html in
                count("counts.considered", assessment.consideredCount, " records count, ", &html)
                count("counts.lapsed", assessment.lapsedCount, " have lapsed, ", &html)
                count("counts.superseded", assessment.supersededCount, " are superseded. ", &html)
                html.text("\(wording.judgedCount) of \(assessment.criteria.count) criteria have enough evidence.")
            }
            html.element(.nav, [.label("Contents")]) { html in
                html.element(.ul) { html in
                    for section in Section.allCases {
                        html.element(.li) { $0.element(.a, [.href(to: section.rawValue)], text: section.title) }
                    }
                }
            }
        }
        html.lineBreak()
    }

    /// The framework, its version and who issued it.
    var frameworkLine: String { PlainText.line("\(wording.framework), issued by \(rules.framework.issuer).") }

    private func count(_ path: String, _ count: Int, _ words: String, _ html: inout HTML) {
        figure(path, "\(count)", &html)
        html.text(words)
    }
}
