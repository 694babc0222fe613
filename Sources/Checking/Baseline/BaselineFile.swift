import Files
public import SourceText

#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

/// A baseline kept in a file, for those who do not compare with a revision.
///
/// Sorted JSON, one line for each thing, so that a review shows what was accepted.
public enum BaselineFile {
    private struct Shape: Codable {
        let schemaVersion: String
        let framework: String
        let area: String
        let likely: String?
        let criteria: [String: String]
        let gaps: [String]
        let findings: [FindingKey]
        let records: [String: String]
        let actions, earlierFindings: [String]
        let earlierLevels: [String: String]
    }

    private static let version = "1"
    private static let unsaid = "-"
    private static let budget = 64 << 20

    /// The text of a file that holds a snapshot.
    public static func text(_ snapshot: Snapshot) throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        let shape = Shape(
            schemaVersion: version, framework: snapshot.framework, area: snapshot.area, likely: snapshot.likely,
            criteria: snapshot.criteria, gaps: snapshot.gaps.sorted(), findings: snapshot.findings.sorted(),
            records: snapshot.records.mapValues { record in
                let terms = [record.rating, record.extent, record.impact, record.trajectory, record.leaders]
                return ([record.standing] + terms.map { $0 ?? unsaid }).joined(separator: " ")
            },
            actions: snapshot.actions.sorted(), earlierFindings: snapshot.earlierFindings.sorted(),
            earlierLevels: snapshot.earlierLevels)
        return String(decoding: try encoder.encode(shape), as: UTF8.self) + "\n"
    }

    /// The snapshot in a file; nil where it is missing, broken, or of another framework or area, which is reported.
    public static func read(
        _ path: String, framework: String, area: String, _ faults: FaultCollector
    ) -> Snapshot? {
        let place = SourcePlace(path: path)
        func refuse(_ id: String, _ message: String, _ remedy: String) -> Snapshot? {
            faults.report(Fault(id, at: place, message, remedy: remedy))
            return nil
        }
        let bytes: [UInt8]
        do {
            bytes = try FileBytes.read(path, budget: budget)
        } catch {
            faults.report(error.fault)
            return nil
        }
        guard let shape = try? JSONDecoder().decode(Shape.self, from: Data(bytes)), shape.schemaVersion == version
        else {
            return refuse(
                "bad-baseline", "this is no baseline that can be read",
                "restore it from the repository's history, or remove it and write it anew with --write-baseline")
        }
        guard shape.framework == framework, shape.area == area else {
            return refuse(
                "bad-baseline", "the baseline is of '\(shape.area)' under '\(shape.framework)'",
                "name the baseline of '\(area)' under '\(framework)'")
        }
        var records: [String: Snapshot.Record] = [:]
        for (id, text) in shape.records {
            let terms = text.split(separator: " ").map { $0 == unsaid ? nil : String($0) }
            guard terms.count == 6, let standing = terms[0] else {
                return refuse(
                    "bad-baseline", "the record '\(id)' is not written as a baseline has it",
                    "restore the file, or write it anew with --write-baseline")
            }
            records[id] = Snapshot.Record(
                standing: standing, rating: terms[1], extent: terms[2], impact: terms[3], trajectory: terms[4],
                leaders: terms[5])
        }
        return Snapshot(
            framework: shape.framework, area: shape.area, likely: shape.likely, criteria: shape.criteria,
            gaps: Set(shape.gaps), findings: Set(shape.findings), records: records,
            actions: Set(shape.actions), earlierFindings: Set(shape.earlierFindings),
            earlierLevels: shape.earlierLevels)
    }
}
