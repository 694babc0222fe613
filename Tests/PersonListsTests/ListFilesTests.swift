import CalendarDates
import Imports
@testable import PersonLists
import SourceText
import TestSupport
import Testing

/// What files there may be, and what is said of those that are no lists.
@Suite("Files of lists")
struct ListFilesTests {
    private static let workbook = Repository.root + "/../shared/data/annex-a/fake_sen.xlsx"

    private static func child(_ number: Int) -> Child {
        var child = Child()
        child.id = "child-\(number)"
        child.upn = Child.upn(number)
        child.birth = CalendarDate(daysSinceEpoch: 15_000)
        child.isDisabled = true
        return child
    }

    private static let few = (0..<12).map(child)

    @Test("The sample workbook breaks the rules it should, and is too small to be published")
    func workbook() async throws {
        let lists = try AnnexA()
        let faults = FaultCollector()
        let data = await ListReader(lists.mapping, asOf: AnnexA.asOf).read([Self.workbook], sheet: nil, faults)
        guard faults.faults.first?.id != "no-workbook-reader", faults.faults.first?.id != "file-missing" else { return }
        let review = ListReview(try #require(data), lists.mapping, asOf: AnnexA.asOf)
        let counts = review.lists.map { list in
            Dictionary(uniqueKeysWithValues: list.broken.map { ($0.code, $0.cells.count) })
        }
        #expect(
            counts == [
                [
                    "102b": 1, "upn-form": 2, "uln-form": 2, "urn-form": 2, "unknown-code": 2, "out-of-range": 2,
                    "unknown-phase": 4,
                ],
                [
                    "202b": 2, "upn-form": 2, "uln-form": 2, "urn-form": 2, "unknown-code": 2, "unknown-answer": 3,
                    "out-of-range": 2, "unknown-phase": 4,
                ],
            ])
        #expect(review.lists.map(\.rowCount) == [2, 2])
        #expect(review.breaks(.error))
        for list in data ?? [] {
            #expect(ListRecords(list, lists.mapping, rules: lists.rules, asOf: AnnexA.asOf).records.isEmpty)
        }
    }

    @Test("Both lists, in any order, each by its columns")
    func both() async throws {
        let lists = try AnnexA()
        let (first, second) = (Child.csv(Self.few), Child.csv(Array(Self.few.prefix(7)), list: 2))
        for texts in [[first, second], [second, first]] {
            let data = try #require(try await lists.readOrFaults(texts).data)
            #expect(data.map { lists.mapping.lists[$0.list].id } == ["annex-a-list-1", "annex-a-list-2"])
            #expect(data.map(\.rowCount) == [12, 7])
        }
    }

    @Test("Several files of one list are put together, and a child in two of them is found")
    func parts() async throws {
        let lists = try AnnexA()
        let data = try await lists.read(
            Child.csv(Array(Self.few.prefix(7))), Child.csv(Array(Self.few.dropFirst(6))))
        let review = ListReview(data, lists.mapping, asOf: AnnexA.asOf)
        #expect(review.lists.map(\.rowCount) == [13])
        let double = try #require(review.lists.first?.broken.first { $0.code == "109" })
        #expect(double.cells.map { [Int($0.file), Int($0.row)] } == [[0, 8], [1, 2]])
        let records = ListRecords(try #require(data.first), lists.mapping, rules: lists.rules, asOf: AnnexA.asOf)
        #expect(records.repeatedRows == 1)
    }

    @Test("Columns may stand in any order, be named in other ways, and have others among them")
    func otherColumns() async throws {
        let lists = try AnnexA()
        let names = [
            "Date of birth": "  date OF birth: ",
            "Main education establishment – URN": "main education establishment - urn",
            "Known to children's social care?": "Known to children’s social care",
        ]
        let header = Child.header.reversed().map { names[$0] ?? $0 } + ["Notes of a worker"]
        let rows = Self.few.map { $0.cells.reversed() + ["9434765919"] }
        let csv = ([header] + rows).map { $0.map { "\"\($0)\"" }.joined(separator: ",") }.joined(separator: "\n")
        let data = try await lists.read(csv)
        let review = ListReview(data, lists.mapping, asOf: AnnexA.asOf)
        let broken = try #require(review.lists.first).broken
        #expect(Set(broken.map(\.code)) == ["nhs-number"])
        #expect(broken.first?.cells.count == 12)
        #expect(broken.first.map { review.lists[0].columnName($0.cells[0]) } == .some(nil), "nobody knows the column")
        let plain = try await lists.records(Self.few)
        #expect(
            ListRecords(try #require(data.first), lists.mapping, rules: lists.rules, asOf: AnnexA.asOf).records
                == plain.records)
    }

    static let unusable: [(text: String, id: String)] = [
        ("", "empty-table"), ("\n\n", "empty-table"),
        (Child.header.joined(separator: ",") + "\n", "no-rows"),
        ("Name,Town\nOpal Quill,Northtown\n", "missing-header"),
        ("Opal Quill,A123456789012,31/05/2012\nRuby Thorn,B123456789012,01/02/2013\n", "missing-header"),
        ("UPN,Gender\nA123456789012,1\n", "unknown-list"),
        (Child.csv([child(1)]).replacing("\"Gender\"", with: "\"Opal Quill\""), "missing-column"),
        (Child.csv([child(1)]).replacing("\"Ethnicity\"", with: "\"Gender\""), "duplicate-column"),
        (Child.csv([child(1)]) + "a,\"b\"c", "text-after-quote"),
    ]

    @Test("What is no list is said so, without a word of it", arguments: unusable)
    func refused(text: String, id: String) async throws {
        let (data, faults) = try await AnnexA().readOrFaults([text])
        #expect(data == nil)
        #expect(faults.filter { $0.severity == .error }.map(\.id) == [id], "\(faults.map(\.line))")
        for fault in faults {
            #expect(!fault.showsSource)
            for secret in ["Opal", "Quill", "A123456789012", "31/05/2012", "Northtown", Child.upn(1)] {
                #expect(!fault.line.contains(secret))
            }
        }
    }
}
