import Files
import PositionedYAML
import Rules

/// Looks at the files that records attach.
public enum Attachments {
    /// The most bytes of an attached file that are hashed.
    private static let budget = 256 << 20

    /// The records with the state of their attached files.
    public static func looked(at records: [EvidenceRecord], in folder: String) -> [EvidenceRecord] {
        records.map { record in
            // The store is asked first: it is the same for many.
            guard record.store.hasAttachedFiles, record.hasAttachedFile, let source = record.source,
                let file = source.file
            else { return record }
            var record = record
            record.attachment = state(of: folder + "/" + file.value, hash: source.sha256)
            return record
        }
    }

    private static func state(of path: String, hash: String?) -> Attachment {
        guard FileTree.entry(at: path) == .file else { return .missing }
        guard let hash else { return .present }
        guard let bytes = try? FileBytes.read(path, budget: budget) else { return .missing }
        return ContentHash.hexadecimal(of: bytes) == hash ? .unchanged : .changed
    }
}
