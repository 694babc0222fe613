#if canImport(Darwin)
import Darwin
#elseif canImport(Musl)
import Musl
#else
import Glibc
#endif

/// Reads files of any size piece by piece.
public enum FileChunks {
    /// Hands over the bytes of a plain file in its order, so many at most at a time; never more than that is held.
    /// - Parameters:
    ///   - path: where the file is.
    ///   - size: the most bytes of a piece; at least 1.
    ///   - body: takes a piece, which is only valid during the call, and says whether to read on.
    /// - Throws: ``FileFault`` where the file is missing, no plain file, or refused by the system.
    public static func read(
        _ path: String, size: Int, _ body: (UnsafeBufferPointer<UInt8>) -> Bool
    ) throws(FileFault) {
        let descriptor = open(path, O_RDONLY | O_NONBLOCK | O_CLOEXEC)
        guard descriptor >= 0 else { throw FileFault(errno, path) }
        defer { close(descriptor) }
        var status = stat()
        guard fstat(descriptor, &status) == 0 else { throw FileFault(errno, path) }
        guard status.st_mode & S_IFMT == S_IFREG else { throw .notAFile(path: path) }
        let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: max(1, size), alignment: 16)
        defer { buffer.deallocate() }
        while true {
            let got = System.read(descriptor, into: buffer)
            if got < 0, errno == EINTR { continue }
            guard got >= 0 else { throw FileFault(errno, path) }
            guard got > 0, body(UnsafeBufferPointer(rebasing: buffer.bindMemory(to: UInt8.self)[..<got])) else {
                return
            }
        }
    }
}
