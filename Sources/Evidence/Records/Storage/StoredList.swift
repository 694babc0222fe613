import Files

/// Where a list of ``StoredRecords`` lies among the bytes of a file's records.
struct StoredList<Element: BitwiseCopyable>: Sendable {
    private let start: UInt32
    let count: Int32

    /// An element; a wrong index ends the program, since a damaged one could otherwise read anything.
    @inline(__always)
    func element(_ index: Int, in bytes: FixedBytes) -> Element {
        precondition(index >= 0 && index < Int(count))
        return bytes.value(at: Int(start) + index * MemoryLayout<Element>.stride)
    }

    /// A copy of some elements in their order.
    func elements(_ range: Range<Int>, in bytes: FixedBytes) -> [Element] {
        precondition(range.lowerBound >= 0 && range.upperBound <= Int(count))
        // Made so, an empty list would write to the one that all empty lists share.
        guard !range.isEmpty else { return [] }
        let stride = MemoryLayout<Element>.stride
        return Array(unsafeUninitializedCapacity: range.count) { buffer, filled in
            bytes.withBytes(Int(start) + range.lowerBound * stride..<Int(start) + range.upperBound * stride) {
                UnsafeMutableRawBufferPointer(buffer).copyMemory(from: $0)
            }
            filled = range.count
        }
    }

    /// A copy of all.
    func all(in bytes: FixedBytes) -> [Element] { elements(0..<Int(count), in: bytes) }

    /// Does something with some of a list of bytes.
    @inline(__always)
    func withBytes<Result>(
        _ range: Range<Int>, in bytes: FixedBytes, _ body: (UnsafeBufferPointer<UInt8>) -> Result
    ) -> Result where Element == UInt8 {
        precondition(range.lowerBound >= 0 && range.upperBound <= Int(count))
        return bytes.withBytes(Int(start) + range.lowerBound..<Int(start) + range.upperBound) {
            body($0.assumingMemoryBound(to: UInt8.self))
        }
    }
}

extension StoredList {
    /// The list of so many elements that begins at an offset, which then stands behind it; nil where there are not as many bytes.
    init?(_ count: Int, in bytes: FixedBytes, at offset: inout Int) {
        guard offset <= Int(UInt32.max), let range = bytes.take(count * MemoryLayout<Element>.stride, &offset) else {
            return nil
        }
        start = UInt32(range.lowerBound)
        self.count = Int32(count)
    }
}
