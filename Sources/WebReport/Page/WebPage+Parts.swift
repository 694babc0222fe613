import Assessment
import Evidence
import Reports
import Rules

/// The places in the page that links lead to.
enum Target {
    case record(String)
    case criterion(String)
    case gap(String)
    case action(String)
    case finding(String)
    case indicator(String)

    var id: String {
        switch self {
        case .record(let id): "r-\(id)"
        case .criterion(let id): "c-\(id)"
        case .gap(let id): "g-\(id)"
        case .action(let id): "a-\(id)"
        case .finding(let id): "f-\(id)"
        case .indicator(let id): "i-\(id)"
        }
    }
}

extension WebPage {
    /// How many records a sentence names; the others are a link away.
    private static let named = 6

    /// A number, with the place where the JSON report has it.
    func figure(_ path: String, _ text: String, _ html: inout HTML) {
        html.element(.span, [.figure(path)], text: text)
    }

    /// A statement with the records it rests on.
    func statement(_ statement: Statement, picks: String? = nil, _ html: inout HTML) {
        html.element(.li, [.ownDirection]) { html in
            html.text(statement.text)
            references(statement.records, picks: picks, &html)
        }
    }

    /// Links to records after a statement; nothing for none.
    /// - Parameter picks: choices of the records' filter that show all of them.
    func references(_ ids: [String], picks: String? = nil, _ html: inout HTML) {
        guard !ids.isEmpty else { return }
        html.text(" ")
        links(ids, picks: picks, &html)
    }

    /// Links to records, with commas between them.
    func links(_ ids: [String], picks: String? = nil, _ html: inout HTML) {
        for (place, id) in ids.prefix(Self.named).enumerated() {
            if place > 0 { html.text(", ") }
            if indices[id] == nil {
                html.text(id)
            } else {
                link(.record(id), id, &html)
            }
        }
        guard ids.count > Self.named else { return }
        html.text(" and ")
        let rest = "\(ids.count - Self.named) more"
        guard let picks else { return html.text(rest) }
        html.element(.a, [.href(to: Section.records.rawValue), .picks(picks)], text: rest)
    }

    /// A link within the page.
    func link(_ target: Target, _ text: String, _ html: inout HTML) {
        html.element(.a, [.href(to: target.id)]) { $0.foreign(text) }
    }

    /// A link to a source where it is on the web; else its title alone.
    func source(_ citation: Citation, _ html: inout HTML) {
        if let address = citation.url.flatMap(WebAddress.init) {
            html.element(.a, [.href(address), .withoutReferrer]) { $0.foreign(citation.title) }
        } else {
            html.foreign(citation.title)
            if let url = citation.url {
                html.text(" (")
                html.foreign(url)
                html.text(")")
            }
        }
        if let publisher = citation.publisher {
            html.text(", ")
            html.foreign(publisher)
        }
    }

    /// With a capital first letter, for the start of a sentence.
    func capital(_ text: String) -> String { text.prefix(1).uppercased() + text.dropFirst() }
}
