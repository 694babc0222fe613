/// Fillings that are told apart without colour.
enum Pattern {
    private static let strokes: [StaticString] = [
        "M0 0H8V8H0Z", "M-2 2L2 -2M0 8L8 0M6 10L10 6", "M2 2h2v2h-2zM6 6h2v2h-2z", "M0 4H8M4 0V8", "M4 0V8",
    ]

    /// The patterns; once in a page.
    static func definitions(_ html: inout HTML) {
        html.element(.svg, [.class("defs"), .hiddenFromAids, .unfocusable, .width(0), .height(0)]) { html in
            html.element(.defs) { html in
                for (number, strokes) in strokes.enumerated() {
                    let attributes: [Attribute] = [.id("p\(number)"), .width(8), .height(8), .repeatsInPixels]
                    html.element(.pattern, attributes) { html in
                        html.shape(.path, [.class("s", number), .path(PathText(strokes: strokes))])
                    }
                }
            }
        }
        html.lineBreak()
    }

    /// A bar for a part of 1, filled with a pattern; the number stands beside it in the page.
    static func bar(_ part: Double, pattern number: Int, title: String, _ html: inout HTML) {
        let width = 200.0
        html.element(.svg, [.class("bar"), .viewBox(200, 16), .role("img")]) { html in
            html.element(.title, text: title)
            html.shape(.rect, [.class("track"), .x(0.5), .y(0.5), .width(width - 1), .height(15)])
            let filled = min(max(part, 0), 1) * (width - 1)
            guard filled >= 0.5 else { return }
            let attributes: [Attribute] = [
                .class("fill"), .x(0.5), .y(0.5), .width(filled), .height(15),
                .fill(pattern: "p", number % strokes.count),
            ]
            html.shape(.rect, attributes)
        }
    }
}
