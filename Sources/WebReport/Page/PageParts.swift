/// The head of a table's column.
struct Column: ExpressibleByStringLiteral {
    let title: String
    let attributes: [Attribute]

    /// - Parameter figures: the end of the place where the JSON report has the column's figures; rows have its beginning.
    init(_ title: String, figures: String? = nil) {
        self.title = title
        attributes = [.scope("col")] + (figures.map { [.figure("." + $0)] } ?? [])
    }

    init(stringLiteral title: String) { self.init(title) }

    /// A column of numbers.
    static func numbers(_ title: String) -> Column { Column(title, attributes: [.scope("col"), .class("n")]) }

    private init(_ title: String, attributes: [Attribute]) {
        self.title = title
        self.attributes = attributes
    }
}

/// What every page of ours is made of.
protocol PageParts {}

extension PageParts {
    /// The page's head: what a browser may do with it, and its style.
    /// - Parameter styles: the style sheets of pictures within the page.
    func head(title: String, styles: [String] = [], _ html: inout HTML) {
        html.element(.head) { html in
            html.empty(.meta, [.charset("utf-8")])
            html.empty(.meta, [.httpEquiv("Content-Security-Policy"), .content(ContentPolicy.text(styles: styles))])
            html.empty(.meta, [.name("viewport"), .content("width=device-width, initial-scale=1")])
            html.empty(.meta, [.name("referrer"), .content("no-referrer")])
            html.empty(.meta, [.name("color-scheme"), .content("light dark")])
            html.element(.title, text: title)
            html.style(.style)
        }
        html.lineBreak()
    }

    /// A paragraph.
    func paragraph(_ text: String, _ html: inout HTML) { html.element(.p, text: text) }

    /// A table that scrolls within its own region where it is too wide, so that the page never does.
    /// - Parameter heading: the id of a heading that names the region better than the caption.
    func table(
        _ caption: String, _ columns: [Column], labelledBy heading: String? = nil, _ html: inout HTML,
        rows: (inout HTML) -> Void
    ) {
        let label = heading.map(Attribute.labelledBy) ?? .label(caption)
        html.element(.div, [.class("scroll"), .role("region"), label, .tabIndex(0)]) { html in
            html.element(.table) { html in
                html.element(.caption, text: caption)
                html.element(.thead) { html in
                    html.element(.tr) { html in
                        for column in columns { html.element(.th, column.attributes) { $0.foreign(column.title) } }
                    }
                }
                html.element(.tbody, [], rows)
            }
        }
        html.lineBreak()
    }
}
