#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

/// Paths from the root on.
public enum AbsolutePath {
    /// A path seen from the current folder, as one from the root, links followed.
    public static func of(_ path: String) -> String {
        let full = path.hasPrefix("/") ? path : FileManager.default.currentDirectoryPath + "/" + path
        return URL(filePath: full).resolvingSymlinksInPath().path
    }
}
