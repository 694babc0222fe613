#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

/// Finds files in folders.
public enum FileTree {
    /// What stands at a path.
    public enum Entry: Sendable {
        /// A plain file, or a link to one.
        case file
        /// A folder, or a link to one.
        case folder
        /// A pipe, a device, a link to nothing.
        case other
    }

    /// How deep folders may nest.
    static let depthBudget = 32

    /// What is at a path, links followed; nil where nothing is there.
    public static func entry(at path: String) -> Entry? {
        var isFolder = false
        if FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) {
            return isFolder ? .folder : file(path)
        }
        return (try? FileManager.default.attributesOfItem(atPath: path)) == nil ? nil : .other
    }

    /// The names in a folder, hidden ones left out, sorted by their UTF-8 bytes so that no locale changes the order.
    public static func names(in folder: String) throws(FileFault) -> [String] {
        switch entry(at: folder) {
        case nil: throw .missing(path: folder)
        case .folder: break
        default: throw .notAFolder(path: folder)
        }
        do {
            let names = try FileManager.default.contentsOfDirectory(atPath: folder)
            return names.filter { !$0.hasPrefix(".") }.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
        } catch {
            throw .refused(path: folder, reason: "the folder cannot be listed")
        }
    }

    /// All files below a folder whose names end in one of the extensions, sorted by path.
    ///
    /// Links to folders are followed, except back to a folder above: that is reported, as are folders that cannot be
    /// listed, and the rest is still found.
    public static func files(
        below folder: String, extensions: [String], report: (FileFault) -> Void
    ) -> [String] {
        var found: [String] = []
        walk(folder, above: [], extensions: extensions, found: &found, report: report)
        return found
    }

    private static func walk(
        _ folder: String, above: [String], extensions: [String], found: inout [String], report: (FileFault) -> Void
    ) {
        let real = URL(filePath: folder).resolvingSymlinksInPath().path
        if above.contains(real) || above.count > depthBudget { return report(.loop(path: folder)) }
        let names: [String]
        do {
            names = try self.names(in: folder)
        } catch {
            return report(error)
        }
        for name in names {
            let path = folder + "/" + name
            let wanted = extensions.contains { name.hasSuffix("." + $0) }
            switch entry(at: path) {
            case .folder: walk(path, above: above + [real], extensions: extensions, found: &found, report: report)
            case .file: if wanted { found.append(path) }
            case .other, nil: if wanted { report(.notAFile(path: path)) }
            }
        }
    }

    private static func file(_ path: String) -> Entry {
        let attributes = try? FileManager.default.attributesOfItem(
            atPath: URL(filePath: path).resolvingSymlinksInPath().path)
        return attributes?[.type] as? FileAttributeType == .typeRegular ? .file : .other
    }
}
