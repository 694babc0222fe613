import Files

/// The lists of ``StoredRecords`` as they lie one behind the other, all counts before them: in memory as in the cache, so that
/// nothing has to be copied to be read again.
struct StoredLists: Sendable {
    let bytes: FixedBytes
    /// Which of the bytes are these lists.
    let range: Range<Int>

    let text: StoredList<UInt8>
    let sharedText: StoredList<UInt8>
    let packed: StoredList<PackedRecord>
    let criterionLists: StoredList<StoredRange>
    let criterionIndices: StoredList<UInt8>
    let rows: StoredList<RecordRow>
    let shared: StoredList<TextSpan>
    let titles: StoredList<Int32>
    let sources: StoredList<StoredSource>
    let files: StoredList<StoredReference>
    let measures: StoredList<StoredMeasure>
    let contexts: StoredList<StoredContext>
    let comparisons: StoredList<StoredComparison>
    let groups: StoredList<StoredGroup>
    let supersedes: StoredList<StoredRange>
    let references: StoredList<StoredReference>

    /// The lists among some bytes; nil where they are not what was written.
    /// - Parameter range: all of them.
    init?(in bytes: FixedBytes, _ range: Range<Int>) {
        var lists = Reading(bytes: bytes, counts: range.lowerBound)
        // In the order of `StoredRecords.eachList`.
        guard let text: StoredList<UInt8> = lists.next(),
            let sharedText: StoredList<UInt8> = lists.next(),
            let packed: StoredList<PackedRecord> = lists.next(),
            let criterionLists: StoredList<StoredRange> = lists.next(),
            let criterionIndices: StoredList<UInt8> = lists.next(),
            let rows: StoredList<RecordRow> = lists.next(),
            let shared: StoredList<TextSpan> = lists.next(),
            let titles: StoredList<Int32> = lists.next(),
            let sources: StoredList<StoredSource> = lists.next(),
            let files: StoredList<StoredReference> = lists.next(),
            let measures: StoredList<StoredMeasure> = lists.next(),
            let contexts: StoredList<StoredContext> = lists.next(),
            let comparisons: StoredList<StoredComparison> = lists.next(),
            let groups: StoredList<StoredGroup> = lists.next(),
            let supersedes: StoredList<StoredRange> = lists.next(),
            let references: StoredList<StoredReference> = lists.next(),
            lists.offset == range.upperBound, packed.count == rows.count
        else { return nil }
        self.bytes = bytes
        self.range = range
        (self.text, self.sharedText) = (text, sharedText)
        (self.packed, self.criterionLists) = (packed, criterionLists)
        (self.criterionIndices, self.rows, self.shared) = (criterionIndices, rows, shared)
        (self.titles, self.sources, self.files) = (titles, sources, files)
        (self.measures, self.contexts, self.comparisons) = (measures, contexts, comparisons)
        (self.groups, self.supersedes, self.references) = (groups, supersedes, references)
    }

    /// How many lists there are.
    fileprivate static let count = 16

    /// Goes from list to list.
    private struct Reading {
        let bytes: FixedBytes
        /// Where the next count is, and where the next list begins.
        private var countOffset: Int
        private(set) var offset: Int

        init(bytes: FixedBytes, counts: Int) {
            self.bytes = bytes
            countOffset = counts
            offset = counts + StoredLists.count * MemoryLayout<UInt32>.size
        }

        mutating func next<Element: BitwiseCopyable>() -> StoredList<Element>? {
            bytes.takeCount(&countOffset).flatMap { StoredList($0, in: bytes, at: &offset) }
        }
    }
}

extension StoredRecords {
    /// A copy as fixed lists.
    var fixed: StoredLists {
        var (records, measuring) = (self, Measuring())
        records.eachList(&measuring)
        let bytes = FixedBytes(count: measuring.size) { memory in
            var writing = Writing(memory: memory)
            records.eachList(&writing)
        }
        guard measuring.count == StoredLists.count, let lists = StoredLists(in: bytes, 0..<measuring.size) else {
            preconditionFailure("what was just written is there")
        }
        return lists
    }

    private struct Measuring: StoredListVisitor {
        var count = 0
        var size = StoredLists.count * MemoryLayout<UInt32>.size

        mutating func visit<Element: BitwiseCopyable>(_ list: inout [Element]) {
            count += 1
            size += list.count * MemoryLayout<Element>.stride
        }
    }

    private struct Writing: StoredListVisitor {
        let memory: UnsafeMutableRawBufferPointer
        private var countOffset = 0
        private var offset = StoredLists.count * MemoryLayout<UInt32>.size

        init(memory: UnsafeMutableRawBufferPointer) { self.memory = memory }

        mutating func visit<Element: BitwiseCopyable>(_ list: inout [Element]) {
            memory.storeBytes(of: UInt32(list.count), toByteOffset: countOffset, as: UInt32.self)
            countOffset += MemoryLayout<UInt32>.size
            list.withUnsafeBytes { bytes in
                UnsafeMutableRawBufferPointer(rebasing: memory[offset...]).copyMemory(from: bytes)
                offset += bytes.count
            }
        }
    }
}
