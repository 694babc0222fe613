import Reports

/// Markup in the making: text is appended to one buffer, all elements end where they should, all text and all attributes are escaped.
///
/// There is no way to append markup of one's own, so text of others cannot become any.
struct HTML {
    private(set) var markup = ""

    /// An element with something in it.
    mutating func element(_ tag: Tag, _ attributes: [Attribute] = [], _ content: (inout HTML) -> Void) {
        open(tag.rawValue, attributes)
        content(&self)
        if !tag.endsByItself { markup += "</" + tag.rawValue + ">" }
    }

    /// An element with a text in it.
    mutating func element(_ tag: Tag, _ attributes: [Attribute] = [], text: String) {
        element(tag, attributes) { $0.text(text) }
    }

    /// An element that never holds anything.
    mutating func empty(_ tag: Tag.Empty, _ attributes: [Attribute]) { open(tag.rawValue, attributes) }

    /// A shape of a picture.
    mutating func shape(_ shape: Tag.Shape, _ attributes: [Attribute]) { open(shape.rawValue, attributes, end: "/>") }

    /// Text as it is.
    mutating func text(_ text: String) { Escaping.append(text, to: &markup) }

    /// A short text of others amid words of the report: whichever way it reads, what stands around it does not turn.
    mutating func foreign(_ text: String) {
        let line = PlainText.line(text)
        if line.utf8.allSatisfy({ $0 < 0x80 }) { return self.text(line) }
        element(.bdi, text: line)
    }

    /// The page's own style sheet, known when the program was built.
    mutating func style(_ css: PageResource) { markup += "<style>" + css.text + "</style>" }

    /// The page's own script, known when the program was built.
    mutating func script(_ script: PageResource) { markup += "<script>" + script.text + "</script>" }

    /// A chart, whose texts were escaped where it was drawn.
    mutating func chart(_ chart: EmbeddedChart) { markup += chart.markup }

    /// The first line of any page.
    mutating func doctype() { markup += "<!DOCTYPE html>\n" }

    /// A line break between elements, which no browser shows.
    mutating func lineBreak() { markup += "\n" }

    private mutating func open(_ tag: String, _ attributes: [Attribute], end: String = ">") {
        markup += "<" + tag
        for attribute in attributes {
            markup += " \(attribute.name)"
            guard let value = attribute.value else { continue }
            markup += "=\""
            Escaping.append(value, to: &markup)
            markup += "\""
        }
        markup += end
    }
}
