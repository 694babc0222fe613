/// The controls above a long list. They are hidden until the page's script shows them, so that without script the list is
/// whole and nothing stands there that does nothing.
struct Filter {
    /// The terms by which a list can be narrowed.
    enum Name: String {
        case first = "a"
        case second = "b"
        case third = "c"
    }

    /// One thing to choose by.
    struct Choice {
        let name: Name
        let label: String
        /// The terms that items carry, and what people read.
        let options: [(term: String, title: String)]
    }

    /// The id of the list.
    let list: String
    /// What the form is for.
    let label: String
    /// One of what it lists.
    let noun: StaticString
    let choices: [Choice]

    func write(_ html: inout HTML) {
        let attributes: [Attribute] = [
            .class("filter"), .list(list), .noun(noun), .role("search"), .label(label), .hidden,
        ]
        html.element(.form, attributes) { html in
            let search = "\(list)-words"
            html.element(.p) { html in
                html.element(.label, [.labels(search)], text: "Search words")
                html.empty(.input, [.id(search), .type("search"), .withoutCompletion])
            }
            for choice in choices {
                let id = "\(list)-\(choice.name.rawValue)"
                html.element(.p) { html in
                    html.element(.label, [.labels(id)], text: choice.label)
                    html.element(.select, [.id(id), .filters(choice.name)]) { html in
                        html.element(.option, [.value("")], text: "All")
                        for option in choice.options {
                            html.element(.option, [.value(option.term)], text: option.title)
                        }
                    }
                }
            }
            html.element(.p) { $0.element(.button, [.type("reset")], text: "Show all") }
            html.element(.p, [.class("count"), .role("status")]) { _ in }
        }
        html.lineBreak()
    }
}
