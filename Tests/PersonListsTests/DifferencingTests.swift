import Imports
import PersonLists
import Testing

/// Somebody with the published records, and nothing else, tries to work out counts of 1 to 4.
@Suite("No withheld count can be worked out")
struct DifferencingTests {
    /// How many children, how skewed, and a seed.
    struct Sample: CustomTestStringConvertible, Sendable {
        let count: Int
        let skew: Double
        let seed: UInt64

        var testDescription: String { "\(count) children, skew \(Int(skew)), seed \(seed)" }

        var children: [Child] {
            var list = RandomList(seed: seed)
            list.skew = skew
            list.isTied = seed.isMultiple(of: 2)
            return list.children(count)
        }
    }

    static let samples: [Sample] = [
        (30, 2.0), (45, 1), (60, 3), (90, 2), (130, 1), (200, 2), (300, 3), (450, 1), (700, 2), (1_000, 3), (2_000, 2),
    ].map { Sample(count: $0, skew: $1, seed: UInt64($0) * 31 + UInt64($1)) }
    /// Fewer, because each costs hundreds of linear programs.
    static let linearSamples = [(60, 2.0), (150, 1), (320, 3)].map {
        Sample(count: $0, skew: $1, seed: UInt64($0) * 17 + UInt64($1))
    }

    private func attack(_ sample: Sample, withheldOnlySmall: Bool = false) async throws -> Attack {
        let lists = try AnnexA()
        let children = sample.children
        let records =
            withheldOnlySmall
            ? try await lists.recordsWithSmallCountsAlone(children) : try await lists.records(children)
        return Attack(records.records, lists.mapping, Truth(asOf: AnnexA.asOf, children: children))
    }

    @Test("not by propagating bounds, and no small count is published", arguments: samples)
    func propagation(sample: Sample) async throws {
        let attack = try await attack(sample)
        #expect(attack.published.filter { (1...4).contains($0) } == [])
        #expect(!attack.secrets.isEmpty, "there is something to find")
        for (secret, range) in zip(attack.secrets, attack.rangesByPropagation()) {
            #expect(!attack.isPinned(range), "\(secret.name) is \(secret.count), found \(range)")
            #expect(range.contains(secret.count), "the attack itself is sound")
        }
    }

    @Test("not by linear programming", .enabled(if: LinearBounds.isAvailable, "\(LinearBounds.needs)"))
    func linearProgramming() async throws {
        var attacks: [Attack] = []
        for sample in Self.linearSamples { attacks.append(try await attack(sample)) }
        for (attack, ranges) in zip(attacks, try LinearBounds.ranges(attacks)) {
            for (secret, range) in zip(attack.secrets, ranges) {
                #expect(!attack.isPinned(range), "\(secret.name) is \(secret.count), found \(range)")
                #expect(range.contains(secret.count), "the attack itself is sound")
            }
        }
    }

    @Test("withholding the small counts alone would give many of them away", arguments: samples)
    func smallCountsAlone(sample: Sample) async throws {
        let attack = try await attack(sample, withheldOnlySmall: true)
        let ranges = attack.rangesByPropagation()
        let pinned = zip(attack.secrets, ranges).filter { attack.isPinned($1) }
        #expect(!pinned.isEmpty)
        #expect(zip(attack.secrets, ranges).allSatisfy { $1.contains($0.count) }, "the attack itself is sound")
    }

    @Test(
        "linear programming too finds them where the small counts alone are withheld",
        .enabled(if: LinearBounds.isAvailable, "\(LinearBounds.needs)"))
    func linearProgrammingOnSmallCountsAlone() async throws {
        var attacks: [Attack] = []
        for sample in Self.linearSamples.prefix(1) { attacks.append(try await attack(sample, withheldOnlySmall: true)) }
        for (attack, ranges) in zip(attacks, try LinearBounds.ranges(attacks)) {
            #expect(ranges.contains { attack.isPinned($0) })
        }
    }
}
