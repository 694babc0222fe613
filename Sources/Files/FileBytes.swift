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
        guard descriptor >= 0 else { throw FileFault(errno, path) }
        defer { close(descriptor) }
        var status = stat()
        guard fstat(descriptor, &status) == 0 else { throw FileFault(errno, path) }
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
        if failure != 0 { throw FileFault(failure, path) }
        return bytes
    }
}

/// `read` by the C library's full name: inside types that have a method of that name the short one means theirs.
enum System {
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

extension FileFault {
    /// The fault that the system's error number stands for.
    init(_ code: Int32, _ path: String) {
        switch code {
        case ENOENT, ENOTDIR: self = .missing(path: path)
        case ELOOP: self = .loop(path: path)
        case EISDIR, ENXIO: self = .notAFile(path: path)
        default: self = .refused(path: path, reason: String(cString: strerror(code)))
        }
    }
}
