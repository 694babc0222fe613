import Files
import Testing

@Suite("Content hashes")
struct ContentHashTests {
    struct Vector: CustomTestStringConvertible, Sendable {
        let name: String
        let bytes: [UInt8]
        let hash: String
        var testDescription: String { name }
    }

    /// From FIPS 180-4 and the NIST examples.
    static let vectors = [
        Vector(name: "nothing", bytes: [], hash: "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
        Vector(
            name: "abc", bytes: Array("abc".utf8),
            hash: "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
        Vector(
            name: "two blocks", bytes: Array("abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq".utf8),
            hash: "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"),
        Vector(
            name: "a million times a", bytes: Array(repeating: 0x61, count: 1_000_000),
            hash: "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0"),
    ]

    @Test("known contents have their known hashes", arguments: vectors)
    func known(vector: Vector) {
        #expect(ContentHash.hexadecimal(of: vector.bytes) == vector.hash)
    }

    @Test("content in pieces has the hash of the whole", arguments: vectors)
    func pieces(vector: Vector) {
        var hash = ContentHash()
        var rest = vector.bytes[...]
        var size = 1
        while !rest.isEmpty {
            hash.add(Array(rest.prefix(size)))
            rest = rest.dropFirst(size)
            size = size * 2 + 1
        }
        #expect(hash.hexadecimal() == vector.hash)
        #expect(hash.hexadecimal() == vector.hash, "asking twice changes nothing")
    }
}
