/// Colours and weights of a terminal; does nothing where colour is off.
struct Paint {
    let isOn: Bool

    func bold(_ text: String) -> String { wrapped(text, "1") }
    func faint(_ text: String) -> String { wrapped(text, "2") }
    func good(_ text: String) -> String { wrapped(text, "32") }
    func middling(_ text: String) -> String { wrapped(text, "33") }
    func bad(_ text: String) -> String { wrapped(text, "31") }

    /// A text in the colour of a level: the first is good, the last bad.
    func level(_ index: Int, of count: Int, _ text: String) -> String {
        index == 0 ? good(text) : index == count - 1 ? bad(text) : middling(text)
    }

    private func wrapped(_ text: String, _ code: String) -> String {
        isOn && !text.isEmpty ? "\u{1B}[\(code)m\(text)\u{1B}[0m" : text
    }
}
