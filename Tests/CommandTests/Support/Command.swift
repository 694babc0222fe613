import Foundation
import TestSupport

/// Runs the built `areasend` as users do: as a process, in a folder, with an environment.
struct Command {
    struct Result {
        let status: Int32
        let output: String
        let error: String
    }

    /// The repository.
    static let root = URL(filePath: Repository.root)

    /// The executable beside the test bundle.
    static var executable: URL {
        #if os(macOS)
        let bundle =
            Bundle.allBundles.first { $0.bundlePath.hasSuffix(".xctest") }?.bundleURL ?? Bundle.main.bundleURL
        return bundle.deletingLastPathComponent().appending(path: "areasend")
        #else
        return URL(filePath: CommandLine.arguments.first ?? "").deletingLastPathComponent().appending(
            path: "areasend")
        #endif
    }

    /// Runs the command and waits for it; standard input is empty.
    static func run(
        _ arguments: [String], in folder: URL = root, environment: [String: String] = [:]
    ) throws -> Result {
        try run(executable, arguments, in: folder, environment)
    }

    /// Runs a shell script in which `areasend` is the built command.
    static func shell(_ script: String, in folder: URL = root) throws -> Result {
        try run(
            URL(filePath: "/bin/sh"), ["-c", "areasend() { \"$AREASEND\" \"$@\"; }\n" + script], in: folder,
            ["AREASEND": executable.path])
    }

    private static func run(
        _ executable: URL, _ arguments: [String], in folder: URL, _ environment: [String: String]
    ) throws -> Result {
        let process = Process()
        process.executableURL = executable
        process.arguments = arguments
        process.currentDirectoryURL = folder
        process.environment = ProcessInfo.processInfo.environment.merging(environment) { _, new in new }
        process.standardInput = FileHandle.nullDevice
        // Files instead of pipes: neither stream can fill up while the other is read.
        let scratch = try TemporaryFolder()
        let (output, error) = (scratch.url.appending(path: "out"), scratch.url.appending(path: "err"))
        for file in [output, error] { try Data().write(to: file) }
        process.standardOutput = try FileHandle(forWritingTo: output)
        process.standardError = try FileHandle(forWritingTo: error)
        try process.run()
        process.waitUntilExit()
        return Result(
            status: process.terminationStatus, output: String(decoding: try Data(contentsOf: output), as: UTF8.self),
            error: String(decoding: try Data(contentsOf: error), as: UTF8.self))
    }
}
