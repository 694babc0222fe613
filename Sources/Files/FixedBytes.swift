#if canImport(Darwin)
import Darwin
#elseif canImport(Musl)
import Musl
#else
import Glibc
#endif

/// Bytes that nothing changes any more: made by a program, or those of a file as the system holds it.
///
/// A file's bytes are not copied, and what nobody looks at is never read. So it must be a file that is only ever replaced as a
/// whole, as the caches of this program are: what cuts such a file short while it is looked at ends the program.
public final class FixedBytes: Sendable {
    // Written before anybody else sees them, and never again.
    @usableFromInline nonisolated(unsafe) let memory: UnsafeRawBufferPointer
    private let isMapped: Bool

    /// Bytes of a program's own.
    /// - Parameters:
    ///   - count: how many there are.
    ///   - fill: writes all of them.
    public init(count: Int, _ fill: (UnsafeMutableRawBufferPointer) -> Void) {
        let own = UnsafeMutableRawBufferPointer.allocate(byteCount: count, alignment: MemoryLayout<UInt64>.alignment)
        fill(own)
        memory = UnsafeRawBufferPointer(own)
        isMapped = false
    }

    /// The bytes of a plain file.
    /// - Throws: ``FileFault`` where it is missing, no plain file, larger than a budget, or refused by the system.
    public convenience init(of path: String, budget: Int) throws(FileFault) {
        let (descriptor, size) = try FileBytes.open(path, budget: budget)
        defer { close(descriptor) }
        if size == 0 {
            self.init(count: 0) { _ in }
        } else if let start = mmap(nil, size, PROT_READ, MAP_PRIVATE, descriptor, 0), start != MAP_FAILED {
            self.init(mapped: UnsafeRawBufferPointer(start: start, count: size))
        } else {
            throw FileFault(errno, path)
        }
    }

    private init(mapped: UnsafeRawBufferPointer) {
        memory = mapped
        isMapped = true
    }

    deinit {
        if isMapped {
            munmap(UnsafeMutableRawPointer(mutating: memory.baseAddress), memory.count)
        } else {
            memory.deallocate()
        }
    }

    /// How many there are.
    @inlinable public var count: Int { memory.count }

    /// A value that lies among them, wherever it begins.
    @inlinable
    public func value<Value: BitwiseCopyable>(at offset: Int, as type: Value.Type = Value.self) -> Value {
        precondition(offset >= 0 && offset <= count - MemoryLayout<Value>.size)
        return withExtendedLifetime(self) { memory.loadUnaligned(fromByteOffset: offset, as: type) }
    }

    /// Does something with some of them.
    @inlinable
    public func withBytes<Result>(_ range: Range<Int>, _ body: (UnsafeRawBufferPointer) -> Result) -> Result {
        precondition(range.lowerBound >= 0 && range.upperBound <= count)
        return withExtendedLifetime(self) { body(UnsafeRawBufferPointer(rebasing: memory[range])) }
    }
}
