public import SourceText

/// Why a file or folder could not be used.
public enum FileFault: Error, Hashable, Sendable {
    /// There is nothing at the path.
    case missing(path: String)
    /// Something is there, but not a plain file (a folder, a pipe, a device).
    case notAFile(path: String)
    /// Something is there, but not a folder.
    case notAFolder(path: String)
    /// The file is larger than the budget in bytes.
    case tooLarge(path: String, bytes: Int, budget: Int)
    /// The system refused; `reason` is its own word.
    case refused(path: String, reason: String)
    /// A symbolic link leads back to a folder above it.
    case loop(path: String)

    /// The fault as users read it.
    public var fault: Fault {
        switch self {
        case .missing(let path):
            Fault(
                "file-missing", at: SourcePlace(path: path), "nothing is here",
                remedy: "check the spelling of the path")
        case .notAFile(let path):
            Fault(
                "not-a-file", at: SourcePlace(path: path), "this is not a plain file",
                remedy: "remove it, or put a plain file in its place")
        case .notAFolder(let path):
            Fault(
                "not-a-folder", at: SourcePlace(path: path), "this is not a folder",
                remedy: "name the folder that holds the files")
        case .tooLarge(let path, let bytes, let budget):
            Fault(
                "file-too-large", at: SourcePlace(path: path), "the file has \(bytes) bytes, more than \(budget)",
                remedy: "split it into several files")
        case .refused(let path, let reason):
            Fault(
                "file-unreadable", at: SourcePlace(path: path), "the system refuses: \(reason)",
                remedy: "check the permissions, then run again")
        case .loop(let path):
            Fault(
                "folder-loop", at: SourcePlace(path: path), "this link leads back to a folder above it",
                remedy: "remove the link")
        }
    }
}
