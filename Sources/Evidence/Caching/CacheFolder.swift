import Files

#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

/// The folder of a cache: open to its owner only, and marked so that version control and backups leave it out.
///
/// It may have come with somebody's checkout, so nothing in it that is a link is followed to write or to delete, and only what
/// has a name that the cache gives is deleted.
struct CacheFolder {
    /// Where it is.
    let root: String

    private var all: String { root + "/evidence" }

    /// Where the records of one partnership are kept.
    func place(_ name: String) -> String { all + "/" + name }

    /// What was not written for so long is deleted: evidence that nobody assesses any more should not lie around.
    private static let longestUse: Double = 30 * 24 * 60 * 60

    private var files: FileManager { FileManager.default }

    /// Whether a folder of the cache is there, and no link stands in its place.
    func isThere(_ folder: String) -> Bool {
        ![root, all, folder].contains(where: FileTree.isLink) && FileTree.entry(at: folder) == .folder
    }

    /// Makes the cache and a folder in it; false where that is not possible, or where a link stands in their place.
    func make(_ folder: String) -> Bool {
        guard ![root, all, folder].contains(where: FileTree.isLink) else { return false }
        let isMarked = FileTree.entry(at: root + "/.gitignore") != nil
        if isMarked, FileTree.entry(at: folder) == .folder { return true }
        do {
            try files.createDirectory(
                atPath: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
            if !isMarked {
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

    /// Writes a file; where that is not possible it is left as it was. A link in its place is not written through.
    func write(_ bytes: [UInt8], to path: String) {
        if FileTree.isLink(at: path) { try? files.removeItem(atPath: path) }
        try? FileWriting.write(bytes, to: path)
    }

    /// Deletes the groups of a folder but for some, what a killed run left of any, and the folders of partnerships to which
    /// nothing was written for long.
    func empty(_ folder: String, keeping names: Set<String>) {
        for name in (try? files.contentsOfDirectory(atPath: folder)) ?? [] where !names.contains(name) {
            let isOurs = ReadingCache.namePrefixes.contains { name.hasPrefix($0) || name.hasPrefix("." + $0) }
            if isOurs { try? files.removeItem(atPath: folder + "/" + name) }
        }
        for name in (try? files.contentsOfDirectory(atPath: all)) ?? []
        where name.utf8.count == ReadingCache.nameLength && name.allSatisfy(\.isHexDigit) {
            guard let changed = try? files.attributesOfItem(atPath: place(name))[.modificationDate] as? Date,
                changed.timeIntervalSinceNow < -Self.longestUse
            else { continue }
            try? files.removeItem(atPath: place(name))
        }
    }
}
