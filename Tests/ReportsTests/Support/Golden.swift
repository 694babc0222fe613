import Foundation
import Testing

/// Files that hold what a report should be.
///
/// `AREASEND_RECORD=1` writes them anew. A recorded or missing file fails the test, so that nothing is taken over unseen.
enum Golden {
    private static let folder = Sample.root + "/Tests/ReportsTests/Golden"
    private static var isRecording: Bool { ProcessInfo.processInfo.environment["AREASEND_RECORD"] == "1" }

    /// Compares a text with a golden file, the place of the repository left out.
    static func check(_ text: String, _ name: String, sourceLocation: SourceLocation = #_sourceLocation) throws {
        let text = Sample.withoutRoot(text)
        #expect(!text.contains(Sample.root), "an absolute path in \(name)", sourceLocation: sourceLocation)
        let file = URL(filePath: folder).appending(path: name)
        let expected = (try? Data(contentsOf: file)).map { String(decoding: $0, as: UTF8.self) }
        if text == expected { return }
        if isRecording {
            try FileManager.default.createDirectory(at: URL(filePath: folder), withIntermediateDirectories: true)
            try Data(text.utf8).write(to: file)
            Issue.record(
                "recorded \(name): look at it, then run without AREASEND_RECORD", sourceLocation: sourceLocation)
        } else if let expected {
            Issue.record("\(name) differs: \(firstDifference(text, expected))", sourceLocation: sourceLocation)
        } else {
            Issue.record("\(name) is missing: record it with AREASEND_RECORD=1", sourceLocation: sourceLocation)
        }
    }

    private static func firstDifference(_ text: String, _ expected: String) -> String {
        let now = text.split(separator: "\n", omittingEmptySubsequences: false)
        let before = expected.split(separator: "\n", omittingEmptySubsequences: false)
        let line =
            zip(now, before).enumerated().first { $0.element.0 != $0.element.1 }?.offset ?? min(now.count, before.count)
        let (old, new) = (line < before.count ? before[line] : "(end)", line < now.count ? now[line] : "(end)")
        return "line \(line + 1) was “\(old)”, is “\(new)”"
    }
}
