import Foundation

/// The Python that is first in the path, to hold figures against other libraries.
enum Python {
    /// Whether it has scikit-learn and statsmodels.
    static let hasSciKitLearn = (try? run("import sklearn, statsmodels\nprint('yes')", input: "")) == "yes\n"

    /// Runs a script and gives what it printed.
    static func run(_ script: String, input: String) throws -> String {
        let process = Process()
        let (output, entry) = (Pipe(), Pipe())
        process.executableURL = URL(filePath: "/usr/bin/env")
        process.arguments = ["python3", "-c", script]
        process.standardOutput = output
        process.standardInput = entry
        process.standardError = FileHandle.nullDevice
        try process.run()
        try entry.fileHandleForWriting.write(contentsOf: Data(input.utf8))
        try entry.fileHandleForWriting.close()
        let text = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        process.waitUntilExit()
        return text
    }
}
