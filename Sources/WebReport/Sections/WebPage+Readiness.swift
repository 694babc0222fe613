import Assessment
import CalendarDates
import Reports
import Rules

extension WebPage {
    /// Which documents could be handed over on the day of a notification.
    func readiness(_ html: inout HTML) {
        let documents = assessment.documents
        guard !documents.isEmpty else { return html.element(.p, text: "The rules ask for no documents.") }
        let ready = documents.count(where: \.isReady)
        let old = documents.count { !$0.isReady && $0.newest != nil }
        html.element(
            .p,
            text:
                "\(ready) of \(documents.count) are ready, \(old) out of date and \(documents.count - ready - old) missing."
        )
        table("Documents to hand over", ["Document", "State", "Newest", "May be as old as", "Records"], &html) { html in
            for item in documents {
                let document = rules.documents[item.document]
                html.element(.tr) { html in
                    html.element(.th, [.scope("row"), .class("w")]) { $0.foreign(document.title) }
                    html.element(.td) { html in
                        html.element(
                            .strong, text: item.isReady ? "ready" : item.newest == nil ? "missing" : "out of date")
                    }
                    html.element(.td, [.class("nw")], text: item.newest?.words ?? "none")
                    html.element(.td, text: document.freshWithin.words)
                    html.element(.td) { html in
                        item.records.isEmpty ? html.text("none") : links(wording.ids(item.records), picks: "", &html)
                    }
                }
            }
        }
    }
}
