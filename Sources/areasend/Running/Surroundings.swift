#if canImport(Darwin)
import Darwin
#elseif canImport(Musl)
import Musl
#else
import Glibc
#endif

/// What the environment says of where the tool runs.
enum Surroundings {
    /// Whether this is a run of continuous integration, as GitHub, GitLab and most others say it.
    static var isCI: Bool {
        guard let value = getenv("CI").map({ String(cString: $0) }) else { return false }
        return !["", "0", "false"].contains(value)
    }
}
