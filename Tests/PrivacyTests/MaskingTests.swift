import Privacy
import Rules
import Testing

@Suite("Masking")
struct MaskingTests {
    @Test(
        "shows enough to find it, and no more",
        arguments: [
            ("T825400123001", "T… (13 characters)"), ("943 476 5919", "9… (12 characters)"),
            ("ULN 1000000019", "1… (10 characters)"), ("born 12 March 2011", "1… (13 characters)"),
            ("12 Oak Road, HP20 1UZ", "HP…"), ("07700 900123", "0… (12 characters)"),
            ("01296 496123", "0… (12 characters)"), ("jane.smith@example.org", "j…@…"), ("Mrs Smith", "Mrs S…"),
            ("Dr Ömer", "Dr Ö…"), ("3 disabled pupils", "… pupils"),
        ])
    func masked(text: String, expected: String) throws {
        #expect(try ShippedRules.scanner().scan(text).map(\.masked) == [expected])
    }

    @Test("a name for a role is its first initial")
    func roles() throws {
        #expect(try ShippedRules.scanner().scan("Jane Smith", as: .role).map(\.masked) == ["J…"])
    }

    @Test("the value is never in what is shown, nor more than one character of a number or name")
    func never() throws {
        let scanner = try ShippedRules.scanner()
        let texts = [
            "T825400123001 D82540012300A NHS 943 476 5919 ULN 1000000019 07700 900123 +44 (0)7700 900123",
            "born 2011-03-12, lives at 12 Oak Road HP20 1UZ, jane.smith@example.org, mum2011@gmail.com",
            "Mrs Smith, Dr A. Jones, Prof. D’Arcy and Cllr Anita Example; two children, 3 pupils, one child",
        ]
        var count = 0
        for text in texts {
            for detail in scanner.scan(text) {
                count += 1
                let value = String(decoding: Array(text.utf8)[detail.range], as: UTF8.self)
                #expect(!detail.masked.contains(value))
                let shown = detail.masked.split(separator: "…", omittingEmptySubsequences: false)[0]
                switch scanner.rules[detail.rule].detector {
                case .titledName: #expect(shown.split(separator: " ").last?.count == 1, "\(detail.masked)")
                case .postcode: #expect(shown.allSatisfy { $0.isLetter }, "\(detail.masked)")
                default: #expect(shown.count <= 1, "\(detail.masked)")
                }
            }
        }
        #expect(count == 17)
    }
}
