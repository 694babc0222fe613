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
            var (list, end) = (0, lists.count)
            while list + 1 < end {
                let middle = (list + end) / 2
                if number < starts[middle] { end = middle } else { list = middle }
            }
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
        var hasDuplicates = false
        keys.withUnsafeMutableBufferPointer { keys in
            Self.sortHalves(keys)
            Self.sort(keys, by: ids, from: 0, &hasDuplicates)
        }
        numbers = keys.map(\.number)
        self.hasDuplicates = hasDuplicates
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

    /// Sorts the two halves of many keys beside each other; to sort what is made of two sorted halves takes little time.
    private static func sortHalves(_ keys: UnsafeMutableBufferPointer<Key>) {
        // Each half is sorted by one processor.
        nonisolated(unsafe) let keys = keys
        let middle = keys.count / 2
        _ = WorkSharing.map(2, size: keys.count) { half in
            var part = UnsafeMutableBufferPointer(rebasing: half == 0 ? keys[..<middle] : keys[middle...])
            part.sort { $0.word < $1.word }
        }
    }

    /// Sorts keys of ids that agree up to an offset, their words taken from there.
    private static func sort(
        _ keys: UnsafeMutableBufferPointer<Key>, by ids: Lists, from offset: Int, _ hasDuplicates: inout Bool
    ) {
        var keys = keys
        keys.sort { $0.word < $1.word }
        var start = 0
        while start < keys.count {
            let word = keys[start].word
            var end = start + 1
            while end < keys.count, keys[end].word == word { end += 1 }
            if end - start > 1 {
                // No id holds a zero: where the word ends in one, the ids have ended too, and they are the same.
                if word & 0xFF == 0 {
                    hasDuplicates = true
                } else {
                    for index in start..<end {
                        keys[index].word = ids.word(of: Int(keys[index].number), from: offset + 8)
                    }
                    sort(
                        UnsafeMutableBufferPointer(rebasing: keys[start..<end]), by: ids, from: offset + 8,
                        &hasDuplicates)
                }
            }
            start = end
        }
    }
}
