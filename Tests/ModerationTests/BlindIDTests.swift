import TestSupport
import Testing

@testable import Moderation

@Suite("Blind ids") struct BlindIDTests {
    private static let ids = (0..<2_000).map { "record-\(String($0 + 10_000).dropFirst())" }

    @Test("they are short words of consonants that no spreadsheet takes for anything else, and each record has its own")
    func shape() {
        let names = BlindIDs(Self.ids, seed: 7)
        let all = Self.ids.compactMap { names.name(of: $0) }
        #expect(Set(all).count == Self.ids.count)
        #expect(all.allSatisfy { $0.wholeMatch(of: /[bcdfghjkmnpqrtwx]{5}-[bcdfghjkmnpqrtwx]{5}/) != nil })
    }

    @Test("they lead back to the record, however they are written")
    func back() throws {
        let names = BlindIDs(Self.ids, seed: 7)
        for id in Self.ids.prefix(50) {
            let name = try #require(names.name(of: id))
            for form in [
                name, name.uppercased(), " \(name) ", name.split(separator: "-").joined(), "\u{FEFF}\(name)\u{A0}",
            ] {
                #expect(names.record(named: form) == id, "\(form)")
            }
        }
        #expect(names.record(named: "") == nil)
        #expect(names.record(named: Self.ids[0]) == nil)
        #expect(names.name(of: "no-such-record") == nil)
    }

    @Test("they follow from the seed and the record alone")
    func stable() {
        let (few, many) = (BlindIDs(Self.ids.prefix(3), seed: 7), BlindIDs(Self.ids.reversed(), seed: 7))
        #expect(Self.ids.prefix(3).allSatisfy { few.name(of: $0) == many.name(of: $0) })
        let other = BlindIDs(Self.ids, seed: 8)
        #expect(Self.ids.allSatisfy { other.name(of: $0) != many.name(of: $0) })
        #expect(Self.ids.allSatisfy { !(many.name(of: $0) ?? $0).contains($0) })
    }

    @Test("their order tells nothing of the order of the records", arguments: [1, 7, 8, 12_345] as [UInt64])
    func order(seed: UInt64) {
        let names = BlindIDs(Self.ids, seed: seed)
        let order = Self.ids.indices.sorted {
            (names.name(of: Self.ids[$0]) ?? "") < (names.name(of: Self.ids[$1]) ?? "")
        }
        // Spearman's rank correlation; its standard deviation by chance is 1 / sqrt(1999), or 0.022.
        let count = Double(order.count)
        let squares = order.enumerated().reduce(0.0) {
            $0 + Double(($1.offset - $1.element) * ($1.offset - $1.element))
        }
        let correlation = 1 - 6 * squares / (count * (count * count - 1))
        #expect(abs(correlation) < 0.09)
        // Neighbours in one order are no neighbours in the other.
        let close = zip(order, order.dropFirst()).count { abs($0 - $1) == 1 }
        #expect(close < 12)
    }

    @Test("where two would be alike, both grow until they differ, and others stay short")
    func collisions() {
        let short = BlindIDs(Self.ids, seed: 7, length: 1)
        let all = Self.ids.compactMap { short.name(of: $0) }
        #expect(Set(all).count == Self.ids.count)
        #expect(all.allSatisfy { short.record(named: $0) != nil })
        let alone = BlindIDs(Self.ids.prefix(2), seed: 7, length: 1)
        #expect((alone.name(of: Self.ids[0]) ?? "").count < all.map(\.count).max() ?? 0)
        // No name is the beginning of another, so a cut-off one is unknown and not somebody else's.
        let plain = all.map { $0.filter { $0 != "-" } }.sorted()
        #expect(zip(plain, plain.dropFirst()).allSatisfy { !$1.hasPrefix($0) })
    }
}
