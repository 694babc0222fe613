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

    /// How many bytes a hash has.
    public static let size = SHA256.byteCount

    /// The hash of one content as bytes.
    public static func bytes(of content: ArraySlice<UInt8>) -> [UInt8] {
        content.withUnsafeBytes { content in
            var hasher = SHA256()
            hasher.update(bufferPointer: content)
            return Array(hasher.finalize())
        }
    }

    /// The hash of one content in Base64, as browsers' security policies write it.
    public static func base64(of bytes: [UInt8]) -> String {
        let digits = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/")
        let hash = Array(SHA256.hash(data: bytes))
        var text = ""
        for start in stride(from: 0, to: hash.count, by: 3) {
            let group = hash[start..<min(start + 3, hash.count)]
            let bits = group.reduce(0) { $0 << 8 | Int($1) } << (8 * (3 - group.count))
            for place in 0...group.count { text.append(digits[bits >> (18 - 6 * place) & 63]) }
            text += String(repeating: "=", count: 3 - group.count)
        }
        return text
    }

    /// The hash of one content.
    public static func hexadecimal(of bytes: [UInt8]) -> String {
        var hash = ContentHash()
        hash.add(bytes)
        return hash.hexadecimal()
    }
}
