import Files

#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

/// The folder of a cache: open to its owner only, and marked so that version control and backups leave it out.
struct CacheFolder {
    /// Where it is.
    let root: String

    /// What was not written for so long is deleted: evidence that nobody assesses any more should not lie around.
    private static let longestUse: Double = 30 * 24 * 60 * 60

    private var files: FileManager { FileManager.default }

    /// Makes the cache and a folder in it; false where that is not possible.
    func make(_ folder: String) -> Bool {
        if FileTree.entry(at: folder) == .folder { return true }
        let isNew = FileTree.entry(at: root) == nil
        do {
            try files.createDirectory(
                atPath: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
            if isNew {
                try files.setAttributes([.posixPermissions: 0o700], ofItemAtPath: root)
                try FileWriting.write([
                    (root + "/.gitignore", "*\n"),
                    // https://bford.info/cachedir/
                    (root + "/CACHEDIR.TAG", "Signature: 8a477f597d28d172789f06886806bc55\n"),
                ])
            }
        } catch {
            return false
        }
        return true
    }

    /// Deletes the files of a folder but for some, and folders beside it to which nothing was written for long.
    func empty(_ folder: String, keeping names: Set<String>) {
        for name in (try? FileTree.names(in: folder)) ?? [] where !names.contains(name) {
            try? files.removeItem(atPath: folder + "/" + name)
        }
        let parent = URL(filePath: folder).deletingLastPathComponent().path
        for name in (try? FileTree.names(in: parent)) ?? [] {
            let path = parent + "/" + name
            guard let changed = try? files.attributesOfItem(atPath: path)[.modificationDate] as? Date,
                changed.timeIntervalSinceNow < -Self.longestUse
            else { continue }
            try? files.removeItem(atPath: path)
        }
    }
}
