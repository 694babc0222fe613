import Foundation
import TestSupport
import Testing

/// The golden file: `== case` and the lines that loading it must report.
enum ExpectedReports {
    /// Whether this run writes the file anew, which fails so that nobody mistakes it for a check.
    static let isRecording = ProcessInfo.processInfo.environment["AREASEND_RECORD"] == "1"

    /// The lines by case; empty where there is no file.
    static let all: [String: [String]] = {
        guard let data = try? Data(contentsOf: URL(filePath: Repository.expected)) else { return [:] }
        var found: [String: [String]] = [:]
        var name = ""
        for line in String(decoding: data, as: UTF8.self).split(separator: "\n") {
            if line.hasPrefix("== ") {
                name = String(line.dropFirst(3))
                found[name] = []
            } else {
                found[name, default: []].append(String(line))
            }
        }
        return found
    }()

    /// Writes the file.
    static func record(_ reports: [(name: String, lines: [String])]) throws {
        let text = reports.map { (["== " + $0.name] + $0.lines).joined(separator: "\n") + "\n" }.joined(separator: "\n")
        try Data(text.utf8).write(to: URL(filePath: Repository.expected))
    }
}
