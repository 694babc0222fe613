/// Finds a text among a fixed few by its UTF-8 bytes, without making a string of it.
package struct ByteIndex: Sendable {
    /// Open addressing: 0 for a free slot, else the number of a text, from 1.
    private var slots: [UInt32]
    private var bytes: [UInt8] = []
    /// Where each text begins, and behind them where the last one ends.
    private var starts: [Int] = [0]

    /// An index of texts; of equal ones the first is found.
    package init(_ texts: [String]) {
        var capacity = 8
        while capacity < 4 * texts.count { capacity *= 2 }
        slots = Array(repeating: 0, count: capacity)
        for (number, text) in texts.enumerated() {
            let utf8 = Array(text.utf8)
            bytes += utf8
            starts.append(bytes.count)
            utf8.withUnsafeBufferPointer { utf8 in
                let (slot, found) = search(utf8)
                if found == nil { slots[slot] = UInt32(number + 1) }
            }
        }
    }

    /// The number of a text, from 0; nil where it is none of them.
    package func index(of text: UnsafeBufferPointer<UInt8>) -> Int? { search(text).found }

    private func search(_ text: UnsafeBufferPointer<UInt8>) -> (slot: Int, found: Int?) {
        var slot = Int(truncatingIfNeeded: ByteHash.hash(text)) & (slots.count - 1)
        while slots[slot] != 0 {
            let number = Int(slots[slot]) - 1
            let (start, end) = (starts[number], starts[number + 1])
            if end - start == text.count {
                let isSame = bytes.withUnsafeBufferPointer {
                    ByteHash.areEqual(UnsafeBufferPointer(rebasing: $0[start..<end]), text)
                }
                if isSame { return (slot, number) }
            }
            slot = (slot + 1) & (slots.count - 1)
        }
        return (slot, nil)
    }
}
