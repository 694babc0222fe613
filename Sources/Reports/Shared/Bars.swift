/// Small pictures made of characters.
enum Bars {
    /// A bar for a part of 1.
    static func share(_ part: Double, width: Int = 20) -> String {
        let filled = Int((min(max(part, 0), 1) * Double(width)).rounded())
        return String(repeating: "█", count: filled) + String(repeating: "░", count: width - filled)
    }

    /// What the parts of a stacked bar are drawn with, so that they differ without colour; with more parts they come again.
    private static let marks: [Character] = ["█", "▓", "▒", "░", "▚", "·"]

    /// What the part of an index is drawn with.
    static func mark(_ index: Int) -> Character { marks[index % marks.count] }

    /// The parts of a whole side by side, in order; together as wide as asked for.
    static func stacked(_ parts: [Double], width: Int) -> [String] {
        Figures.shares(parts, units: width).enumerated().map { String(repeating: mark($0), count: $1) }
    }

    /// A position from -1 to 1 on a line, the middle marked, with its interval.
    static func position(_ position: Double, _ interval: ClosedRange<Double>, width: Int = 21) -> String {
        var marks = Array(repeating: Character("·"), count: width)
        func column(_ value: Double) -> Int {
            Int(((min(max(value, -1), 1) + 1) / 2 * Double(width - 1)).rounded())
        }
        for index in column(interval.lowerBound)...column(interval.upperBound) { marks[index] = "─" }
        marks[width / 2] = "│"
        marks[column(position)] = "●"
        return String(marks)
    }
}
