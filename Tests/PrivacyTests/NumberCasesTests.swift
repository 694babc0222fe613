import Privacy
import Testing

/// A text, and what the shipped rules must find in it; nothing where nothing is named.
struct Case: Sendable, CustomTestStringConvertible {
    let text: String
    let finds: [String]

    init(_ text: String, _ finds: String...) {
        self.text = text
        self.finds = finds
    }

    var testDescription: String { text }
}

@Suite("Numbers that identify people")
struct NumberCasesTests {
    @Test(
        "unique pupil numbers",
        arguments: [
            Case("The pupil T825400123001 waited.", "upn: T825400123001"),
            Case("h801200001001", "upn: h801200001001"),
            Case("(F825401114023)", "upn: F825401114023"),
            Case("UPN: T 825 4001 23 001.", "upn: T 825 4001 23 001"),
            Case("UPN T-825-4001-23-001", "upn: T-825-4001-23-001"),
            Case("Temporary D82540012300A and Y93500001234K", "upn: D82540012300A", "upn: Y93500001234K"),
            Case("d82540012300a", "upn: d82540012300a"),
            Case("“T825400123001”", "upn: T825400123001"),
            Case("T825400123001,N202999918007", "upn: T825400123001", "upn: N202999918007"),
            // A wrong check letter, letters that are never used, a number too long or too short, part of a word.
            Case("A825400123001"), Case("I825400123001"), Case("T82540012300"), Case("T8254001230011"),
            Case("XT825400123001"), Case("T825400123001Z"), Case("T82540012300I"),
            // Codes of areas and schools, and figures behind a letter.
            Case("E06000060 is Buckinghamshire, DfE code 825, school 8254001."), Case("Table T 2021 2022 2023"),
            Case("E92000001, E12000008 and E09000033"), Case("Q 8254 0012 3001"),
        ])
    func pupilNumbers(example: Case) throws {
        #expect(try ShippedRules.scanner().found(in: example.text) == example.finds)
    }

    @Test(
        "NHS and learner numbers",
        arguments: [
            Case("NHS number 943 476 5919.", "nhs-number: 943 476 5919"),
            Case("943-476-5919", "nhs-number: 943-476-5919"),
            Case("9434765919", "nhs-number: 9434765919"),
            Case("Patient 401 023 2137 was seen.", "nhs-number: 401 023 2137"),
            Case("(6123456784)", "nhs-number: 6123456784"),
            Case("NHS no: 3456789017", "nhs-number: 3456789017"),
            Case("ULN 1000000019", "uln: 1000000019"),
            Case("unique learner number: 3001234562", "uln: 3001234562"),
            Case("learner number 612 345 6783", "uln: 612 345 6783"),
            // A wrong check digit, or a number that is longer.
            Case("943 476 5918"), Case("9434765910"), Case("94347659191"),
            Case("19434765919"), Case("943 476 5919 123"), Case("12 943 476 5919 12"),
            // Nothing near it says that it is an NHS number, and it does not begin like one.
            Case("3456789017"), Case("Learners: 1000000019."), Case("1000000019"),
            // Part of an address, an amount, another number.
            Case("https://example.org/files/9434765919"), Case("?id=4010232137"), Case("£4500000003"),
            Case("$4500000003"), Case("4010232137.5"), Case("4,010,232,137"), Case("9999999999"),
            Case("ISBN 978-1-4741-2345-6"), Case("Reference 2024-11-30-4010"),
        ])
    func tenDigits(example: Case) throws {
        #expect(try ShippedRules.scanner().found(in: example.text) == example.finds)
    }

    @Test(
        "phone numbers",
        arguments: [
            Case("Ring 07700 900123.", "mobile-number: 07700 900123"),
            Case("07700900123", "mobile-number: 07700900123"),
            Case("07700 900 123", "mobile-number: 07700 900 123"),
            Case("+44 7700 900123", "mobile-number: +44 7700 900123"),
            Case("+44 (0)7700 900123", "mobile-number: +44 (0)7700 900123"),
            Case("+447700900123", "mobile-number: +447700900123"),
            Case("0044 7700 900123", "mobile-number: 0044 7700 900123"),
            Case("The council's 07700-900-123", "mobile-number: 07700-900-123"),
            Case("Her mother is on 01296 496123.", "landline-number: 01296 496123"),
            Case("(01296) 496123", "landline-number: 01296) 496123"),
            Case("020 7946 0018", "landline-number: 020 7946 0018"),
            Case("0113 496 0018", "landline-number: 0113 496 0018"),
            Case("+44 1296 496123", "landline-number: +44 1296 496123"),
            Case("01946 72345", "landline-number: 01946 72345"),
            Case("At 12 School Lane, 01296 496123", "landline-number: 01296 496123"),
            // Services, and numbers that institutions publish.
            Case("0300 123 4567"), Case("0345 604 2345"), Case("0800 1111 222"), Case("+44 300 123 4567"),
            Case("Buckinghamshire Council, 01296 395000"), Case("Switchboard: 01296 395000"),
            Case("School office 01494 535000"),
            // Dates, codes and rows of figures.
            Case("01-02-2024"), Case("01/02/2024 and 02/03/2025"), Case("2024-01-15"), Case("01 02 03 04 05 06"),
            Case("0.0770090012"), Case("10 07 70 09 00 12"), Case("012345"), Case("07700 900"), Case("0770090012345"),
            Case("https://example.org/07700900123"), Case("00 01 02 03"), Case("ref-07700900123"), Case("0207946"),
        ])
    func phones(example: Case) throws {
        #expect(try ShippedRules.scanner().found(in: example.text) == example.finds)
    }
}
