/// Hashes and compares bytes eight at a time, for tables that live in memory only: the hash differs between machines.
package enum ByteHash {
    /// The hash of a text's bytes.
    package static func hash(_ bytes: UnsafeBufferPointer<UInt8>) -> UInt64 {
        let raw = UnsafeRawBufferPointer(bytes)
        let (head, tail) = ends(of: bytes)
        var hash = mixed(mixed(UInt64(truncatingIfNeeded: raw.count), head), tail)
        var offset = 8
        while offset + 8 < raw.count {
            hash = mixed(hash, raw.loadUnaligned(fromByteOffset: offset, as: UInt64.self))
            offset += 8
        }
        return hash
    }

    /// The first and the last eight bytes of a text. Up to sixteen bytes they and the count are all of it: the two overlap
    /// in the middle, as do the halves of what is shorter than eight.
    @inlinable
    @inline(__always)
    package static func ends(of bytes: UnsafeBufferPointer<UInt8>) -> (head: UInt64, tail: UInt64) {
        let raw = UnsafeRawBufferPointer(bytes)
        let count = raw.count
        if count >= 8 {
            return (
                raw.loadUnaligned(fromByteOffset: 0, as: UInt64.self),
                raw.loadUnaligned(fromByteOffset: count - 8, as: UInt64.self)
            )
        }
        if count >= 4 {
            return (
                UInt64(raw.loadUnaligned(fromByteOffset: 0, as: UInt32.self)),
                UInt64(raw.loadUnaligned(fromByteOffset: count - 4, as: UInt32.self))
            )
        }
        guard count > 0 else { return (0, 0) }
        return (UInt64(raw[0]), UInt64(raw[count / 2]) << 8 | UInt64(raw[count - 1]))
    }

    /// A hash with one more word in it.
    @inlinable
    @inline(__always)
    package static func mixed(_ hash: UInt64, _ word: UInt64) -> UInt64 {
        let product = (hash ^ word) &* 0x9E37_79B9_7F4A_7C15
        return product ^ (product >> 32)
    }

    /// Whether two texts have the same bytes.
    package static func areEqual(_ left: UnsafeBufferPointer<UInt8>, _ right: UnsafeBufferPointer<UInt8>) -> Bool {
        guard left.count == right.count else { return false }
        let (left, right) = (UnsafeRawBufferPointer(left), UnsafeRawBufferPointer(right))
        var offset = 0
        while offset + 8 <= left.count {
            let word = left.loadUnaligned(fromByteOffset: offset, as: UInt64.self)
            guard word == right.loadUnaligned(fromByteOffset: offset, as: UInt64.self) else { return false }
            offset += 8
        }
        while offset < left.count {
            guard left[offset] == right[offset] else { return false }
            offset += 1
        }
        return true
    }
}
