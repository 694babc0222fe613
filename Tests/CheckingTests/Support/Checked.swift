import Assessment
import CalendarDates
import Checking
import Evidence
import Files
import Rules
import SourceText
import TestSupport
import Testing

/// What the checks of the rules find in a folder of evidence.
struct Checked {
    /// One finding, whatever sort of check it comes from.
    struct Found: Hashable {
        let check: String
        let severity: Severity
        /// The file below the evidence folder and the line.
        let place: String
        /// The id of the record, criterion, action, finding or document; else the file.
        let subject: String
        let message: String

        /// As the lists of expected findings have it.
        var line: String { "\(check)  \(place)  \(subject)" }
    }

    let found: [Found]

    /// Checks a folder; faults fail the test.
    init(
        _ folder: String, asOf: CalendarDate, rules path: String = Repository.areaRules,
        sourceLocation: SourceLocation = #_sourceLocation
    ) async throws {
        let faults = FaultCollector()
        let rules = try #require(RuleSetLoader.load(path, faults), sourceLocation: sourceLocation)
        let result = await PartnershipLoader.load(folder, rules: rules, faults)
        #expect(faults.faults.map(\.line) == [], sourceLocation: sourceLocation)
        guard case .loaded(let partnership) = result else { throw NotLoaded(folder: folder) }
        let check = EvidenceCheck(rules, gate: GateRules())
        let examined = await check.examined(partnership, rules: rules, asOf: asOf)
        found = check.report(examined, folder: folder, baseline: nil).findings.map {
            Found(
                check: $0.check, severity: $0.severity, place: Self.short($0.place, folder),
                subject: $0.record == nil ? Self.short($0.subject, folder) : $0.subject, message: $0.message)
        }.sorted { $0.line < $1.line }
    }

    /// The findings of some severities.
    func found(_ severities: Severity...) -> [Found] { found.filter { severities.contains($0.severity) } }

    /// The path below the folder with the line.
    private static func short(_ place: SourcePlace, _ folder: String) -> String {
        let path = short(place.path, folder)
        return place.position.map { "\(path):\($0.line)" } ?? path
    }

    private static func short(_ path: String, _ folder: String) -> String {
        path.hasPrefix(folder + "/") ? String(path.dropFirst(folder.count + 1)) : path
    }

    struct NotLoaded: Error { let folder: String }
}
