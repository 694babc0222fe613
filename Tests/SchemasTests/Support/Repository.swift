import Files
import Foundation
import Rules
import SourceText

/// The files of this repository.
enum Repository {
    /// The folder with the package's manifest.
    static let root: String = {
        var url = URL(filePath: #filePath)
        for _ in 0..<4 { url.deleteLastPathComponent() }
        return url.path
    }()

    static let rulesFolder = root + "/rules/area-send"

    /// The shipped rules.
    static func rules() throws -> RuleSet {
        let faults = FaultCollector()
        guard let rules = RuleSetLoader.load(rulesFolder, faults) else {
            throw Unusable(description: faults.faults.map(\.line).joined(separator: "\n"))
        }
        return rules
    }

    static func text(_ path: String) throws -> String {
        String(decoding: try FileBytes.read(root + "/" + path, budget: 1 << 26), as: UTF8.self)
    }

    /// All YAML files below a folder, as paths in the repository.
    static func yaml(below folder: String) -> [String] {
        FileTree.files(below: root + "/" + folder, extensions: ["yaml", "yml"]) { _ in }
            .map { String($0.dropFirst(root.count + 1)) }
    }

    struct Unusable: Error, CustomStringConvertible {
        let description: String
    }
}
