#if canImport(Darwin)
import Darwin
#elseif canImport(Musl)
import Musl
#else
import Glibc
#endif

/// Reads parts of files without the rest.
public enum FilePart {
    /// How many bytes a plain file has.
    public static func size(of path: String) throws(FileFault) -> Int {
        let descriptor = try opened(path)
        defer { close(descriptor) }
        return try size(descriptor, path)
    }

    /// Bytes from an offset on; fewer than were asked for where the file ends before.
    /// - Parameters:
    ///   - offset: how many bytes to leave out; a negative one counts from the file's end.
    ///   - count: the most bytes to read.
    public static func read(_ path: String, from offset: Int, count: Int) throws(FileFault) -> [UInt8] {
        let descriptor = try opened(path)
        defer { close(descriptor) }
        let size = try size(descriptor, path)
        let start = offset < 0 ? max(0, size + offset) : min(size, offset)
        let wanted = max(0, min(count, size - start))
        guard lseek(descriptor, off_t(start), SEEK_SET) >= 0 else { throw FileFault(errno, path) }
        // Made so, an empty list would write to the one that all empty lists share.
        guard wanted > 0 else { return [] }
        var failure: Int32 = 0
        let bytes = [UInt8](unsafeUninitializedCapacity: wanted) { buffer, filled in
            filled = System.fill(
                UnsafeMutableRawBufferPointer(rebasing: UnsafeMutableRawBufferPointer(buffer)[..<wanted]),
                from: descriptor, &failure)
        }
        if failure != 0 { throw FileFault(failure, path) }
        return bytes
    }

    private static func opened(_ path: String) throws(FileFault) -> Int32 {
        let descriptor = open(path, O_RDONLY | O_NONBLOCK | O_CLOEXEC)
        guard descriptor >= 0 else { throw FileFault(errno, path) }
        return descriptor
    }

    private static func size(_ descriptor: Int32, _ path: String) throws(FileFault) -> Int {
        var status = stat()
        guard fstat(descriptor, &status) == 0 else { throw FileFault(errno, path) }
        guard status.st_mode & S_IFMT == S_IFREG else { throw .notAFile(path: path) }
        return Int(status.st_size)
    }
}
