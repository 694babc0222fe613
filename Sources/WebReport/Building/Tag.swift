/// The elements that a page may hold. The list is closed, so that no text of others can ever name one.
enum Tag: String {
    case html, head, title, body, header, main, footer, nav, section, div, p, span, strong, code, bdi
    case h1, h2, h3, h4, h5, ul, ol, li, dl, dt, dd, a
    case table, caption, thead, tbody, tr, th, td
    case details, summary, form, label, select, option, button
    case svg, defs, pattern, text

    /// Whether the next of its sort, or the end of what it is in, ends it as well as an end tag would.
    var endsByItself: Bool {
        switch self {
        case .li, .tr, .th, .td, .option: true
        default: false
        }
    }

    /// Elements that hold nothing and are not closed.
    enum Empty: String {
        case meta, input
    }

    /// Shapes of a picture, which hold nothing either.
    enum Shape: String {
        case path, line, rect, circle
    }
}
