/// The ids of many records, their bytes one behind the other.
struct IDList: Sendable {
    private(set) var bytes: [UInt8] = []
    /// Where each id ends.
    private(set) var ends: [UInt32] = []

    /// How many there are.
    var count: Int { ends.count }

    /// Adds an id.
    mutating func append(_ id: UnsafeBufferPointer<UInt8>) {
        bytes.append(contentsOf: id)
        ends.append(UInt32(bytes.count))
    }

    /// Does something with the bytes of an id.
    func withID<Result>(_ id: Int, _ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
        let start = id == 0 ? 0 : Int(ends[id - 1])
        return bytes.withUnsafeBufferPointer { body(UnsafeBufferPointer(rebasing: $0[start..<Int(ends[id])])) }
    }

    /// Eight bytes of an id from an offset on as a number that sorts as they do; zeros stand behind the id's end.
    func word(of id: Int, from offset: Int) -> UInt64 {
        let end = Int(ends[id])
        let start = (id == 0 ? 0 : Int(ends[id - 1])) + offset
        return bytes.withUnsafeBytes { bytes in
            if start + 8 <= end {
                return UInt64(bigEndian: bytes.loadUnaligned(fromByteOffset: start, as: UInt64.self))
            }
            var word: UInt64 = 0
            for index in start..<start + 8 { word = word << 8 | (index < end ? UInt64(bytes[index]) : 0) }
            return word
        }
    }
}
