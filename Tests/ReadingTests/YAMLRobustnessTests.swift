import PositionedYAML
import SourceText
import TestSupport
import Testing

@Suite("YAML: broken input never crashes", .timeLimit(.minutes(15)))
struct YAMLRobustnessTests {
    /// A document of some 2 KB with all that YAML offers.
    static let document = """
        # Évidence
        defaults: &defaults
          kind: survey
          date: 2025-06-30
          source: {title: "Parents' survey \\u00e9\\n", page: 3, 'url': http://example.org/?a=b}
        records:

        """
        + (1...9).map { number in
            """
              - id: record-\(number)
                <<: *defaults
                criteria: [a.1, "b.2", 'c.3']
                partners:
                - local-authority
                - icb
                summary: >-
                  Ünicode folded 😀 text
                  over lines, with: colons

                  and # hashes
                note: |+
                  kept
                ? complex key
                : {measure: {value: -46.4, of: [1, 2, [3]]}, "empty": , x: ~}

            """
        }.joined()

    @Test("the whole document is read")
    func whole() {
        let reading = Reading(Self.document)
        #expect(reading.faults.isEmpty)
        #expect(reading.value?["records"]?.items.count == 9)
        #expect(Self.document.utf8.count > 2_000)
    }

    /// Reads bytes in both ways and checks that each gives a value or a fault, with a place inside or just behind.
    private func read(_ bytes: [UInt8], _ what: @autoclosure () -> String) {
        let reading = Reading(bytes)
        if (reading.value == nil) == reading.faults.isEmpty {
            Issue.record("neither value nor fault, or both: \(what())")
        }
        let lines = bytes.count { $0 == UInt8(ascii: "\n") || $0 == UInt8(ascii: "\r") } + 1
        for fault in reading.faults {
            guard let position = fault.place.position else { continue }
            if !(1...lines + 1).contains(position.line) || position.column < 1 {
                Issue.record("\(fault.line): \(what())")
            }
            _ = SourceExcerpt.lines(of: bytes, at: position, length: fault.length)
        }
        if let value = reading.value { _ = value.outline }
        readAlsoBehindMark(bytes, reading, what())
        let faults = FaultCollector()
        var begun = 0
        let entries = YAMLReader.items(
            of: "records", after: "defaults", in: bytes, path: "t", faults: faults, begin: { _ in begun += 1 },
            item: { item in
                if begun != 1 { Issue.record("an item before the beginning: \(what())") }
                _ = item.outline
            })
        if (entries == nil) == faults.faults.isEmpty {
            Issue.record("streamed: neither entries nor fault, or both: \(what())")
        }
        if entries != nil, begun != 1 { Issue.record("begun \(begun) times: \(what())") }
    }

    /// Behind a byte order mark libyaml looks over the text itself; what comes of it must be the same to the last place.
    private func readAlsoBehindMark(_ bytes: [UInt8], _ reading: Reading, _ what: @autoclosure () -> String) {
        guard !bytes.starts(with: Self.mark) else { return }
        let marked = Reading(Self.mark + bytes)
        // Places of single bytes count the mark.
        let isAboutBytes = !Set(reading.ids).isDisjoint(with: ["not-utf-8", "control-character", "line-break"])
        if reading.value?.placedOutline != marked.value?.placedOutline || reading.ids != marked.ids
            || !isAboutBytes && reading.faults.map(\.line) != marked.faults.map(\.line)
        {
            Issue.record("other than libyaml alone: \(what()): \(reading.faults) \(marked.faults)")
        }
    }

    private static let mark: [UInt8] = [0xEF, 0xBB, 0xBF]

    @Test("every beginning of a document is a value or a fault")
    func prefixes() {
        let bytes = Array(Self.document.utf8)
        for length in 0...bytes.count { read(Array(bytes.prefix(length)), "the first \(length) bytes") }
    }

    @Test("every end of a document is a value or a fault")
    func suffixes() {
        let bytes = Array(Self.document.utf8)
        for length in stride(from: 0, through: bytes.count, by: 3) {
            read(Array(bytes.suffix(length)), "the last \(length) bytes")
        }
    }

    @Test("a document with random bytes changed is a value or a fault", arguments: 1...8)
    func mutations(seed: UInt64) {
        var generator = SeededGenerator(seed: seed)
        let original = Array(Self.document.utf8)
        let telling = Array("[]{}:,-?&*!|>'\"%@`# \t\r\n~.0\u{FEFF}\u{85}".utf8) + [0, 0xFF, 0xC0, 0xED, 0x80]
        for round in 0..<200 {
            var bytes = original
            for _ in 0..<Int.random(in: 1...8, using: &generator) {
                let place = Int.random(in: 0..<bytes.count, using: &generator)
                let byte =
                    Bool.random(using: &generator)
                    ? telling[Int.random(in: 0..<telling.count, using: &generator)]
                    : UInt8.random(in: 0...255, using: &generator)
                switch Int.random(in: 0..<4, using: &generator) {
                case 0: bytes[place] = byte
                case 1: bytes.insert(byte, at: place)
                case 2: bytes.remove(at: place)
                default:
                    let end = min(bytes.count, place + Int.random(in: 1...40, using: &generator))
                    bytes.insert(contentsOf: bytes[place..<end], at: Int.random(in: 0..<bytes.count, using: &generator))
                }
            }
            read(bytes, "seed \(seed), round \(round)")
        }
    }

    @Test("random bytes are a value or a fault", arguments: 1...4)
    func noise(seed: UInt64) {
        var generator = SeededGenerator(seed: seed)
        let alphabet = Array("ab:-[]{}&*!|>'\"%# \n\t,?".utf8)
        for round in 0..<1_000 {
            let bytes = (0..<Int.random(in: 0...60, using: &generator)).map { _ in
                alphabet[Int.random(in: 0..<alphabet.count, using: &generator)]
            }
            read(bytes, "seed \(seed), round \(round)")
        }
    }
}
