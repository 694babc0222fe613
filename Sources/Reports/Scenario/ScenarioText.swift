/// A scenario for a terminal.
public enum ScenarioText {
    /// Renders what changes do, and the search for a level where there is one.
    /// - Parameters:
    ///   - colour: whether to use ANSI colours.
    ///   - width: columns to wrap to; at least 60. A command to copy is not wrapped.
    /// - Returns: lines that end with a line feed; the last sums it up in fixed words.
    public static func render(_ result: ScenarioResult, colour: Bool, width: Int = 100) -> String {
        let page = ScenarioPage(result)
        return laidOut(
            page.sections, title: page.title, subtitle: page.subtitle, tally: page.tally, colour: colour, width: width)
    }

    /// Sections between a title and a closing line.
    static func laidOut(
        _ sections: [ScenarioSection], title: String, subtitle: String, tally: String, colour: Bool, width: Int
    ) -> String {
        let paint = Paint(isOn: colour)
        let width = max(60, width)
        let head =
            TextLayout.wrapped(title, width: width).map(paint.bold)
            + TextLayout.wrapped(subtitle, width: width).map(paint.faint)
        let bodies = sections.map { section in
            [paint.bold(section.title)] + section.blocks.flatMap { lines($0, width: width) }
        }
        let all = [head] + bodies + [TextLayout.wrapped(tally, width: width)]
        return all.map { $0.joined(separator: "\n") }.joined(separator: "\n\n") + "\n"
    }

    private static func lines(_ block: ScenarioSection.Block, width: Int) -> [String] {
        switch block {
        case .paragraph(let text): return TextLayout.wrapped(text, width: width, first: "  ")
        case .item(let text): return TextLayout.wrapped(text, width: width, first: "  • ")
        case .command(let text): return ["  " + text]
        case .table(let header, let rows):
            let all = [header] + rows
            let widths = header.indices.map { column in
                all.map { column < $0.count ? TextLayout.columns($0[column]) : 0 }.max() ?? 0
            }
            // What is left beside the short columns goes to the first.
            let first = min(widths.first ?? 0, max(20, width - 2 - widths.dropFirst().reduce(0) { $0 + $1 + 3 }))
            return all.map { row in
                row.enumerated().reduce("  ") { line, cell in
                    cell.offset == 0
                        ? line + TextLayout.cell(cell.element, first)
                        : line + "   " + TextLayout.cell(cell.element, widths[cell.offset], right: true)
                }
            }
        }
    }
}
