public import Evidence
import Rules
import Files
import PositionedYAML
import SourceText

/// Looks for private details in all that a partnership has recorded.
public enum EvidencePrivacy {
    /// What was found in a partnership's evidence.
    public struct Report: Sendable, Hashable {
        /// The findings, sorted by place.
        public let findings: [PrivacyFinding]
        /// The attached files in the order of their paths, with what could be said of them.
        public let attachments: [AttachedFile]
    }

    /// An attached file, as far as privacy goes.
    public struct AttachedFile: Sendable, Hashable {
        /// The path, as the user would write it.
        public let path: String
        /// Whether it was scanned; files that are no text, and files that cannot be read, are not.
        public let isScanned: Bool
        /// How many details it has beyond those that are among the findings.
        public let more: Int
    }

    /// Scans every text field of the partnership, and the text and CSV files that its records attach.
    ///
    /// The YAML files themselves are read as text too: comments, and fields that nothing else needs, go wherever the
    /// files go. What they hold beyond the fields is reported as `text` at its exact place.
    ///
    /// The details found in a file are listed up to ``FileScan/limit``. Files in other formats are named as not scanned.
    public static func report(on partnership: Partnership, by scanner: PrivacyScanner) -> Report {
        guard !scanner.rules.isEmpty else { return Report(findings: [], attachments: []) }
        var walk = FieldWalk(scanner)
        for record in partnership.records { walk.look(at: record) }
        walk.look(at: partnership.area, in: partnership.folder)
        for action in partnership.plan.actions { walk.look(at: action) }
        for waiver in partnership.waivers { walk.look(at: waiver) }
        for override in partnership.overrides { walk.look(at: override) }
        addRest(of: partnership, &walk)
        let attachments = attachments(of: partnership, &walk)
        return Report(findings: walk.findings.sorted(), attachments: attachments)
    }

    /// Adds what the YAML files hold outside the fields that were looked at.
    private static func addRest(of partnership: Partnership, _ walk: inout FieldWalk) {
        let found = Dictionary(grouping: walk.findings, by: \.place.path)
        let records = Set(partnership.records.map(\.place.path)).sorted()
        let others = ["area.yaml", "plan.yaml", "waivers.yaml", "overrides.yaml"].map { partnership.folder + "/" + $0 }
        for path in others + records where FileTree.entry(at: path) == .file {
            guard let scan = try? walk.scanner.scan(file: path) else { continue }
            var known: [Seen: Int] = [:]
            for finding in found[path] ?? [] {
                known[Seen(rule: finding.rule, masked: finding.masked), default: 0] += 1
            }
            let rest = scan.details.filter { detail in
                let seen = Seen(rule: walk.scanner.rules[detail.rule].id, masked: detail.masked)
                known[seen, default: 0] -= 1
                return known[seen, default: 0] < 0
            }
            walk.add(rest, of: String(path.dropFirst(partnership.folder.count + 1)), at: path, record: nil)
        }
    }

    /// What the fields and the text of a file have in common.
    private struct Seen: Hashable {
        let rule: String
        let masked: String
    }

    private static func attachments(of partnership: Partnership, _ walk: inout FieldWalk) -> [AttachedFile] {
        var records: [String: String] = [:]
        for record in partnership.records {
            guard let file = record.source?.file?.value else { continue }
            // Of several records that attach the same file, the first names it.
            if records[file] == nil { records[file] = record.id }
        }
        return records.sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }.map { file, record in
            let path = partnership.folder + "/" + file
            guard FileScan.canScan(file), let scan = try? walk.scanner.scan(file: path), scan.isText else {
                return AttachedFile(path: path, isScanned: false, more: 0)
            }
            walk.add(scan.details, of: file, at: path, record: record)
            return AttachedFile(path: path, isScanned: true, more: scan.more)
        }
    }
}
