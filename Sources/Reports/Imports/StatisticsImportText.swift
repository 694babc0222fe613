public import Imports
public import PublishedStatistics

/// What an import of statistics did, as text.
public enum StatisticsImportText {
    /// Renders an account.
    /// - Parameters:
    ///   - states: what became of the files, in the order of the parts' files.
    ///   - isVerbose: whether each file of each area is named.
    public static func render(
        _ result: StatisticsImport, _ states: [ImportWriter.State], isVerbose: Bool
    ) -> String {
        var lines = ["\(result.title): \(Self.number(result.tallies.count, "file")) read", ""]
        for tally in result.tallies {
            lines.append("\(PlainText.line(tally.path)): \(Self.number(tally.read, "row"))")
            lines += Self.list("used", tally.used) + Self.list("left", tally.left)
            if tally.revised > 0 {
                lines.append("  \(Self.number(tally.revised, "row")) in place of older ones that differ")
            }
        }
        lines.append("")
        var index = 0
        for part in result.parts {
            let records = part.files.reduce(0) { $0 + $1.count }
            lines.append(
                "\(PlainText.line(part.choice.name)): \(Self.number(records, "record")) in "
                    + "\(Self.number(part.files.count, "file"))\(Self.missing(part))")
            if !part.unknownNeighbours.isEmpty {
                lines.append(
                    "  not in the files, though named as neighbours: "
                        + part.unknownNeighbours.map(PlainText.line).joined(separator: ", "))
            }
            for file in part.files {
                if isVerbose || result.parts.count == 1 {
                    let state = index < states.count ? Self.words(states[index]) : ""
                    lines.append("  \(state) \(PlainText.line(file.path)) (\(Self.number(file.count, "record")))")
                }
                index += 1
            }
        }
        let changes = ImportStates(states)
        lines.append("")
        lines.append("Files: \(changes.added) added, \(changes.renewed) renewed, \(changes.unchanged) unchanged.")
        return lines.joined(separator: "\n") + "\n"
    }

    private static func list(_ word: String, _ counts: [String: Int]) -> [String] {
        guard !counts.isEmpty else { return [] }
        let total = counts.values.reduce(0, +)
        let parts = counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map {
            "\(PlainText.line($0.key)) \(UKNumber.grouped($0.value))"
        }
        return ["  \(word) \(UKNumber.grouped(total)): \(parts.joined(separator: "; "))"]
    }

    private static func missing(_ part: StatisticsImport.Part) -> String {
        guard !part.reasons.isEmpty else { return "" }
        let total = part.reasons.values.reduce(0, +)
        let parts = part.reasons.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map {
            "\(PlainText.line($0.key)) \($0.value)"
        }
        return "; \(Self.number(total, "figure")) not there (\(parts.joined(separator: ", ")))"
    }

    private static func words(_ state: ImportWriter.State) -> String {
        switch state {
        case .added: "added    "
        case .renewed: "renewed  "
        case .unchanged: "unchanged"
        }
    }

    private static func number(_ count: Int, _ word: String) -> String {
        "\(UKNumber.grouped(count)) \(word)\(count == 1 ? "" : "s")"
    }
}

/// How many files came to what.
struct ImportStates: Encodable {
    let added, renewed, unchanged: Int

    init(_ states: [ImportWriter.State]) {
        added = states.count { $0 == .added }
        renewed = states.count { $0 == .renewed }
        unchanged = states.count { $0 == .unchanged }
    }
}
