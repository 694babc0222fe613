import CalendarDates
import PersonLists
import TestSupport
import Testing

/// Each rule by rows that break it and rows that just do not.
@Suite("Rules are broken where they should be, and nowhere else")
struct RuleCodesTests {
    /// A row as a change of a sound one, and what is broken: codes with the letters of the columns.
    struct Case: CustomTestStringConvertible, Sendable {
        let changes: [String: String]
        let broken: [String]
        var list = 1
        var asOf = "2025-12-31"

        init(_ changes: [String: String], _ broken: String..., list: Int = 1, asOf: String = "2025-12-31") {
            self.changes = changes
            self.broken = broken
            self.list = list
            self.asOf = asOf
        }

        var testDescription: String { "\(changes.sorted { $0.key < $1.key }) on \(asOf), list \(list)" }
    }

    static let sound: [String: String] = [
        "Unique ID": "a-1", "UPN": Child.upn(123_456_789_012), "Date of birth": "2012-05-31", "Gender": "2",
        "Ethnicity": "WBRI", "Date initial EHC plan issued": "2020-03-01", "Date updated EHC plan issued": "2024-03-01",
        "Date EHC plan last reviewed": "2025-02-01", "SEN primary need": "ASD",
        "Main education establishment – URN": "123456", "Main education establishment – phase": "Secondary",
        "Elective home education": "No", "Suspensions": "0", "Permanent exclusions": "0", "Absence": "4.5",
        "Pupil Premium": "yes", "Known to children's social care?": "N",
        "Does the child or young person have a disability?": "Y",
    ]
    static let birth = "Date of birth"
    static let plan = "Date initial EHC plan issued"
    static let updated = "Date updated EHC plan issued"
    static let review = "Date EHC plan last reviewed"
    static let urn = "Main education establishment – URN"
    static let phase = "Main education establishment – phase"
    static let second = "Subsidiary education establishment – phase (dual registration)"

