import Vocabularies
import WorkSharing

extension [EvidenceRecord] {
    /// The index of the first record with an id, found by halving; the records must be sorted by id, as a partnership's are.
    package func index(ofID id: String) -> Int? {
        var id = id
        return id.withUTF8 { index(ofID: $0) }
    }

    /// The same by the bytes of the id.
    /// - Parameter bounds: between which the first record with the id is; all records if nothing is known.
    func index(ofID id: UnsafeBufferPointer<UInt8>, within bounds: Range<Int>? = nil) -> Int? {
        let found = (bounds ?? indices).halved { self[$0].withID { IDSearch.precedes($0, id) } }
        return found < endIndex && self[found].withID { ByteHash.areEqual($0, id) } ? found : nil
    }
}

/// Finds many ids among the same records.
///
/// Ids lie scattered in memory, so every sixteenth is held once more, with the others behind each other: most steps of a search
/// go over these.
struct IDSearch {
    private static let distance = 16

    private let records: [EvidenceRecord]
    private var fences = IDList()

    /// - Parameters:
    ///   - records: sorted by id.
    ///   - count: about how many are looked for; for a few nothing is held once more.
    init(_ records: [EvidenceRecord], for count: Int) {
        self.records = records
        guard WorkSharing.isWorthwhile(count) else { return }
        for index in stride(from: 0, to: records.count, by: Self.distance) {
            records[index].withID { fences.append($0) }
        }
    }

    /// The index of the first record with an id.
    func index(ofID id: UnsafeBufferPointer<UInt8>) -> Int? {
        guard fences.count > 0 else { return records.index(ofID: id) }
        let fence = (0..<fences.count).halved { fences.withID($0) { Self.precedes($0, id) } }
        let bounds = max(0, (fence - 1) * Self.distance)..<min(records.count, fence * Self.distance + 1)
        return records.index(ofID: id, within: bounds)
    }

    static func precedes(_ left: UnsafeBufferPointer<UInt8>, _ right: UnsafeBufferPointer<UInt8>) -> Bool {
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
