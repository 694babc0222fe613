import Files

/// Folders of the repository.
enum Folders {
    /// The names of the folders in a folder.
    static func names(in path: String) throws -> [String] {
        try FileTree.names(in: path).filter { FileTree.entry(at: path + "/" + $0) == .folder }
    }
}