    static let missing: [Case] = [
        Case([:]), Case([:], list: 2),
        Case([birth: ""], "101a D"), Case([birth: " n/a "], "101a D"), Case([birth: ""], "201a D", list: 2),
        Case(["Gender": ""], "101b E"), Case(["Gender": ""], "201b E", list: 2),
        Case(["Ethnicity": ""], "101c F"), Case(["Ethnicity": ""], "201c F", list: 2),
        Case(["SEN primary need": ""], "101d J"), Case(["SEN primary need": ""], "201d G", list: 2),
        Case(["Does the child or young person have a disability?": ""], "103 U"),
        Case(["Does the child or young person have a disability?": ""], "203 Q", list: 2),
    ]
    static let ages: [Case] = [
        // The 25th birthday is on 31 December 2025.
        Case([birth: "31/12/2000"], "102a D"), Case([birth: "01/01/2001"]),
        Case([birth: "31/12/2000"], "202a D", list: 2),
        Case([birth: "01/01/2000"], "102a D"), Case([birth: "31/12/1999"], "102b D"),
        Case([birth: "31/12/1999"], "202b D", list: 2),
        // Born on 29 February: a year older on 1 March where the year has no such day.
        Case([birth: "29/02/2000"], asOf: "2025-02-28"), Case([birth: "29/02/2000"], "102a D", asOf: "2025-03-01"),
        Case([birth: "29/02/1996"], "102b D", asOf: "2025-06-01"),
        Case([birth: "29/02/2000", review: "", updated: "", plan: ""], "102a D", asOf: "2025-03-01"),
        // 107 from the sixth birthday on.
        Case([birth: "31/12/2019", plan: "", "UPN": ""], "107 B"), Case([birth: "01/01/2020", plan: "", "UPN": ""]),
        Case([birth: "31/12/2019", "UPN": ""], "207 B", list: 2),
        Case(["UPN": "", "ULN": "1000000019"]), Case(["UPN": "-"], "107 B"),
        // 108 from the fifth birthday to the day before the seventeenth.
        Case([birth: "31/12/2020", plan: "", urn: ""], "108a K"), Case([birth: "01/01/2021", plan: "", urn: ""]),
        Case([birth: "01/01/2009", urn: ""], "108a K"), Case([birth: "31/12/2008", urn: ""]),
        Case([urn: ""], "208a H", list: 2),
        Case([urn: "", second: "Primary"], "108b K"), Case([urn: "", second: "Primary"], "208b H", list: 2),
        Case([birth: "31/12/2008", urn: "", second: "Primary"]), Case([second: "Primary"]),
    ]
    static let days: [Case] = [
        Case([birth: "2026-01-01", plan: "", updated: "", review: "", "UPN": "", urn: ""], "105a D"),
        Case([birth: "2025-12-31", plan: "", updated: "", review: ""]),
        Case([birth: "2026-01-01"], "205a D", list: 2),
        Case([plan: "2026-01-01", updated: "", review: ""], "105b G"),
        Case([updated: "2026-01-01"], "105c H"), Case([review: "2026-01-01"], "105d I"),
        Case([plan: "2025-12-31", updated: "2025-12-31", review: "2025-12-31"]),
        Case([plan: "2024-03-02"], "106a G"), Case([plan: "2024-03-01"]),
        Case([plan: "2025-02-02", updated: ""], "106b G"), Case([plan: "2025-02-01", updated: ""]),
        Case([plan: "2025-02-02"], "106a G", "106b G"),
    ]
    static let values: [Case] = [
        Case([urn: "12345"], "urn-form K"), Case([urn: "1234567"], "urn-form K"), Case([urn: "12345X"], "urn-form K"),
        Case(["UPN": "A12345678901"], "upn-form B"), Case(["UPN": "I123456789012"], "upn-form B"),
        Case(["UPN": "A12345678901B"], "upn-check-letter B"),
        Case(
            ["UPN": String("ABCDE".first { $0 != Child.upn(123_456_789_012).first } ?? "A") + "123456789012"],
            "upn-check-letter B"),
        Case(["UPN": Child.upn(123_456_789_012).lowercased()]),
        Case(["ULN": "123"], "uln-form C"), Case(["ULN": "1000000018"], "uln-check-digit C"),
        Case(["ULN": "0000000000"], "uln-form C"),
        // An NHS number, in any column and among other words.
        Case(["Which children's social care team?": "9434765919"], "nhs-number T"),
        Case(["Which children's social care team?": "see 943 476 5919."], "nhs-number T"),
        Case(["Which children's social care team?": "943-476-5919"], "nhs-number T"),
        Case(["Which children's social care team?": "9434765918"]),
        Case(["Which children's social care team?": "19434765919"]),
        Case(["Unique ID": "9434765919"], "nhs-number A", list: 2),
        Case(["ULN": "9434765919"], "uln-check-digit C", "nhs-number C"),
        Case(["Gender": "3"], "unknown-code E"), Case(["Gender": "f"]), Case(["Gender": "9"]),
        Case(["SEN primary need": "H5"], "unknown-code J"), Case(["SEN primary need": "spld"]),
        Case([phase: "7"], "unknown-phase L"), Case([second: "elsewhere"], "unknown-phase M"),
        Case(["Ethnicity": "ZZZZ"], "unknown-ethnicity F"),
        Case(["Pupil Premium": "maybe"], "unknown-answer R"),
        Case(["Elective home education": "2"], "unknown-answer N"),
        Case(["Known to children's social care?": "yess"], "unknown-answer S"),
        Case(["Does the child or young person have a disability?": "hmm"], "unknown-answer U"),
        Case(["Suspensions": "1.5"], "not-whole O"), Case(["Suspensions": "two"], "not-whole O"),
        Case(["Suspensions": "-1"], "out-of-range O"), Case(["Suspensions": "90"]),
        Case(["Suspensions": "91"], "out-of-range O"),
        Case(["Suspensions": "2.0"]), Case(["Permanent exclusions": "4"]),
        Case(["Permanent exclusions": "5"], "out-of-range P"),
        Case(["Absence": "100"]), Case(["Absence": "100.1"], "absence-range Q"), Case(["Absence": "0"]),
        Case(["Absence": "-0.1"], "absence-range Q"), Case(["Absence": "12,5"], "absence-number Q"),
        Case(["Absence": "12.5 %"]),
    ]
    static let dates: [Case] =
        [
            "2012-05-31", "31/05/2012", "31.05.2012", "31-05-2012", "31 May 2012", "31-May-2012", "31st May 2012",
            "May 31, 2012", "31/5/2012", "31 05 2012", "31 SEPT 2012", "2012-05-31T00:00:00", "2012-05-31 00:00:00",
            "31/05/2012 00:00", "31/05/2012 10:30",
        ].map { $0.contains("SEPT") ? Case([birth: $0], "unreadable-date D") : Case([birth: $0]) }
        + [
            "05/31/2012", "12/13/2011", "31/05/12", "12-05-93", "2012-31-05", "30/02/2012", "29/02/2013", "41060",
            "31/05",
            "2012", "31 Mai 2012", "31/05/0012", "tomorrow", "31//2012", "1/2/3/2012",
        ].map { Case([birth: $0], "unreadable-date D") }

