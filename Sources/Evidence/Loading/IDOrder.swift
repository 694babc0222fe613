import Vocabularies
import WorkSharing

/// The order of ids by their bytes.
///
/// Sorted by eight bytes at a time: first all by the first eight, then those that agree in them by the next eight. Numbers
/// are compared, and ids are only looked at once for each eight bytes that they share with another.
struct IDOrder {
    /// The numbers of the ids, counted through all lists, those of the least first.
    private var numbers: [UInt32]
    /// Whether any id stands twice.
    let hasDuplicates: Bool

    private struct Key {
        var word: UInt64
        let number: UInt32
    }

    /// Several lists, their ids numbered one list behind the other.
    private struct Lists {
        let lists: [IDList]
        let starts: [Int]

        init(_ lists: [IDList]) {
            self.lists = lists
            starts = lists.reduce(into: [0]) { $0.append(($0.last ?? 0) + $1.count) }
        }

        func word(of number: Int, from offset: Int) -> UInt64 {
            let list = (0..<lists.count).halved { starts[$0 + 1] <= number }
            return lists[list].word(of: number - starts[list], from: offset)
        }
    }

    init(_ lists: [IDList]) {
        let ids = Lists(lists)
        var keys: [Key] = []
        keys.reserveCapacity(ids.starts.last ?? 0)
        for list in lists {
            for id in 0..<list.count { keys.append(Key(word: list.word(of: id, from: 0), number: UInt32(keys.count))) }
        }
        hasDuplicates = keys.withUnsafeMutableBufferPointer { Self.sort($0, by: ids, from: 0) }
        numbers = keys.map(\.number)
    }

    /// Brings what stands in the order of the lists into this order, in place: there may be a great many.
    consuming func sort<Element>(_ elements: inout [Element]) {
        precondition(elements.count == numbers.count)
        elements.withUnsafeMutableBufferPointer { elements in
            numbers.withUnsafeMutableBufferPointer { numbers in
                for start in numbers.indices {
                    // Goes round one circle of places, each of which takes what belongs there from the next.
                    var place = start
                    while true {
                        let next = Int(numbers[place])
                        numbers[place] = UInt32(place)
                        guard next != start else { break }
                        elements.swapAt(place, next)
                        place = next
                    }
                }
            }
        }
    }

    /// Sorts keys of ids that agree up to an offset, their words taken from there, and says whether any id stands twice.
    private static func sort(_ keys: UnsafeMutableBufferPointer<Key>, by ids: Lists, from offset: Int) -> Bool {
        var whole = keys
        guard WorkSharing.isWorthwhile(keys.count) else {
            whole.sort { $0.word < $1.word }
            return sortEqual(keys, by: ids, from: offset)
        }
        // Each half, and then each piece, is sorted by one processor.
        nonisolated(unsafe) let keys = keys
        let middle = keys.count / 2
        _ = WorkSharing.map(2, size: keys.count) { half in
            var part = UnsafeMutableBufferPointer(rebasing: half == 0 ? keys[..<middle] : keys[middle...])
            part.sort { $0.word < $1.word }
        }
        // What is made of two sorted halves takes little time.
        whole.sort { $0.word < $1.word }
        let pieces = pieces(of: keys)
        return WorkSharing.map(pieces.count, size: keys.count) {
            sortEqual(UnsafeMutableBufferPointer(rebasing: keys[pieces[$0]]), by: ids, from: offset)
        }.contains(true)
    }

    /// Stretches of sorted keys, none of which ends between two that are equal.
    private static func pieces(of keys: UnsafeMutableBufferPointer<Key>) -> [Range<Int>] {
        var pieces: [Range<Int>] = []
        var start = 0
        while start < keys.count {
            var end = min(start + WorkSharing.blockSize, keys.count)
            while end < keys.count, keys[end].word == keys[end - 1].word { end += 1 }
            pieces.append(start..<end)
            start = end
        }
        return pieces
    }

    /// Sorts those among sorted keys that are equal by the words that follow, and says whether any id stands twice.
    private static func sortEqual(
        _ keys: UnsafeMutableBufferPointer<Key>, by ids: Lists, from offset: Int
    ) -> Bool {
        var hasDuplicates = false
        var start = 0
        while start < keys.count {
            let word = keys[start].word
            var end = start + 1
            while end < keys.count, keys[end].word == word { end += 1 }
            // No id holds a zero: where the word ends in one, the ids have ended too, and they are the same.
            if end - start > 1, word & 0xFF == 0 {
                hasDuplicates = true
            } else if end - start > 1 {
                for index in start..<end {
                    keys[index].word = ids.word(of: Int(keys[index].number), from: offset + 8)
                }
                let equal = UnsafeMutableBufferPointer(rebasing: keys[start..<end])
                if sort(equal, by: ids, from: offset + 8) { hasDuplicates = true }
            }
            start = end
        }
        return hasDuplicates
    }
}
