import Foundation

/// How much memory the command needs at most.
///
/// Asked through a small Python process: on Linux a child's peak begins with that of the process it was started from, and
/// this one, with all tests in it, is large.
enum PeakMemory {
    struct Result {
        let status: Int32
        /// The most memory that was in use at once, in MiB.
        let mebibytes: Int
    }

    static let python = "/usr/bin/python3"
    static var isMeasurable: Bool { FileManager.default.isExecutableFile(atPath: python) }

    /// Runs the command with its output thrown away and asks the system what it used.
    static func run(_ arguments: [String]) throws -> Result {
        let script = """
            import resource, subprocess, sys
            null = subprocess.DEVNULL
            status = subprocess.run(sys.argv[1:], stdin=null, stdout=null, stderr=null).returncode
            peak = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss
            print(status, peak >> (20 if sys.platform == "darwin" else 10))
            """
        let process = Process()
        let pipe = Pipe()
        process.executableURL = URL(filePath: python)
        process.arguments = ["-c", script, Command.executable.path] + arguments
        process.standardOutput = pipe
        try process.run()
        let said = String(decoding: pipe.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        process.waitUntilExit()
        let numbers = said.split(whereSeparator: \.isWhitespace).compactMap { Int($0) }
        guard numbers.count == 2 else { throw CocoaError(.fileReadCorruptFile) }
        return Result(status: Int32(numbers[0]), mebibytes: numbers[1])
    }
}
