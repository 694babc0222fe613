import Assessment
import CalendarDates
import PositionedYAML
import Rules
import Vocabularies

/// Writes the file of inspected areas.
enum InspectedFile {
    private static let width = 118

    /// The whole file: the areas in order of their ids, a few lines each.
    static func text(_ backtest: Backtest) -> String {
        let head = """
            # yaml-language-server: $schema=../../schemas/inspected.schema.json
            #
            # Where the areas of the calibration corpus stand by these rules, to compare a partnership with: the level reached,
            # the position overall and on each criterion with enough evidence, and the themes that weigh most in favour and
            # against. Made by 'areasend calibrate' from the corpus and the weights: do not edit it, run that again.
            areas:

            """
        return head + backtest.areas.map { lines($0, backtest.rules).joined(separator: "\n") + "\n" }.joined()
    }

    private static func lines(_ area: Backtest.Area, _ rules: RuleSet) -> [String] {
        let level = rules.framework.levels[area.area.level].id
        let head = [
            ("id", YAMLText.scalar(area.area.id)), ("name", YAMLText.scalar(area.area.name)),
            ("inspected", "\(area.area.inspected)"), ("level", YAMLText.scalar(level)),
            ("position", DecimalText.short(area.position, 3)),
        ].map { "\($0): \($1)" }
        let positions = area.assessment.criteria.filter { $0.level != nil }.map { criterion in
            "\(YAMLText.scalar(rules.criteria[criterion.criterion].id)): "
                + DecimalText.short(criterion.ledger.position, 3)
        }
        let balance = ThemeBalance(area.assessment)
        func named(_ themes: [Int]) -> [String] { themes.map { YAMLText.scalar(rules.vocabularies.themes[$0].id) } }
        return ["  - \(head[0])"] + head.dropFirst().map { "    \($0)" }
            + filled("criteria: {", positions, "}")
            + filled("for: [", named(balance.heaviestFor(ThemeBalance.named)), "]")
            + filled("against: [", named(balance.heaviestAgainst(ThemeBalance.named)), "]")
    }

    /// Items between brackets on lines of limited width, further lines set in.
    private static func filled(_ open: String, _ items: [String], _ close: String) -> [String] {
        var lines = ["    " + open]
        for (index, item) in items.enumerated() {
            let part = item + (index == items.count - 1 ? close : ",")
            let isFirst = lines[lines.count - 1].hasSuffix(open) && lines.count == 1
            let joined = lines[lines.count - 1] + (isFirst ? "" : " ") + part
            if joined.count <= width { lines[lines.count - 1] = joined } else { lines.append("      " + part) }
        }
        return items.isEmpty ? ["    " + open + close] : lines
    }
}
