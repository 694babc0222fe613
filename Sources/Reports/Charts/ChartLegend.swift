import Comparisons
import Rules

/// What the colours and patterns of a chart mean.
struct ChartLegend {
    private let wording: TrendWording
    private let style: ChartStyle

    init(_ wording: TrendWording, _ style: ChartStyle) {
        self.wording = wording
        self.style = style
    }

    /// As many levels on a line as fit.
    func drawn(at top: Double) -> ChartPart {
        var nodes: [XMLNode] = []
        var (x, y) = (ChartFrame.margin, top)
        for level in wording.trend.rules.framework.levels.indices {
            let name = wording.levelInFull(level)
            let width = min(ChartFrame.wide, 26 + Double(TextLayout.columns(name)) * ChartText.characterWidth + 20)
            if x > ChartFrame.margin, x + width > ChartFrame.width - ChartFrame.margin {
                (x, y) = (ChartFrame.margin, y + 20)
            }
            nodes += style.filled(level) { ChartText.box($0, x: x, y: y, width: 20, height: 13) }
            nodes.append(ChartText.node(name, x: x + 26, y: y + 11, "small", within: ChartFrame.wide - 26))
            x += width
        }
        return ChartPart(nodes: nodes, height: y - top + 34)
    }
}
