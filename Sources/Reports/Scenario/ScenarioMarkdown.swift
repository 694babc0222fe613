/// A scenario as Markdown.
public enum ScenarioMarkdown {
    /// Renders what changes do, and the search for a level where there is one.
    public static func render(_ result: ScenarioResult) -> String {
        let page = ScenarioPage(result)
        return laidOut(page.sections, title: page.title, subtitle: page.subtitle, tally: page.tally)
    }

    /// Sections between a title and a closing line.
    static func laidOut(_ sections: [ScenarioSection], title: String, subtitle: String, tally: String) -> String {
        let head = ["# \(Markdown.text(title))\n\n\(Markdown.text(subtitle))."]
        let bodies = sections.map { section in
            "## \(Markdown.text(section.title))\n\n" + body(section.blocks)
        }
        return (head + bodies + [Markdown.text(tally)]).joined(separator: "\n\n") + "\n"
    }

    /// Items that follow each other make one list; everything else stands apart.
    private static func body(_ blocks: [ScenarioSection.Block]) -> String {
        var text = ""
        var isInList = false
        for block in blocks {
            let isItem = if case .item = block { true } else { false }
            if !text.isEmpty { text += isItem && isInList ? "\n" : "\n\n" }
            text += rendered(block)
            isInList = isItem
        }
        return text
    }

    private static func rendered(_ block: ScenarioSection.Block) -> String {
        switch block {
        case .paragraph(let text): return Markdown.text(text)
        case .item(let text): return "- " + Markdown.text(text)
        case .command(let text): return "```sh\n\(text)\n```"
        case .table(let header, let rows):
            return Markdown.table(
                header.map(Markdown.text), right: Set(1..<max(2, header.count)), rows.map { $0.map(Markdown.text) }
            ).joined(separator: "\n")
        }
    }
}
