import Assessment
import CalendarDates
import Evidence
import Files
import Privacy
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
        /// The file below the evidence folder and the line; the rule's file where it is about no file of evidence.
        let place: String
        /// The id of the record, criterion, action, finding or document; the field for private details.
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
        let quality = Assessment(partnership, rules: rules, asOf: asOf).findings().map {
            Found(
                check: $0.check, severity: $0.severity, place: Self.short($0.place, folder, path), subject: $0.subject,
                message: $0.message)
        }
        let privacy = EvidencePrivacy.report(on: partnership, by: PrivacyScanner(rules.privacy)).findings.map {
            Found(
                check: $0.rule, severity: $0.severity, place: Self.short($0.place, folder, path),
                subject: $0.record ?? $0.field, message: $0.message)
        }
        found = (quality + privacy).sorted { $0.line < $1.line }
    }

    /// The findings of some severities.
    func found(_ severities: Severity...) -> [Found] { found.filter { severities.contains($0.severity) } }

    /// The path below the folder with the line; below the rules without it, since lines of rules move.
    private static func short(_ place: SourcePlace, _ folder: String, _ rules: String) -> String {
        guard place.path.hasPrefix(folder + "/") else { return String(place.path.dropFirst(rules.count + 1)) }
        let path = place.path.dropFirst(folder.count + 1)
        return place.position.map { "\(path):\($0.line)" } ?? String(path)
    }

    struct NotLoaded: Error { let folder: String }
}
