extension RandomAccessCollection<EvidenceRecord> where Index == Int {
    /// The indices of the records with an id, found by halving; the records must be sorted by id, as a partnership's are.
    package func indices(ofID id: String) -> Range<Int> {
        var (low, high) = (startIndex, endIndex)
        while low < high {
            let middle = low + (high - low) / 2
            if self[middle].withID({ $0.lexicographicallyPrecedes(id.utf8) }) {
                low = middle + 1
            } else {
                high = middle
            }
        }
        var end = low
        while end < endIndex, self[end].id == id { end += 1 }
        return low..<end
    }
}
