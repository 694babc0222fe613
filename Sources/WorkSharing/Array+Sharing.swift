#if canImport(Glibc)
import Glibc
#endif

extension Array where Element: Sendable {
    /// A list that several processors fill at once.
    /// - Parameters:
    ///   - count: how many elements it has.
    ///   - fill: initializes each of them.
    package init(count: Int, filledBy fill: (UnsafeMutableBufferPointer<Element>) -> Void) {
        // Made otherwise, an empty list would write to the one that all empty lists share.
        guard count > 0 else {
            self = []
            return
        }
        self.init(unsafeUninitializedCapacity: count) { elements, filled in
            Self.preferLargePages(UnsafeMutableRawBufferPointer(elements))
            fill(elements)
            filled = count
        }
    }

    /// Asks the system for memory that is about to be written in large pages: a fault for each small one takes longer than what
    /// is written. What it cannot do it leaves.
    private static func preferLargePages(_ memory: UnsafeMutableRawBufferPointer) {
        #if canImport(Glibc)
        // Less than that holds no large page, which has two mebibytes on most machines.
        guard let start = memory.baseAddress, memory.count > 2 << 20 else { return }
        let page = Int(getpagesize())
        let skipped = -Int(bitPattern: start) & (page - 1)
        madvise(start + skipped, (memory.count - skipped) & -page, MADV_HUGEPAGE)
        #endif
    }
}
