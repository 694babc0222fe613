#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

/// Writes whole files, or nothing.
public enum FileWriting {
    /// Writes text as UTF-8 to a temporary file beside the target and renames it, so that no reader ever sees half of
    /// it. Folders above the target are made where they are missing.
    /// - Throws: ``FileFault/refused(path:reason:)`` where the system does not let it.
    public static func write(_ text: String, to path: String) throws(FileFault) {
        let target = URL(filePath: path)
        do {
            try FileManager.default.createDirectory(
                at: target.deletingLastPathComponent(), withIntermediateDirectories: true)
            try Data(text.utf8).write(to: target, options: .atomic)
        } catch {
            throw .refused(path: path, reason: "the file cannot be written here")
        }
    }
}
