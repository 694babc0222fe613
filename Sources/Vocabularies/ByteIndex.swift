/// Finds a text among a fixed few by its UTF-8 bytes, without making a string of it.
///
/// A class, so that handing it on counts one reference and not those of its arrays.
package final class ByteIndex: Sendable {
    /// A text with its first and its last eight bytes, which settle most comparisons.
    private struct Entry {
        let head: UInt64
        let tail: UInt64
        let start: Int32
        let count: Int32
        /// Below 0 for a free place.
        let number: Int32

        static let free = Entry(head: 0, tail: 0, start: 0, count: 0, number: -1)
    }

    /// Open addressing.
    private let entries: [Entry]
    private let bytes: [UInt8]

    /// An index of texts; of equal ones the first is found.
    package init(_ texts: [String]) {
        var capacity = 8
        while capacity < 4 * texts.count { capacity *= 2 }
        var entries = [Entry](repeating: .free, count: capacity)
        var bytes: [UInt8] = []
        for (number, text) in texts.enumerated() {
            let utf8 = Array(text.utf8)
            let (head, tail) = utf8.withUnsafeBufferPointer { ByteHash.ends(of: $0) }
            var slot = Self.slot(head, tail, utf8.count) & (capacity - 1)
            // Of equal texts the first stands first, and is found first.
            while entries[slot].number >= 0 { slot = (slot + 1) & (capacity - 1) }
            entries[slot] = Entry(
                head: head, tail: tail, start: Int32(bytes.count), count: Int32(utf8.count), number: Int32(number))
            bytes += utf8
        }
        self.entries = entries
        self.bytes = bytes
    }

    /// The number of a text, from 0; nil where it is none of them.
    package func index(of text: UnsafeBufferPointer<UInt8>) -> Int? {
        let (head, tail) = ByteHash.ends(of: text)
        return entries.withUnsafeBufferPointer { entries in
            var slot = Self.slot(head, tail, text.count) & (entries.count - 1)
            while entries[slot].number >= 0 {
                let entry = entries[slot]
                if entry.head == head, entry.tail == tail, entry.count == text.count,
                    text.count <= 16 || isSame(entry, text)
                {
                    return Int(entry.number)
                }
                slot = (slot + 1) & (entries.count - 1)
            }
            return nil
        }
    }

    private func isSame(_ entry: Entry, _ text: UnsafeBufferPointer<UInt8>) -> Bool {
        bytes.withUnsafeBufferPointer {
            ByteHash.areEqual(
                UnsafeBufferPointer(rebasing: $0[Int(entry.start)..<Int(entry.start + entry.count)]), text)
        }
    }

    private static func slot(_ head: UInt64, _ tail: UInt64, _ count: Int) -> Int {
        Int(truncatingIfNeeded: ByteHash.mixed(ByteHash.mixed(UInt64(count), head), tail) & 0xFFFF_FFFF)
    }
}
