public import Imports

/// A file that an import wrote, and what became of it.
public struct ImportedFileState: Sendable, Hashable {
    /// Where it is.
    public let path: String
    /// How many entries it holds.
    public let count: Int
    /// What became of it.
    public let state: ImportWriter.State

    /// Names a file.
    public init(path: String, count: Int, state: ImportWriter.State) {
        self.path = path
        self.count = count
        self.state = state
    }

    /// What became of it, in a word.
    var word: String {
        switch state {
        case .added: "added"
        case .renewed: "renewed"
        case .unchanged: "unchanged"
        }
    }
}
