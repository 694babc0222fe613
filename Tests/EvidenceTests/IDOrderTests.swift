@testable import Evidence
import TestSupport
import Testing

@Suite("The order of ids")
struct IDOrderTests {
    @Test("ids are put in the order of their bytes, and repeats are noticed", arguments: 0..<40)
    func order(seed: Int) {
        var generator = SeededGenerator(seed: UInt64(seed))
        let parts = [
            "a", "b", "record-", "inspection-2025-", "0", "12", ".", "_", "Z", "needs-and-provision-of-health-",
        ]
        var texts = (0..<200).map { number in
            let body = (0..<Int.random(in: 1...4, using: &generator)).map { _ in
                parts.randomElement(using: &generator) ?? ""
            }
            return body.joined() + "-\(number)"
        }
        let repeats = seed % 2 == 1
        if repeats { texts.append(texts[seed]) }
        var lists = [IDList(), IDList(), IDList()]
        for (index, text) in texts.enumerated() {
            var text = text
            text.withUTF8 { lists[index < 90 ? 0 : 2].append($0) }
        }
        let order = IDOrder(lists)
        #expect(order.hasDuplicates == repeats)
        var sorted = texts
        order.sort(&sorted)
        #expect(sorted == texts.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) })
    }

    @Test("so many ids that all processors sort them are put in the same order", arguments: [0, 1, 2])
    func many(repeats: Int) {
        var generator = SeededGenerator(seed: UInt64(repeats))
        // Most agree in their first words, some in all but the last.
        let starts = ["indicator-", "indicator-timeliness-of-plans-", "survey-", "x"]
        var texts = (0..<12_000).map { "\(starts[Int.random(in: 0..<4, using: &generator)])\($0 * 7_919 % 12_000)" }
        texts += texts.prefix(repeats)
        var lists = [IDList(), IDList(), IDList()]
        for (index, text) in texts.enumerated() {
            var text = text
            text.withUTF8 { lists[index * 3 / texts.count].append($0) }
        }
        let order = IDOrder(lists)
        #expect(order.hasDuplicates == (repeats > 0))
        var sorted = texts
        order.sort(&sorted)
        #expect(sorted == texts.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) })
    }

    @Test(
        "ids of whole words of eight bytes, and none at all", arguments: [[], ["12345678"], ["12345678", "12345678"]])
    func edges(texts: [String]) {
        var ids = IDList()
        for var text in texts { text.withUTF8 { ids.append($0) } }
        #expect(IDOrder([ids]).hasDuplicates == (texts.count > 1))
    }
}
