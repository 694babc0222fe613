#if canImport(Darwin)
import Darwin
#elseif canImport(Musl)
import Musl
#else
import Glibc
#endif

/// What the system says of a file without its content being read: where it is, its size, and the moments at which it was last
/// written and last changed in any way. The last of these nobody can set.
public struct FileSignature: Hashable, Sendable, BitwiseCopyable {
    private let device: UInt64
    private let number: UInt64
    private let size: Int64
    private let written: Int64
    private let changed: Int64
    /// How long a file must have been left alone, in nanoseconds. Clocks tick coarsely, and a file may be written twice within
    /// one tick. Git takes a file to be "racily clean" for the same reason
    /// (https://git-scm.com/docs/racy-git), and file systems' clocks may tick only every two seconds.
    private static let settling: Int64 = 3_000_000_000

    /// The signature of a plain file that has been left alone for some time, so that the same signature later means the same
    /// content; nil where it has not.
    public static func settled(of path: String) -> FileSignature? {
        guard let signature = FileSignature(of: path) else { return nil }
        var now = timespec()
        clock_gettime(CLOCK_REALTIME, &now)
        return max(signature.written, signature.changed) < nanoseconds(now) - settling ? signature : nil
    }

    /// The signature of a plain file, links followed; nil where there is none.
    public init?(of path: String) {
        var status = stat()
        guard stat(path, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return nil }
        #if canImport(Darwin)
        let (written, changed) = (status.st_mtimespec, status.st_ctimespec)
        #else
        let (written, changed) = (status.st_mtim, status.st_ctim)
        #endif
        device = UInt64(truncatingIfNeeded: status.st_dev)
        number = UInt64(truncatingIfNeeded: status.st_ino)
        size = Int64(status.st_size)
        self.written = Self.nanoseconds(written)
        self.changed = Self.nanoseconds(changed)
    }

    /// The same as bytes, for the same machine to read again.
    public var bytes: [UInt8] { withUnsafeBytes(of: (device, number, size, written, changed)) { Array($0) } }

    /// A signature from its bytes; nil where they are none.
    public init?(bytes: ArraySlice<UInt8>) {
        guard bytes.count == 5 * MemoryLayout<UInt64>.size else { return nil }
        (device, number, size, written, changed) = bytes.withUnsafeBytes {
            $0.loadUnaligned(as: (UInt64, UInt64, Int64, Int64, Int64).self)
        }
    }

    /// The same as text.
    var text: String { "\(device) \(number) \(size) \(written) \(changed)" }

    private static func nanoseconds(_ time: timespec) -> Int64 {
        Int64(time.tv_sec) * 1_000_000_000 + Int64(time.tv_nsec)
    }
}
