#if canImport(Darwin)
import Darwin
#elseif canImport(Musl)
import Musl
#else
import Glibc
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
        if let status = status(of: path) {
            switch status.st_mode & S_IFMT {
            case S_IFDIR: return .folder
            case S_IFREG: return .file
            default: return .other
            }
        }
        var link = stat()
        return lstat(path, &link) == 0 ? .other : nil
    }

    /// How many bytes some files have together, counted until there are enough; those that cannot be looked at have none.
    public static func size(of paths: [String], upTo enough: Int) -> Int {
        var size = 0
        for path in paths {
            size += Int(status(of: path)?.st_size ?? 0)
            if size >= enough { break }
        }
        return size
    }

    /// Whether a link stands at a path.
    public static func isLink(at path: String) -> Bool {
        var link = stat()
        return lstat(path, &link) == 0 && link.st_mode & S_IFMT == S_IFLNK
    }

    private static func status(of path: String) -> stat? {
        var status = stat()
        return stat(path, &status) == 0 ? status : nil
    }

    /// The names in a folder, hidden ones left out, sorted by their UTF-8 bytes so that no locale changes the order.
    public static func names(in folder: String) throws(FileFault) -> [String] {
        switch entry(at: folder) {
        case nil: throw .missing(path: folder)
        case .folder: break
        default: throw .notAFolder(path: folder)
        }
        return try listing(of: folder).map(\.name)
    }

    /// The entries of a folder by name, hidden ones left out, with what they are where the system says so at once.
    private static func listing(of folder: String) throws(FileFault) -> [(name: String, entry: Entry?)] {
        guard let stream = opendir(folder) else {
            if errno == ENOTDIR { throw .notAFolder(path: folder) }
            throw .refused(path: folder, reason: "the folder cannot be listed")
        }
        defer { closedir(stream) }
        var entries: [(name: String, entry: Entry?)] = []
        while let entry = readdir(stream) {
            let name = withUnsafeBytes(of: &entry.pointee.d_name) { bytes in
                String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
            }
            let type = Int32(entry.pointee.d_type)
            let known: Entry? = type == Int32(DT_REG) ? .file : type == Int32(DT_DIR) ? .folder : nil
            if !name.hasPrefix(".") { entries.append((name, known)) }
        }
        return entries.sorted { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }
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

    /// A folder by what the system calls it, however many links lead to it.
    private struct FolderID: Equatable {
        let device: dev_t
        let number: ino_t
    }

    private static func walk(
        _ folder: String, above: [FolderID], extensions: [String], found: inout [String], report: (FileFault) -> Void
    ) {
        guard let status = status(of: folder) else { return report(.missing(path: folder)) }
        let real = FolderID(device: status.st_dev, number: status.st_ino)
        if above.contains(real) || above.count > depthBudget { return report(.loop(path: folder)) }
        let listing: [(name: String, entry: Entry?)]
        do {
            listing = try self.listing(of: folder)
        } catch {
            return report(error)
        }
        let endings = extensions.map { "." + $0 }
        for (name, known) in listing {
            let path = folder + "/" + name
            let wanted = endings.contains { name.hasSuffix($0) }
            switch known ?? entry(at: path) {
            case .folder: walk(path, above: above + [real], extensions: extensions, found: &found, report: report)
            case .file: if wanted { found.append(path) }
            case .other, nil: if wanted { report(.notAFile(path: path)) }
            }
        }
    }
}
