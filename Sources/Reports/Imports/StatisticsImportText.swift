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
        var lines = ["\(result.title): \(Figures.number(result.tallies.count, "file")) read", ""]
        for tally in result.tallies {
            lines.append("\(PlainText.line(tally.path)): \(Figures.number(tally.read, "row"))")
            lines += list("used", tally.used) + list("left", tally.left)
            if tally.revised > 0 {
                lines.append("  \(Figures.number(tally.revised, "row")) in place of older ones that differ")
            }
        }
        lines.append("")
        if result.parts.count > 1, !isVerbose {
            lines.append(total(of: result.parts))
        } else {
            var index = 0
            for part in result.parts {
                lines += self.lines(of: part, Array(states.dropFirst(index).prefix(part.files.count)))
                index += part.files.count
            }
        }
        let changes = ImportStates(states)
        lines.append("")
        lines.append("Files: \(changes.added) added, \(changes.renewed) renewed, \(changes.unchanged) unchanged.")
        return lines.joined(separator: "\n") + "\n"
    }

    private static func lines(of part: StatisticsImport.Part, _ states: [ImportWriter.State]) -> [String] {
        let records = part.files.reduce(0) { $0 + $1.count }
        var lines = [
            "\(PlainText.line(part.choice.name)): \(Figures.number(records, "record")) in "
                + Figures.number(part.files.count, "file") + missing(part.reasons)
        ]
        if !part.unknownNeighbours.isEmpty {
            lines.append(
                "  not in the files, though named as neighbours: "
                    + part.unknownNeighbours.map(PlainText.line).joined(separator: ", "))
        }
        for (file, state) in zip(part.files, states) {
            let word = ImportedFileState(path: file.path, count: file.count, state: state).word
            lines.append("  \(word): \(PlainText.line(file.path)) (\(Figures.number(file.count, "record")))")
        }
        return lines
    }

    private static func total(of parts: [StatisticsImport.Part]) -> String {
        let files = parts.flatMap(\.files)
        let reasons = parts.reduce(into: [:]) { $0.merge($1.reasons, uniquingKeysWith: +) }
        return
            "\(Figures.number(parts.count, "area")): \(Figures.number(files.reduce(0) { $0 + $1.count }, "record")) in "
            + Figures.number(files.count, "file") + missing(reasons)
    }

    private static func list(_ word: String, _ counts: [String: Int]) -> [String] {
        guard !counts.isEmpty else { return [] }
        let total = counts.values.reduce(0, +)
        let parts = counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map {
            "\(PlainText.line($0.key)) \(UKNumber.grouped($0.value))"
        }
        return ["  \(word) \(UKNumber.grouped(total)): \(parts.joined(separator: "; "))"]
    }

    private static func missing(_ reasons: [String: Int]) -> String {
        guard !reasons.isEmpty else { return "" }
        let total = reasons.values.reduce(0, +)
        let parts = reasons.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map {
            "\(PlainText.line($0.key)) \(UKNumber.grouped($0.value))"
        }
        return "; \(Figures.number(total, "figure")) not there (\(parts.joined(separator: ", ")))"
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
