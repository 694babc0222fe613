import Files
import Vocabularies

/// Records files that are read one after the other, and kept together in the cache.
struct FileGroup: Sendable {
    /// Its name among the groups of a folder.
    let name: String
    /// The paths of its files, ascending.
    let paths: [String]

    /// With more files than this they are put together: enough groups to share work evenly and to write little anew after
    /// an edit, few enough to open quickly.
    static let most = 64

    /// How the names of groups begin, of one file and of several.
    static let namePrefixes = ["file-", "part-"]

    /// Whether a name is one that groups have.
    static func isName(_ name: String) -> Bool { namePrefixes.contains { name.hasPrefix($0) } }

    /// The files of a folder in groups. Which group a file is in depends on its path and not on what else is there, so that
    /// a new file changes one group only.
    static func groups(_ paths: [String], in folder: String) -> [FileGroup] {
        let names = paths.map { Array($0.utf8.dropFirst(folder.utf8.count)) }
        if paths.count <= most {
            return zip(paths, names).map { path, name in
                FileGroup(name: namePrefixes[0] + ContentHash.hexadecimal(of: name).prefix(32), paths: [path])
            }
        }
        var members: [[String]] = Array(repeating: [], count: most)
        for (path, name) in zip(paths, names) {
            members[Int(name.withUnsafeBufferPointer(ByteHash.hash) % UInt64(most))].append(path)
        }
        return members.indices.filter { !members[$0].isEmpty }.map {
            FileGroup(name: "\(namePrefixes[1])\($0)", paths: members[$0])
        }
    }
}
