/// How far something is, and the line that says so.
struct ProgressLine: Hashable {
    /// What is done, such as `reading`.
    let doing: String
    /// The file.
    let path: String
    /// Bytes so far.
    let done: Int
    /// All bytes; 0 where that is not known.
    let total: Int

    /// `reading list-1.csv  42 %`, or the amount where the whole is not known.
    /// - Parameter width: the terminal's columns. The line leaves the last one free; a name that is too long loses its beginning.
    func text(width: Int) -> String {
        let name = path.split(separator: "/").last.map(String.init) ?? path
        let shown = name.unicodeScalars.map { scalar -> Character in
            switch scalar.properties.generalCategory {
            case .control, .format, .lineSeparator, .paragraphSeparator: "\u{FFFD}"
            default: Character(scalar)
            }
        }
        let amount = "  " + self.amount
        let room = width - 1 - doing.count - 1 - amount.count
        guard room > 0 else { return String(amount.dropFirst(2).prefix(max(0, width - 1))) }
        let fitting = shown.count <= room ? shown : ["…"] + shown.suffix(room - 1)
        return doing + " " + String(fitting) + amount
    }

    private var amount: String {
        if total > 0 { return "\(Int(Double(min(max(0, done), total)) / Double(total) * 100)) %" }
        let tenths = max(0, done) / 100_000
        return "\(tenths / 10).\(tenths % 10) MB"
    }
}
