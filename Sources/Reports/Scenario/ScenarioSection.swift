/// A part of a report on a scenario, before it is laid out for a terminal or as Markdown.
struct ScenarioSection {
    /// What it holds.
    enum Block {
        case paragraph(String)
        case item(String)
        /// Rows of cells below a header; the first column is text, the others are short.
        case table(header: [String], rows: [[String]])
        /// A command to copy, one line.
        case command(String)
    }

    let title: String
    var blocks: [Block]
}
