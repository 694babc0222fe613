import TestSupport
import Testing

@testable import Moderation

@Suite("Sharing a sample out over strata") struct AllocationTests {
    struct Case: Sendable {
        let counts: [Int]
        let size: Int
        let shares: [Int]
    }

    @Test(
        "worked by hand",
        arguments: [
            Case(counts: [50, 30, 20], size: 10, shares: [5, 3, 2]),
            Case(counts: [50, 30, 20], size: 0, shares: [0, 0, 0]),
            Case(counts: [50, 30, 20], size: -3, shares: [0, 0, 0]),
            Case(counts: [50, 30, 20], size: 1_000, shares: [50, 30, 20]),
            // 9.6, 0.2, 0.2: the small ones get one each, the large one the rest.
            Case(counts: [96, 2, 2], size: 10, shares: [8, 1, 1]),
            // 3.5 and 1.5 after the small one got its one: the first of equal remainders gets the next.
            Case(counts: [70, 30, 1], size: 6, shares: [4, 1, 1]),
            // Fewer than strata: the largest remainders.
            Case(counts: [10, 30, 20, 1], size: 2, shares: [0, 1, 1, 0]),
            Case(counts: [1, 1, 1], size: 2, shares: [1, 1, 0]),
            Case(counts: [], size: 5, shares: []),
        ]) func byHand(_ example: Case)
    {
        let order = example.counts.indices.map { "\($0)" }
        #expect(Allocation.shares(of: example.counts, size: example.size, order: order) == example.shares)
    }

    @Test("always: the whole sample, at least one each, never more than there are, within one of the exact share")
    func properties() {
        var generator = SeededGenerator(seed: 11)
        for _ in 0..<3_000 {
            let counts = (0..<Int.random(in: 1...12, using: &generator)).map { _ in
                Int.random(in: 1...([3, 40, 400].randomElement(using: &generator) ?? 3), using: &generator)
            }
            let (total, size) = (counts.reduce(0, +), Int.random(in: 0...500, using: &generator))
            let order = counts.indices.map { _ in "\(Int.random(in: 0...1 << 40, using: &generator))" }
            let shares = Allocation.shares(of: counts, size: size, order: order)
            let drawn = min(size, total)
            #expect(shares.reduce(0, +) == drawn)
            #expect(zip(shares, counts).allSatisfy { $0 >= 0 && $0 <= $1 })
            let exact = counts.map { Double(drawn * $0) / Double(total) }
            if drawn >= counts.count { #expect(shares.allSatisfy { $0 >= 1 }, "\(counts) \(size)") }
            // What lifts small strata to one comes from the others; without that all are within one.
            let lifted = drawn >= counts.count ? exact.reduce(0) { $0 + max(0, 1 - $1) } : 0
            for (share, exact) in zip(shares, exact) {
                #expect(Double(share) < exact + 1, "\(counts) \(size) \(shares)")
                #expect(Double(share) > exact - 1 - lifted, "\(counts) \(size) \(shares)")
            }
            // More records never mean fewer drawn by more than a tie.
            for (one, other) in zip(counts.indices, counts.indices.dropFirst()) where counts[one] > counts[other] {
                #expect(shares[one] >= shares[other], "\(counts) \(size) \(shares)")
            }
        }
    }
}
