/// Hashes and compares bytes eight at a time, for tables that live in memory only: the hash differs between machines.
package enum ByteHash {
    /// The hash of a text's bytes.
    package static func hash(_ bytes: UnsafeBufferPointer<UInt8>) -> UInt64 {
        let raw = UnsafeRawBufferPointer(bytes)
        var hash = UInt64(truncatingIfNeeded: raw.count)
        guard raw.count >= 8 else {
            var word: UInt64 = 0
            for byte in raw { word = word << 8 | UInt64(byte) }
            return mixed(hash, word)
        }
        var offset = 0
        while offset + 8 < raw.count {
            hash = mixed(hash, raw.loadUnaligned(fromByteOffset: offset, as: UInt64.self))
            offset += 8
        }
        // The last eight, which may overlap those before.
        return mixed(hash, raw.loadUnaligned(fromByteOffset: raw.count - 8, as: UInt64.self))
    }

    /// A hash with one more word in it.
    @inlinable
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
