import Crypto

/// SHA-256 of content, for telling whether it changed.
public struct ContentHash {
    private var hasher = SHA256()

    /// Begins an empty content.
    public init() {}

    /// Adds bytes.
    public mutating func add(_ bytes: [UInt8]) {
        hasher.update(data: bytes)
    }

    /// The hash as 64 lower-case hexadecimal digits.
    public func hexadecimal() -> String {
        hasher.finalize().map { byte in
            let digits = String(byte, radix: 16)
            return digits.count == 1 ? "0" + digits : digits
        }.joined()
    }

    /// The hash of one content.
    public static func hexadecimal(of bytes: [UInt8]) -> String {
        var hash = ContentHash()
        hash.add(bytes)
        return hash.hexadecimal()
    }
}
