/// A position from -1 to 1 on a line, with its interval and the places where levels change.
struct PositionPicture {
    let position: Double
    let interval: ClosedRange<Double>
    /// Positions at which another level begins.
    let bounds: [Double]
    /// What it shows, in words.
    let title: String

    func write(_ html: inout HTML) {
        html.element(.svg, [.class("pos"), .viewBox(220, 24), .role("img")]) { html in
            html.element(.title, text: title)
            line("axis", -1, 1, at: 12, &html)
            for bound in bounds { upright("cut", bound, 1, 23, &html) }
            for end in [-1.0, 0, 1] { upright("axis", end, 8, 16, &html) }
            let (low, high) = (Self.x(interval.lowerBound), Self.x(interval.upperBound))
            html.shape(.rect, [.class("span"), .x(low), .y(8), .width(max(1, high - low)), .height(8)])
            html.shape(.circle, [.class("dot")] + Attribute.centre(Self.x(position), 12) + [.radius(5)])
        }
    }

    private func line(_ name: StaticString, _ from: Double, _ to: Double, at y: Double, _ html: inout HTML) {
        html.shape(.line, [.class(name), .x1(Self.x(from)), .y1(y), .x2(Self.x(to)), .y2(y)])
    }

    private func upright(_ name: StaticString, _ at: Double, _ top: Double, _ foot: Double, _ html: inout HTML) {
        html.shape(.line, [.class(name), .x1(Self.x(at)), .y1(top), .x2(Self.x(at)), .y2(foot)])
    }

    private static func x(_ position: Double) -> Double { 10 + (min(max(position, -1), 1) + 1) * 100 }
}
