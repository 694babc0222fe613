import Files

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

    /// The files of a folder in groups. Which group a file is in depends on its path and not on what else is there, so that
    /// a new file changes one group only.
    static func groups(_ paths: [String], in folder: String) -> [FileGroup] {
        let hashes = paths.map { ContentHash.bytes(of: Array($0.dropFirst(folder.count).utf8)[...]) }
        if paths.count <= most {
            return zip(paths, hashes).map { path, hash in
                FileGroup(name: namePrefixes[0] + hash.prefix(16).map { "\($0)" }.joined(separator: "."), paths: [path])
            }
        }
        var members: [[String]] = Array(repeating: [], count: most)
        for (path, hash) in zip(paths, hashes) { members[Int(hash.first ?? 0) % most].append(path) }
        return members.indices.filter { !members[$0].isEmpty }.map {
            FileGroup(name: "\(namePrefixes[1])\($0)", paths: members[$0])
        }
    }
}
