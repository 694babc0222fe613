/// How a chart looks: colours for light and dark, and patterns that tell levels apart without colour.
struct ChartStyle {
    private let levels: Int
    private let id: String

    /// - Parameters:
    ///   - levels: how many levels there are.
    ///   - id: the chart's name in its page.
    init(levels: Int, id: String) {
        self.levels = levels
        self.id = id
    }

    /// Shapes filled as a level is: its colour, and its pattern over it where it has one.
    func filled(_ level: Int, _ shape: (_ attributes: [(name: String, value: String)]) -> XMLNode) -> [XMLNode] {
        let colour = shape([("class", "level-\(level)")])
        guard let pattern = Self.pattern(level) else { return [colour] }
        return [colour, shape([("class", "over"), ("fill", "url(#\(id)-\(pattern))")])]
    }

    /// The best level is plain; with more than four levels the patterns come again.
    private static func pattern(_ level: Int) -> String? {
        level % 4 == 0 ? nil : ["dots", "stripes", "squares"][level % 4 - 1]
    }

    // MARK: Colours

    private struct Colour {
        let red, green, blue: Int

        var text: String { "rgb(\(red),\(green),\(blue))" }

        func mixed(with other: Colour, _ part: Double) -> Colour {
            func mix(_ one: Int, _ other: Int) -> Int { Int((Double(one) + Double(other - one) * part).rounded()) }
            return Colour(
                red: mix(red, other.red), green: mix(green, other.green), blue: mix(blue, other.blue))
        }
    }

    /// Blue for the best, ochre between, brick for the worst: also apart for those who see no red or no green.
    private static let light = [
        Colour(red: 47, green: 111, blue: 159), Colour(red: 217, green: 166, blue: 46),
        Colour(red: 176, green: 68, blue: 46),
    ]
    private static let dark = [
        Colour(red: 94, green: 160, blue: 209), Colour(red: 222, green: 182, blue: 84),
        Colour(red: 217, green: 106, blue: 80),
    ]

    private func colours(_ stops: [Colour]) -> [String] {
        (0..<levels).map { level in
            let place = levels > 1 ? 2 * Double(level) / Double(levels - 1) : 0
            let index = min(1, Int(place))
            return ".level-\(level){fill:\(stops[index].mixed(with: stops[index + 1], place - Double(index)).text)}"
        }
    }

    // MARK: The sheet

    /// The style sheet.
    var sheet: XMLNode { XMLNode("style", text: rules) }

    /// What the style sheet says; every rule holds inside the chart only. Paper is always light.
    var rules: String {
        let plain =
            [
                "text{font:12px system-ui,-apple-system,\"Segoe UI\",Helvetica,Arial,sans-serif;fill:#1d2429}",
                ".title{font-size:17px;font-weight:600}", ".heading{font-weight:600}", ".small{font-size:11px}",
                ".faint{font-size:11px;fill:#5b656d}", ".surface,.cell{fill:#ffffff}", ".cell{stroke:#c3cad0}",
                ".grid{stroke:#dde2e6}", ".axis{stroke:#8a949c}", ".middle{stroke:#1d2429;stroke-dasharray:6 4}",
                ".cut{stroke:#8a949c;stroke-dasharray:2 3}", ".edge{fill:none;stroke:#ffffff;stroke-width:1.5}",
                ".weave{fill:#ffffff;fill-opacity:.55}", ".spread{fill:#2f6f9f;fill-opacity:.16}",
                ".path{fill:none;stroke:#2f6f9f;stroke-width:2}", ".dot{fill:#2f6f9f}",
                ".hollow{fill:#ffffff;stroke:#2f6f9f;stroke-width:1.5}", ".unsure{opacity:.4}",
                ".note{fill:#1d2429;stroke:#ffffff;stroke-width:4;paint-order:stroke;stroke-linejoin:round}",
            ] + colours(Self.light)
        let night =
            [
                "text{fill:#e6eaed}", ".faint{fill:#a3adb5}", ".surface,.cell{fill:#14191d}", ".cell{stroke:#46505a}",
                ".grid{stroke:#2a3239}", ".axis{stroke:#7b858d}", ".middle{stroke:#e6eaed}", ".cut{stroke:#7b858d}",
                ".edge{stroke:#14191d}", ".weave{fill:#14191d}", ".spread{fill:#5ea0d1;fill-opacity:.2}",
                ".path{stroke:#5ea0d1}", ".dot{fill:#5ea0d1}", ".hollow{fill:#14191d;stroke:#5ea0d1}",
                ".note{fill:#e6eaed;stroke:#14191d}",
            ] + colours(Self.dark)
        let rules = plain.map(scoped) + ["@media screen and (prefers-color-scheme:dark){"] + night.map(scoped) + ["}"]
        return rules.joined(separator: "\n")
    }

    /// A rule that holds inside the chart only, for each of its selectors.
    private func scoped(_ rule: String) -> String {
        let parts = rule.split(separator: "{", maxSplits: 1)
        let selectors = parts[0].split(separator: ",").map { "#\(id) \($0)" }.joined(separator: ",")
        return parts.count > 1 ? "\(selectors){\(parts[1])" : selectors
    }

    /// What lies over the colours.
    var patterns: XMLNode {
        func pattern(_ name: String, _ size: String, turn: Int = 0, _ shapes: [XMLNode]) -> XMLNode {
            XMLNode(
                "pattern",
                [("id", "\(id)-\(name)"), ("width", size), ("height", size), ("patternUnits", "userSpaceOnUse")]
                    + (turn == 0 ? [] : [("patternTransform", "rotate(\(turn))")]), children: shapes)
        }
        func box(_ width: Double, _ height: Double) -> XMLNode {
            ChartText.box([("class", "weave")], x: 0, y: 0, width: width, height: height)
        }
        let dot = XMLNode("circle", [("class", "weave"), ("cx", "3"), ("cy", "3"), ("r", "1.2")])
        return XMLNode(
            "defs",
            children: [
                pattern("dots", "8", [dot]), pattern("stripes", "7", turn: 45, [box(1.6, 7)]),
                pattern("squares", "8", turn: 45, [box(1.4, 8), box(8, 1.4)]),
            ])
    }
}
