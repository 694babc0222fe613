import Foundation
import Rules
import TestSupport
import Testing

/// The frameworks that properties are tried on: the made-up one, and the real one with few records enough for a level.
enum SmallRules: String, CaseIterable, CustomTestStringConvertible {
    case fourLevels = "the made-up framework"
    case area = "the real framework, content with few records on three criteria"

    var testDescription: String { rawValue }

    func rules() throws -> RuleSet {
        switch self {
        case .fourLevels: return try Loaded.rules()
        case .area:
            let folder = try TemporaryFolder()
            let copy = folder("rules")
            try FileManager.default.copyItem(atPath: Repository.areaRules, toPath: copy)
            let file = URL(filePath: copy + "/judgement.yaml")
            let text = String(decoding: try Data(contentsOf: file), as: UTF8.self)
            // Records of these tests are on three criteria, which are to decide.
            let others = try Loaded.rules(Repository.areaRules).criteria.dropFirst(3).map(\.id)
            let replaced =
                [
                    (
                        "enough-evidence: {fact: criteria-judged, at-least: 6}",
                        "enough-evidence: {fact: records, at-least: 1}"
                    )
                ] + others.map { ("    \($0): 1\n", "    \($0): 0\n") }
            let changed = try replaced.reduce(text) { text, pair in
                let next = text.replacingOccurrences(of: pair.0, with: pair.1)
                guard next != text else { throw CocoaError(.fileReadCorruptFile) }
                return next
            }
            try Data(changed.utf8).write(to: file)
            return try Loaded.rules(copy)
        }
    }
}
