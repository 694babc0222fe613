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

    /// The files of a folder in groups. Which group a file is in depends on its path and not on what else is there, so that
    /// a new file changes one group only.
    static func groups(_ paths: [String], in folder: String) -> [FileGroup] {
        if paths.count <= most {
            return paths.map { path in
                let name = ContentHash.hexadecimal(of: Array(path.dropFirst(folder.count).utf8)).prefix(32)
                return FileGroup(name: "file-\(name)", paths: [path])
            }
        }
        var members: [[String]] = Array(repeating: [], count: most)
        for path in paths { members[StableHash.number(of: path.dropFirst(folder.count), below: most)].append(path) }
        return members.indices.filter { !members[$0].isEmpty }.map {
            FileGroup(name: "part-\($0)", paths: members[$0])
        }
    }
}
