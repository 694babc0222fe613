import CalendarDates
import Evidence
import Files
public import Rules
import SeparatedValues
public import SourceText

/// Loads a corpus: `outcomes.csv` with the columns area, name, inspected and level, and one folder of evidence an area.
public enum CorpusLoader {
    private static let columns = ["area", "name", "inspected", "level"]
    private static let budget = 16 << 20

    private struct Outcome {
        let id: String
        let name: String
        let inspected: CalendarDate
        let level: Int
        let place: SourcePlace
    }

    /// Loads a corpus, areas side by side; nil where anything in it is faulty, which is reported.
    public static func load(_ folder: String, rules: RuleSet, _ faults: FaultCollector) async -> BacktestCorpus? {
        guard let outcomes = outcomes(folder + "/outcomes.csv", rules, faults) else { return nil }
        let loaded = await withTaskGroup(of: (Int, Partnership?, [Fault]).self) { group in
            for (index, outcome) in outcomes.enumerated() {
                group.addTask {
                    let own = FaultCollector()
                    let path = folder + "/" + outcome.id
                    switch await PartnershipLoader.load(path, rules: rules, own) {
                    case .loaded(let partnership): return (index, partnership, own.faults)
                    case .faulty: return (index, nil, own.faults)
                    case .nothing:
                        own.report(
                            Fault(
                                "no-evidence", at: outcome.place, "there are no records in '\(path)'",
                                remedy: "add the folder, or remove the line"))
                        return (index, nil, own.faults)
                    }
                }
            }
            return await group.reduce(into: [(Int, Partnership?, [Fault])]()) { $0.append($1) }
        }.sorted { $0.0 < $1.0 }
        for (_, _, own) in loaded { faults.report(own) }
        guard !faults.hasErrors, let sha256 = hash(of: folder, faults) else { return nil }
        let areas = loaded.compactMap { index, partnership, _ in
            partnership.map {
                BacktestCorpus.Area(
                    id: outcomes[index].id, name: outcomes[index].name, inspected: outcomes[index].inspected,
                    level: outcomes[index].level, partnership: $0)
            }
        }
        return BacktestCorpus(folder: folder, areas: areas, sha256: sha256)
    }

    private static func outcomes(_ path: String, _ rules: RuleSet, _ faults: FaultCollector) -> [Outcome]? {
        let bytes: [UInt8]
        do {
            bytes = try FileBytes.read(path, budget: budget)
        } catch {
            faults.report(error.fault)
            return nil
        }
        let table = SeparatedText(String(decoding: bytes, as: UTF8.self), separator: .comma)
        if let quote = table.unclosedQuote {
            faults.report(
                Fault(
                    "unclosed-quote", at: SourcePlace(path: path, position: quote), "nothing closes this quote",
                    remedy: "close it, or take it away"))
            return nil
        }
        if let place = table.textAfterQuote {
            faults.report(
                Fault(
                    "text-after-quote", at: SourcePlace(path: path, position: place),
                    "behind the quote that closes this value stands something else",
                    remedy: "write each quote inside a value twice"))
            return nil
        }
        let rows = table.rows
        guard let header = rows.first, header.texts == columns else {
            faults.report(
                Fault(
                    "bad-columns", at: SourcePlace(path: path, position: SourcePosition(line: 1, column: 1)),
                    "the columns must be \(columns.joined(separator: ","))", remedy: "mend the first line"))
            return nil
        }
        let outcomes = rows.dropFirst().compactMap { outcome($0, path, rules, faults) }
        UniqueIDs.check(outcomes.map { ($0.id, $0.place) }, "area", faults)
        return faults.hasErrors ? nil : outcomes.sorted { $0.id.utf8.lexicographicallyPrecedes($1.id.utf8) }
    }

    private static func outcome(
        _ row: SeparatedText.Row, _ path: String, _ rules: RuleSet, _ faults: FaultCollector
    ) -> Outcome? {
        let place = SourcePlace(path: path, position: SourcePosition(line: row.line, column: 1))
        let values = row.texts
        guard values.count == columns.count else {
            faults.report(
                Fault(
                    "bad-columns", at: place, "here are \(values.count) values instead of \(columns.count)",
                    remedy: "write \(columns.joined(separator: ","))"))
            return nil
        }
        let level = rules.framework.levelIndex(of: values[3])
        if level == nil {
            let known = rules.framework.levels.map(\.id)
            faults.report(
                Fault(
                    "unresolved-id", at: place, "there is no level '\(values[3])'",
                    remedy: "use one of \(known.joined(separator: ", "))"))
        }
        let inspected = CalendarDate(values[2])
        if inspected == nil {
            faults.report(
                Fault(
                    "bad-date", at: place, "'inspected' is not a date in the calendar", remedy: "write it as YYYY-MM-DD"
                ))
        }
        guard let level, let inspected else { return nil }
        return Outcome(id: values[0], name: values[1], inspected: inspected, level: level, place: place)
    }

    private static func hash(of folder: String, _ faults: FaultCollector) -> String? {
        var hash = ContentHash()
        for path in FileTree.files(
            below: folder, extensions: ["yaml", "yml", "csv"], report: { faults.report($0.fault) })
        {
            do {
                let bytes = try FileBytes.read(path, budget: budget)
                hash.add(Array("\(path.dropFirst(folder.count + 1))\n\(bytes.count)\n".utf8))
                hash.add(bytes)
            } catch {
                faults.report(error.fault)
                return nil
            }
        }
        return hash.hexadecimal()
    }
}
