import Privacy
import TestSupport
import Testing

/// Properties of numbers with check digits, by a second implementation of the checks.
@Suite("Check digits")
struct CheckDigitTests {
    private static let letters = Array("ABCDEFGHJKLMNPQRTUVWXYZ")

    @Test("every valid pupil number is found, and none with one character changed")
    func pupilNumbers() throws {
        let scanner = try ShippedRules.scanner()
        var random = SeededGenerator(seed: 1)
        for round in 0..<300 {
            let isTemporary = round.isMultiple(of: 3)
            var body = (0..<12).map { _ in Character(String(Int.random(in: 0...9, using: &random))) }
            if isTemporary { body[11] = Self.letters.randomElement(using: &random) ?? "A" }
            let sum = body.enumerated().reduce(0) { $0 + Self.value($1.element) * ($1.offset + 2) }
            let number = [Self.letters[sum % 23]] + body
            #expect(scanner.found(in: String(number)) == ["upn: " + String(number)])
            for place in number.indices {
                let others: [Character] =
                    place == 0 || (place == 12 && isTemporary) ? Self.letters : Array("0123456789")
                for other in others where other != number[place] {
                    var changed = number
                    changed[place] = other
                    #expect(scanner.found(in: String(changed)) == [], "\(String(number)) → \(String(changed))")
                }
            }
        }
    }

    @Test("every valid NHS number is found beside its name, and none with one digit changed")
    func healthNumbers() throws {
        let scanner = try ShippedRules.scanner()
        var random = SeededGenerator(seed: 2)
        for _ in 0..<300 {
            guard let number = Self.tenDigits(&random, check: { (11 - $0 % 11) % 11 }) else { continue }
            let text = String(number)
            #expect(scanner.found(in: "NHS number " + text) == ["nhs-number: " + text])
            let grouped = "\(text.prefix(3)) \(text.dropFirst(3).prefix(3)) \(text.suffix(4))"
            #expect(scanner.found(in: "NHS number " + grouped) == ["nhs-number: " + grouped])
            Self.forEachChange(of: number) { changed in
                #expect(scanner.found(in: "NHS number " + changed) == [], "\(text) → \(changed)")
            }
        }
    }

    @Test("every valid learner number is found beside its name, and none with one digit changed")
    func learnerNumbers() throws {
        let scanner = try ShippedRules.scanner()
        var random = SeededGenerator(seed: 3)
        for _ in 0..<300 {
            guard let number = Self.tenDigits(&random, check: { $0 % 11 == 0 ? 10 : 10 - $0 % 11 }), number[0] != "0"
            else { continue }
            let text = String(number)
            #expect(scanner.found(in: "ULN: " + text) == ["uln: " + text])
            #expect(!scanner.found(in: text).contains("uln: " + text))
            Self.forEachChange(of: number) { changed in
                let found = scanner.found(in: "ULN: " + changed)
                #expect(!found.contains("uln: " + changed), "\(text) → \(changed)")
            }
        }
    }

    private static func tenDigits(_ random: inout SeededGenerator, check: (Int) -> Int) -> [Character]? {
        let body = [Int.random(in: 1...9, using: &random)] + (0..<8).map { _ in Int.random(in: 0...9, using: &random) }
        let sum = zip(body, stride(from: 10, through: 2, by: -1)).reduce(0) { $0 + $1.0 * $1.1 }
        let digit = check(sum)
        guard digit < 10, Set(body + [digit]).count > 1 else { return nil }
        return (body + [digit]).map { Character(String($0)) }
    }

    private static func forEachChange(of number: [Character], _ body: (String) -> Void) {
        for place in number.indices {
            for other in "0123456789" where other != number[place] {
                var changed = number
                changed[place] = other
                body(String(changed))
            }
        }
    }

    private static func value(_ character: Character) -> Int {
        character.wholeNumberValue ?? letters.firstIndex(of: character) ?? 0
    }
}