    @Test(arguments: missing + ages) func areMissingOrAges(_ own: Case) async throws { try await check(own) }
    @Test(arguments: days + dates) func areDays(_ own: Case) async throws { try await check(own) }
    @Test(arguments: values) func areValues(_ own: Case) async throws { try await check(own) }

    private func check(_ own: Case) async throws {
        let cells = Child.header.map { own.changes[$0] ?? Self.sound[$0] ?? "" }
        let names = own.changes.keys.filter { !Child.header.contains($0) }
        #expect(names.isEmpty, "every changed column is there")
        #expect(try await Self.broken([cells], list: own.list, asOf: own.asOf) == own.broken.sorted())
    }

    /// What is broken, as codes with the letters of the columns.
    static func broken(_ rows: [[String]], list: Int, asOf: String) async throws -> [String] {
        let lists = try AnnexA()
        let columns = Child.header.indices.filter { list == 1 || !Child.onlyInListOne.contains($0) }
        let csv = ([Child.header] + rows).map { row in
            columns.map { "\"\(row[$0])\"" }.joined(separator: ",")
        }.joined(separator: "\n")
        let date = try #require(CalendarDate(asOf))
        let review = ListReview(try await lists.read(csv, asOf: date), lists.mapping, asOf: date)
        return review.lists.flatMap(\.broken).flatMap { broken in
            broken.cells.map { "\(broken.code) \(Array("ABCDEFGHIJKLMNOPQRSTU")[Int($0.column)])" }
        }.sorted()
    }

    @Test("The same UPN in two rows is broken in both, whatever its case")
    func repeated() async throws {
        let row = Child.header.map { Self.sound[$0] ?? "" }
        var other = row
        other[1] = row[1].lowercased()
        var third = row
        third[1] = Child.upn(5)
        #expect(try await Self.broken([row, third, other], list: 1, asOf: "2025-12-31") == ["109 B", "109 B"])
        #expect(try await Self.broken([row, third, other], list: 2, asOf: "2025-12-31") == ["209 B", "209 B"])
        third[1] = ""
        other[1] = ""
        let broken = try await Self.broken([row, third, other], list: 1, asOf: "2025-12-31")
        #expect(broken == ["107 B", "107 B"], "rows without a UPN repeat nobody")
    }

    @Test("Every rule of the mapping is broken by one of these cases")
    func all() throws {
        let mapping = try AnnexA().mapping
        let cases = Self.missing + Self.ages + Self.days + Self.dates + Self.values
        let seen = Set(cases.flatMap(\.broken).map { String($0.prefix { $0 != " " }) }).union(["109", "209"])
        let known = Set(mapping.cellChecks.map(\.id) + mapping.rowChecks.flatMap(\.codes.values))
        #expect(known.subtracting(seen) == [])
        #expect(seen.subtracting(known) == [])
    }
}
