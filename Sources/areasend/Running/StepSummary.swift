import Files

#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

/// The summary page of a step in GitHub Actions.
enum StepSummary {
    /// Appends to the file that `GITHUB_STEP_SUMMARY` names; does nothing where it names none.
    static func append(_ markdown: String) throws {
        guard let path = ProcessInfo.processInfo.environment["GITHUB_STEP_SUMMARY"], !path.isEmpty else { return }
        // What earlier commands of the same step wrote stays.
        let before = FileTree.entry(at: path) == .file ? String(decoding: try Input.bytes(path), as: UTF8.self) : ""
        try Output.write(before + markdown, to: path)
    }
}
