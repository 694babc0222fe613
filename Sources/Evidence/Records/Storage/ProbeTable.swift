/// Finds equal things among those of a list that the table's owner holds, by hash.
///
/// A search gives up after a few steps, so that no choice of texts can make it slow: a thing may then stand twice.
struct ProbeTable {
    private static let longestSearch = 16
    private var slots: [(hash: UInt32, index: Int32)]
    private var count = 0

    init() { slots = Array(repeating: (0, -1), count: 256) }

    /// Where a search for something ended.
    enum Place {
        /// It is there, with this index.
        case found(Int)
        /// It is not there; this slot is free for it.
        case free(Int)
        /// The search was given up.
        case crowded
    }

    /// Looks for an equal thing.
    func place(of hash: UInt64, isEqual: (Int) -> Bool) -> Place {
        let short = UInt32(truncatingIfNeeded: hash)
        var slot = Int(short) & (slots.count - 1)
        for _ in 0..<Self.longestSearch {
            let entry = slots[slot]
            if entry.index < 0 { return .free(slot) }
            if entry.hash == short, isEqual(Int(entry.index)) { return .found(Int(entry.index)) }
            slot = (slot + 1) & (slots.count - 1)
        }
        return .crowded
    }

    /// Adds a thing that was looked for and not found.
    mutating func add(_ hash: UInt64, index: Int, at place: Place) {
        guard case .free(let slot) = place else { return }
        slots[slot] = (UInt32(truncatingIfNeeded: hash), Int32(index))
        count += 1
        if 2 * count > slots.count { grow() }
    }

    /// Forgets all.
    mutating func removeAll() {
        guard count > 0 else { return }
        count = 0
        for slot in slots.indices { slots[slot] = (0, -1) }
    }

    private mutating func grow() {
        let old = slots
        slots = Array(repeating: (0, -1), count: 2 * old.count)
        count = 0
        for entry in old where entry.index >= 0 {
            var slot = Int(entry.hash) & (slots.count - 1)
            while slots[slot].index >= 0 { slot = (slot + 1) & (slots.count - 1) }
            slots[slot] = entry
            count += 1
        }
    }
}
