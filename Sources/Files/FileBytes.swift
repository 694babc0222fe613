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
        var bytes: [UInt8] = []
        try read(path, budget: budget, into: &bytes)
        return bytes
    }

    /// The same into a list whose room is used again: files read one after the other then take no more than the largest.
    public static func read(_ path: String, budget: Int, into bytes: inout [UInt8]) throws(FileFault) {
        let (descriptor, size) = try open(path, budget: budget)
        defer { close(descriptor) }
        var failure: Int32 = 0
        if bytes.capacity < size {
            bytes = [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
                count = System.fill(UnsafeMutableRawBufferPointer(buffer), from: descriptor, &failure)
            }
        } else {
            if bytes.count < size { bytes.append(contentsOf: repeatElement(0, count: size - bytes.count)) }
            let count = bytes.withUnsafeMutableBytes {
                System.fill(UnsafeMutableRawBufferPointer(rebasing: $0[..<size]), from: descriptor, &failure)
            }
            bytes.removeLast(bytes.count - count)
        }
        if failure != 0 { throw FileFault(failure, path) }
    }

    /// Opens a plain file for reading, and says how many bytes it has.
    static func open(_ path: String, budget: Int) throws(FileFault) -> (descriptor: Int32, size: Int) {
        let descriptor = System.open(path)
        guard descriptor >= 0 else { throw FileFault(errno, path) }
        var status = stat()
        let fault: FileFault? =
            if fstat(descriptor, &status) != 0 {
                FileFault(errno, path)
            } else if status.st_mode & S_IFMT != S_IFREG {
                .notAFile(path: path)
            } else if status.st_size > budget {
                .tooLarge(path: path, bytes: Int(status.st_size), budget: budget)
            } else {
                nil
            }
        guard let fault else { return (descriptor, Int(status.st_size)) }
        close(descriptor)
        throw fault
    }
}

/// `read` and `open` by the C library's full names: inside types that have a method of that name the short one means theirs.
enum System {
    static func open(_ path: String) -> Int32 {
        let flags = O_RDONLY | O_NONBLOCK | O_CLOEXEC
        #if canImport(Darwin)
        return Darwin.open(path, flags)
        #elseif canImport(Musl)
        return Musl.open(path, flags)
        #else
        return Glibc.open(path, flags)
        #endif
    }

    static func read(_ descriptor: Int32, into buffer: UnsafeMutableRawBufferPointer) -> Int {
        #if canImport(Darwin)
        Darwin.read(descriptor, buffer.baseAddress, buffer.count)
        #elseif canImport(Musl)
        Musl.read(descriptor, buffer.baseAddress, buffer.count)
        #else
        Glibc.read(descriptor, buffer.baseAddress, buffer.count)
        #endif
    }

    /// Reads until the buffer is full or the file ends, and says how many bytes there were.
    static func fill(
        _ buffer: UnsafeMutableRawBufferPointer, from descriptor: Int32, _ failure: inout Int32
    ) -> Int {
        var count = 0
        while count < buffer.count {
            let got = read(descriptor, into: UnsafeMutableRawBufferPointer(rebasing: buffer[count...]))
            if got < 0, errno == EINTR { continue }
            if got < 0 { failure = errno }
            guard got > 0 else { break }
            count += got
        }
        return count
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
