#if canImport(Darwin)
import Darwin
#elseif canImport(Musl)
import Musl
#else
import Glibc
#endif

/// Reads whole files.
public enum FileBytes {
    /// The bytes of a plain file.
    ///
    /// The size is looked at before anything is read, so that an oversize file costs nothing, and pipes and devices are
    /// refused without waiting for them.
    /// - Parameters:
    ///   - path: where the file is.
    ///   - budget: the most bytes to accept.
    /// - Throws: ``FileFault`` where the file is missing, no plain file, too large, or refused by the system.
    public static func read(_ path: String, budget: Int) throws(FileFault) -> [UInt8] {
        let descriptor = open(path, O_RDONLY | O_NONBLOCK | O_CLOEXEC)
        guard descriptor >= 0 else { throw fault(errno, path) }
        defer { close(descriptor) }
        var status = stat()
        guard fstat(descriptor, &status) == 0 else { throw fault(errno, path) }
        guard status.st_mode & S_IFMT == S_IFREG else { throw .notAFile(path: path) }
        let size = Int(status.st_size)
        guard size <= budget else { throw .tooLarge(path: path, bytes: size, budget: budget) }
        var failure: Int32 = 0
        let bytes = [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
            while count < size {
                let got = System.read(
                    descriptor,
                    into: UnsafeMutableRawBufferPointer(rebasing: UnsafeMutableRawBufferPointer(buffer)[count...]))
                if got < 0 {
                    if errno == EINTR { continue }
                    failure = errno
                    return
                }
                if got == 0 { return }
                count += got
            }
        }
        if failure != 0 { throw fault(failure, path) }
        return bytes
    }

    /// `read` by the C library's full name: inside this type the short one means the method above.
    private enum System {
        static func read(_ descriptor: Int32, into buffer: UnsafeMutableRawBufferPointer) -> Int {
            #if canImport(Darwin)
            Darwin.read(descriptor, buffer.baseAddress, buffer.count)
            #elseif canImport(Musl)
            Musl.read(descriptor, buffer.baseAddress, buffer.count)
            #else
            Glibc.read(descriptor, buffer.baseAddress, buffer.count)
            #endif
        }
    }

    private static func fault(_ code: Int32, _ path: String) -> FileFault {
        switch code {
        case ENOENT, ENOTDIR: .missing(path: path)
        case ELOOP: .loop(path: path)
        case EISDIR, ENXIO: .notAFile(path: path)
        default: .refused(path: path, reason: String(cString: strerror(code)))
        }
    }
}
