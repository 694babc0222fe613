/// An attribute of an element. Its name is always one of those below: there is none that runs script or sets style.
struct Attribute {
    let name: StaticString
    /// Not yet escaped; nil where the attribute has no value.
    let value: String?

    private init(_ name: StaticString, _ value: String?) {
        self.name = name
        self.value = value
    }

    static func id(_ id: String) -> Attribute { Attribute("id", id) }
    static func `class`(_ names: StaticString) -> Attribute { Attribute("class", "\(names)") }
    /// One of a few classes that are told apart by a number, as `h0` to `h4`.
    static func `class`(_ stem: StaticString, _ number: Int) -> Attribute { Attribute("class", "\(stem)\(number)") }
    static func lang(_ code: StaticString) -> Attribute { Attribute("lang", "\(code)") }
    static func name(_ name: StaticString) -> Attribute { Attribute("name", "\(name)") }
    static func content(_ value: String) -> Attribute { Attribute("content", value) }
    static func charset(_ name: StaticString) -> Attribute { Attribute("charset", "\(name)") }
    static func httpEquiv(_ name: StaticString) -> Attribute { Attribute("http-equiv", "\(name)") }
    static func type(_ type: StaticString) -> Attribute { Attribute("type", "\(type)") }
    static func value(_ value: String) -> Attribute { Attribute("value", value) }
    static func scope(_ scope: StaticString) -> Attribute { Attribute("scope", "\(scope)") }
    static func span(columns: Int) -> Attribute { Attribute("colspan", "\(columns)") }
    static func role(_ role: StaticString) -> Attribute { Attribute("role", "\(role)") }
    static func label(_ text: String) -> Attribute { Attribute("aria-label", text) }
    static func labelledBy(_ id: String) -> Attribute { Attribute("aria-labelledby", id) }
    static func labels(_ id: String) -> Attribute { Attribute("for", id) }
    static func tabIndex(_ index: Int) -> Attribute { Attribute("tabindex", "\(index)") }
    static let hidden = Attribute("hidden", nil)
    static let hiddenFromAids = Attribute("aria-hidden", "true")
    /// The text's own first letter says which way it reads.
    static let ownDirection = Attribute("dir", "auto")
    static let withoutCompletion = Attribute("autocomplete", "off")
    static let unfocusable = Attribute("focusable", "false")

    /// A place in this page.
    static func href(to id: String) -> Attribute { Attribute("href", "#" + WebAddress.encoded(id)) }
    /// A page of the web, of which the reader's way there is kept from the other side.
    static func href(_ address: WebAddress) -> Attribute { Attribute("href", address.text) }
    static let withoutReferrer = Attribute("rel", "noreferrer noopener")

    /// Where a number stands in the JSON report, so that tests can compare the two.
    static func figure(_ path: String) -> Attribute { Attribute("data-n", path) }
    /// Where in the JSON report all within an element stands: places that begin with a dot go on from here.
    static func within(_ path: String) -> Attribute { Attribute("data-in", path) }
    /// Terms by which a list is filtered.
    static func filtered(_ name: Filter.Name, _ terms: String) -> Attribute {
        switch name {
        case .first: Attribute("data-a", terms)
        case .second: Attribute("data-b", terms)
        case .third: Attribute("data-c", terms)
        }
    }
    /// The name by which a control filters.
    static func filters(_ name: Filter.Name) -> Attribute { Attribute("data-by", name.rawValue) }
    /// The list that a form filters.
    static func list(_ id: String) -> Attribute { Attribute("data-list", id) }
    /// Choices that a link makes in the filter of the list that it leads to.
    static func picks(_ choices: String) -> Attribute { Attribute("data-pick", choices) }
    /// What a filter counts.
    static func noun(_ one: StaticString) -> Attribute { Attribute("data-noun", "\(one)") }

    // Of pictures. Numbers are written with at most two decimals.
    static func viewBox(_ width: Int, _ height: Int) -> Attribute { Attribute("viewBox", "0 0 \(width) \(height)") }
    static let stretched = Attribute("preserveAspectRatio", "none")
    static func width(_ value: Double) -> Attribute { Attribute("width", Coordinate.text(value)) }
    static func height(_ value: Double) -> Attribute { Attribute("height", Coordinate.text(value)) }
    static func x(_ value: Double) -> Attribute { Attribute("x", Coordinate.text(value)) }
    static func y(_ value: Double) -> Attribute { Attribute("y", Coordinate.text(value)) }
    static func x1(_ value: Double) -> Attribute { Attribute("x1", Coordinate.text(value)) }
    static func y1(_ value: Double) -> Attribute { Attribute("y1", Coordinate.text(value)) }
    static func x2(_ value: Double) -> Attribute { Attribute("x2", Coordinate.text(value)) }
    static func y2(_ value: Double) -> Attribute { Attribute("y2", Coordinate.text(value)) }
    static func centre(_ x: Double, _ y: Double) -> [Attribute] {
        [Attribute("cx", Coordinate.text(x)), Attribute("cy", Coordinate.text(y))]
    }
    static func radius(_ value: Double) -> Attribute { Attribute("r", Coordinate.text(value)) }
    static func path(_ path: PathText) -> Attribute { Attribute("d", path.text) }
    static func fill(pattern id: StaticString, _ number: Int) -> Attribute { Attribute("fill", "url(#\(id)\(number))") }
    static let repeatsInPixels = Attribute("patternUnits", "userSpaceOnUse")
}
