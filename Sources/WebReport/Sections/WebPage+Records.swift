import Assessment
import CalendarDates
import Evidence
import PositionedYAML
import Reports
import Rules
import SourceText
import Vocabularies

extension WebPage {
    /// Every record that is known on the date, newest first.
    func records(_ html: inout HTML) {
        html.element(
            .p,
            text:
                "\(capital(Figures.counted(shown.count, "record"))), the newest first. Where each is written follows its source: the file, in the partnership's "
                + "folder, and the line.")
        guard !shown.isEmpty else { return }
        let list = "record-list"
        Filter(
            list: list, label: "Filter the records", noun: "records",
            choices: [
                .init(
                    name: .first, label: "Criterion",
                    options: rules.criteria.indices.map { ("\($0)", wording.title(ofCriterion: $0)) }),
                .init(
                    name: .second, label: "Kind",
                    options: wording.words.kinds.terms.enumerated().map { ("\($0)", PlainText.line($1.title)) }),
                .init(
                    name: .third, label: "Whether it counts",
                    options: [("0", "Counts"), ("1", "Lapsed"), ("2", "Superseded")]),
            ]
        ).write(&html)
        html.element(.ul, [.id(list), .class("items")]) { html in
            for index in shown {
                item(index, &html)
                html.lineBreak()
            }
        }
    }

    private func item(_ index: Int, _ html: inout HTML) {
        let rated = assessment.records[index]
        let record = rated.record
        let attributes: [Attribute] = [
            .id(Target.record(record.id).id),
            .filtered(.first, record.criteria.map { "\($0)" }.joined(separator: " ")),
            .filtered(.second, "\(record.kind)"), .filtered(.third, Self.number(of: rated.standing)),
        ]
        html.element(.li, attributes) { html in
            html.element(.p, [.ownDirection], text: wording.summary(index))
            html.element(.p) { html in
                html.element(.code, text: record.id)
                html.text(" · \(PlainText.line(wording.words.kinds[record.kind].title)) · \(record.date.words) · ")
                standing(rated, &html)
                html.text(". \(capital(wording.rated(index))).")
                // What no longer counts speaks to nothing.
                if rated.isConsidered { html.text(" Speaks to \(wording.titles(ofCriteria: record.criteria)).") }
            }
            html.element(.p) { html in
                if let citation = record.source {
                    source(citation, &html)
                    attached(citation, &html)
                } else {
                    html.text("No source named")
                }
                html.text(" · ")
                html.foreign(place(of: record))
            }
        }
    }

    /// File and line, from the partnership's folder on.
    private func place(of record: EvidenceRecord) -> String {
        let folder = assessment.partnership.folder + "/"
        let line = record.place.line
        return line.hasPrefix(folder) ? String(line.dropFirst(folder.count)) : line
    }

    private func attached(_ citation: Citation, _ html: inout HTML) {
        if let page = citation.page {
            html.text(", ")
            html.foreign(page)
        }
        if let file = citation.file {
            html.text(", file ")
            html.foreign(file.value)
        }
    }

    private func standing(_ rated: RatedRecord, _ html: inout HTML) {
        switch rated.standing {
        case .considered: html.text("counts until \(rated.lapses.words)")
        case .lapsed: html.element(.strong, text: "lapsed on \(rated.lapses.words), does not count")
        case .superseded(let other):
            html.element(.strong, text: "superseded, does not count; see")
            html.text(" ")
            links([other], &html)
        case .notYetKnown: break
        }
    }

    private static func number(of standing: Standing) -> String {
        switch standing {
        case .considered: "0"
        case .lapsed: "1"
        case .superseded, .notYetKnown: "2"
        }
    }
}
