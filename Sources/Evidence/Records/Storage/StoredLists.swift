import Files

/// The lists of ``StoredRecords`` as they lie one behind the other, each with its count before it: in memory as in the cache,
/// so that nothing has to be copied to be read again.
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
        var offset = range.lowerBound
        // In the order of `StoredRecords.eachList`.
        guard let text = StoredList<UInt8>(in: bytes, at: &offset),
            let sharedText = StoredList<UInt8>(in: bytes, at: &offset),
            let packed = StoredList<PackedRecord>(in: bytes, at: &offset),
            let criterionLists = StoredList<StoredRange>(in: bytes, at: &offset),
            let criterionIndices = StoredList<UInt8>(in: bytes, at: &offset),
            let rows = StoredList<RecordRow>(in: bytes, at: &offset),
            let shared = StoredList<TextSpan>(in: bytes, at: &offset),
            let titles = StoredList<Int32>(in: bytes, at: &offset),
            let sources = StoredList<StoredSource>(in: bytes, at: &offset),
            let files = StoredList<StoredReference>(in: bytes, at: &offset),
            let measures = StoredList<StoredMeasure>(in: bytes, at: &offset),
            let contexts = StoredList<StoredContext>(in: bytes, at: &offset),
            let comparisons = StoredList<StoredComparison>(in: bytes, at: &offset),
            let groups = StoredList<StoredGroup>(in: bytes, at: &offset),
            let supersedes = StoredList<StoredRange>(in: bytes, at: &offset),
            let references = StoredList<StoredReference>(in: bytes, at: &offset), offset == range.upperBound,
            packed.count == rows.count
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
        guard let lists = StoredLists(in: bytes, 0..<measuring.size) else {
            preconditionFailure("what was just written is there")
        }
        return lists
    }

    private struct Measuring: StoredListVisitor {
        var size = 0

        mutating func visit<Element: BitwiseCopyable>(_ list: inout [Element]) {
            size += MemoryLayout<UInt32>.size + list.count * MemoryLayout<Element>.stride
        }
    }

    private struct Writing: StoredListVisitor {
        let memory: UnsafeMutableRawBufferPointer
        var offset = 0

        mutating func visit<Element: BitwiseCopyable>(_ list: inout [Element]) {
            memory.storeBytes(of: UInt32(list.count), toByteOffset: offset, as: UInt32.self)
            offset += MemoryLayout<UInt32>.size
            list.withUnsafeBytes { bytes in
                UnsafeMutableRawBufferPointer(rebasing: memory[offset...]).copyMemory(from: bytes)
                offset += bytes.count
            }
        }
    }
}
