import Foundation

/// How much memory the command needs at most.
enum PeakMemory {
    struct Result {
        let status: Int32
        /// The most memory that was in use at once, in MiB.
        let mebibytes: Int
    }

    /// Runs the command with its output thrown away and asks the system what it used.
    static func run(_ arguments: [String]) throws -> Result {
        let words = [Command.executable.path] + arguments
        let pointers = words.map { strdup($0) } + [nil]
        defer { pointers.forEach { free($0) } }
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        for descriptor in 0...2 as ClosedRange<Int32> {
            posix_spawn_file_actions_addopen(&actions, descriptor, "/dev/null", O_RDWR, 0)
        }
        var child = pid_t()
        guard posix_spawn(&child, Command.executable.path, &actions, nil, pointers, environ) == 0 else {
            throw CocoaError(.executableNotLoadable)
        }
        var status: Int32 = 0
        var usage = rusage()
        guard wait4(child, &status, 0, &usage) == child else { throw CocoaError(.executableRuntimeMismatch) }
        // Kilobytes on Linux, bytes on macOS.
        #if os(macOS)
        let mebibytes = Int(usage.ru_maxrss) >> 20
        #else
        let mebibytes = Int(usage.ru_maxrss) >> 10
        #endif
        return Result(status: (status >> 8) & 0xFF, mebibytes: mebibytes)
    }
}
