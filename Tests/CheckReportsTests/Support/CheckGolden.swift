import Foundation
import TestSupport
import Testing

/// Files that hold what a format should be.
///
/// `AREASEND_RECORD=1` writes them anew. A recorded or missing file fails the test, so that nothing is taken over unseen.
enum CheckGolden {
    private static let folder = Repository.root + "/Tests/CheckReportsTests/Golden"
    private static var isRecording: Bool { ProcessInfo.processInfo.environment["AREASEND_RECORD"] == "1" }

    static func check(_ text: String, _ name: String, sourceLocation: SourceLocation = #_sourceLocation) throws {
        let file = URL(filePath: folder).appending(path: name)
        let expected = (try? Data(contentsOf: file)).map { String(decoding: $0, as: UTF8.self) }
        if text == expected { return }
        if isRecording {
            try Data(text.utf8).write(to: file)
            Issue.record(
                "recorded \(name): look at it, then run without AREASEND_RECORD", sourceLocation: sourceLocation)
        } else {
            let line = zip(text.split(separator: "\n"), (expected ?? "").split(separator: "\n")).first { $0 != $1 }
            let difference = line.map { "was “\($0.1)”, is “\($0.0)”" } ?? "one is longer"
            Issue.record("\(name) differs: \(difference)", sourceLocation: sourceLocation)
        }
    }
}
