#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

#if canImport(Darwin)
import Darwin
#elseif canImport(Musl)
import Musl
#else
import Glibc
#endif

/// Writes whole files, or nothing.
public enum FileWriting {
    /// Writes text as UTF-8 to a temporary file beside the target and renames it, so that no reader ever sees half of
    /// it. Folders above the target are made where they are missing.
    /// - Throws: ``FileFault/refused(path:reason:)`` where the system does not let it.
    public static func write(_ text: String, to path: String) throws(FileFault) {
        try write([(path, text)])
    }

    /// Writes bytes in the same way.
    /// - Throws: ``FileFault/refused(path:reason:)`` where the system does not let it.
    public static func write(_ bytes: [UInt8], to path: String) throws(FileFault) {
        try write([(path, Data(bytes))])
    }

    /// Writes several texts: none is put in its place before all are written in full.
    /// - Throws: ``FileFault/refused(path:reason:)`` where the system does not let it. Then nothing has changed, unless it
    ///   refuses only to rename, after others were renamed; each file is whole even so.
    public static func write(_ files: [(path: String, text: String)]) throws(FileFault) {
        try write(files.map { ($0.path, Data($0.text.utf8)) })
    }

    private static func write(_ files: [(path: String, content: Data)]) throws(FileFault) {
        var staged: [(from: URL, to: URL, path: String)] = []
        defer {
            for file in staged { try? FileManager.default.removeItem(at: file.from) }
        }
        for (path, content) in files {
            // Standard output, a pipe or the null device has no place to put a file in.
            if FileTree.entry(at: path) == .other {
                try writeThrough(content, to: path)
                continue
            }
            // Links are written through: the file they point at is replaced, not the link.
            let target = URL(filePath: path).resolvingSymlinksInPath()
            let folder = target.deletingLastPathComponent()
            // Hidden, so that nobody takes it for evidence should the run be killed here.
            let draft = folder.appending(path: ".\(target.lastPathComponent).\(UUID().uuidString)")
            do {
                try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
                staged.append((draft, target, path))
                try content.write(to: draft)
                let attributes = try? FileManager.default.attributesOfItem(atPath: target.path)
                if let permissions = attributes?[.posixPermissions] {
                    try FileManager.default.setAttributes([.posixPermissions: permissions], ofItemAtPath: draft.path)
                }
            } catch {
                throw .refused(path: path, reason: "the file cannot be written here")
            }
        }
        for file in staged {
            guard rename(file.from.path, file.to.path) == 0 else {
                throw .refused(path: file.path, reason: "the file cannot be written here")
            }
        }
    }

    private static func writeThrough(_ content: Data, to path: String) throws(FileFault) {
        do {
            try content.write(to: URL(filePath: path))
        } catch {
            throw .refused(path: path, reason: "nothing can be written here")
        }
    }
}
