extension [EvidenceRecord] {
    /// The indices of the records with an id, found by halving; the records must be sorted by id, as a partnership's are.
    package func indices(ofID id: String) -> Range<Int> {
        var id = id
        return id.withUTF8 { indices(ofID: $0) }
    }

    /// The same by the bytes of the id.
    func indices(ofID id: UnsafeBufferPointer<UInt8>) -> Range<Int> {
        var (low, high) = (startIndex, endIndex)
        while low < high {
            let middle = low + (high - low) / 2
            if self[middle].withID({ Self.precedes($0, id) }) { low = middle + 1 } else { high = middle }
        }
        var end = low
        while end < endIndex, self[end].withID({ $0.elementsEqual(id) }) { end += 1 }
        return low..<end
    }

    private static func precedes(_ left: UnsafeBufferPointer<UInt8>, _ right: UnsafeBufferPointer<UInt8>) -> Bool {
        let count = Swift.min(left.count, right.count)
        var offset = 0
        // Ids often begin alike: eight bytes at once.
        while offset + 8 <= count {
            let (one, other) = (word(left, offset), word(right, offset))
            if one != other { return one < other }
            offset += 8
        }
        while offset < count {
            if left[offset] != right[offset] { return left[offset] < right[offset] }
            offset += 1
        }
        return left.count < right.count
    }

    private static func word(_ bytes: UnsafeBufferPointer<UInt8>, _ offset: Int) -> UInt64 {
        UInt64(bigEndian: UnsafeRawBufferPointer(bytes).loadUnaligned(fromByteOffset: offset, as: UInt64.self))
    }
}
