import CalendarDates
import Imports
import PublishedStatistics
import SourceText
import TestSupport
import Testing

@Suite("Releases differ, and what they mean does not")
struct TolerantReadingTests {
    private func figures(_ release: Release?, _ area: Int = 0) throws -> [String: FigureDraft] {
        let records = try #require(release).records(for: area, neighbours: []).files.flatMap(\.records)
        return Dictionary(
            records.compactMap { record in
                if case .indicator(let draft) = record.measure { (record.id, draft.figure) } else { nil }
            }, uniquingKeysWith: { first, _ in first })
    }

    @Test("Case, order of columns, added columns and another name for everybody change no figure")
    func layout() async throws {
        let small = try SmallRelease()
        let plain = try figures(try await small.load([SmallRelease.file([SmallRelease.row()])]).release)
        #expect(plain.count == 5)
        let upper = SmallRelease.file(
            [SmallRelease.row(topic: SmallRelease.everybody.uppercased())], columns: SmallRelease.requests.uppercased())
        #expect(try figures(try await small.load([upper]).release) == plain)
        let renamed = SmallRelease.file([SmallRelease.row(topic: "All requests for an EHC needs assessment")])
        #expect(try figures(try await small.load([renamed]).release) == plain)
        let added = SmallRelease.file(
            [SmallRelease.row() + ",7"], columns: SmallRelease.requests + ",avg_weeks_issue_plan")
        let (release, faults) = try await small.load([added])
        #expect(try figures(release) == plain)
        #expect(faults.count == 1 && faults[0].contains("avg_weeks_issue_plan"))
    }

    @Test("What the mapping cannot place is told, not passed over in silence")
    func strangers() async throws {
        let text = SmallRelease.file([SmallRelease.row(), SmallRelease.row(topic: "By moon phase")])
        let (release, faults) = try await SmallRelease().load([text])
        #expect(try figures(release).count == 5)
        #expect(faults.count == 1 && faults[0].contains("1 row is broken down by “By moon phase”"))
        let tally = try #require(release).reconciliation(
            of: try #require(release?.files.first), chosen: [0], compared: [])
        #expect(tally.left == ["broken down by By moon phase": 1])
    }

    @Test("A missing column costs the figures that need it, and is told")
    func missingColumn() async throws {
        let columns = SmallRelease.requests.replacing("mediation_related_request,", with: "")
        var numbers = SmallRelease.numbers()
        numbers.remove(at: 14)
        let (release, faults) = try await SmallRelease().load([
            SmallRelease.file([SmallRelease.row(numbers: numbers)], columns: columns)
        ])
        #expect(faults.count == 1 && faults[0].contains("mediation_related_request"))
        #expect(try figures(release).keys.sorted().contains("sen2-request-tribunal-rate-2024"))
        #expect(try figures(release)["sen2-request-mediation-rate-2024"] == nil)
        #expect(try #require(release).records(for: 0, neighbours: []).reasons == ["no column": 1])
    }

    @Test(
        "What is not available, suppressed or low is never zero",
        arguments: ["x", "z", "c", "~", "..", "", ":", "low", "X", " c "])
    func markers(_ marker: String) async throws {
        var numbers = SmallRelease.numbers()
        numbers[15] = marker
        let (release, faults) = try await SmallRelease().load([SmallRelease.file([SmallRelease.row(numbers: numbers)])])
        #expect(faults == [])
        #expect(try figures(release)["sen2-request-tribunal-rate-2024"] == nil)
        #expect(try figures(release).count == 4)
    }

    @Test(
        "Zero is a figure, a count of 1 to 4 stays out of the record, and nobody asked is no figure",
        arguments: [
            ("0", FigureDraft(value: 0, numerator: 0, denominator: 200)),
            ("4", FigureDraft(value: 2, numerator: nil, denominator: 200)),
            ("5", FigureDraft(value: 2.5, numerator: 5, denominator: 200)),
        ])
    func smallCounts(_ count: String, _ expected: FigureDraft) async throws {
        var numbers = SmallRelease.numbers()
        numbers[15] = count
        let (release, _) = try await SmallRelease().load([SmallRelease.file([SmallRelease.row(numbers: numbers)])])
        #expect(try figures(release)["sen2-request-tribunal-rate-2024"] == expected)
        let summary = try #require(release).records(for: 0, neighbours: []).files.flatMap(\.records).last?.summary
        #expect(summary?.contains(" 4 ") == false)
    }

    @Test("Counts that do not give the published percentage are left out")
    func disagreement() async throws {
        var numbers = SmallRelease.numbers()
        numbers[12] = "74.8"
        // In 2024 the mapping expects it of this percentage.
        let (release, faults) = try await SmallRelease().load([SmallRelease.file([SmallRelease.row(numbers: numbers)])])
        #expect(faults == [])
        #expect(try figures(release)["sen2-ehc-request-6-weeks-2024"] == FigureDraft(value: 74.8))
    }

    @Test("where nobody expects it, counts that do not give the percentage are told")
    func unexpectedDisagreement() async throws {
        var numbers = SmallRelease.numbers()
        numbers[8] = "11"
        let (release, faults) = try await SmallRelease().load([SmallRelease.file([SmallRelease.row(numbers: numbers)])])
        #expect(faults.count == 1)
        #expect(faults[0].contains("in 1 row the counts do not give the percentage in 'request_outstanding_pc'"))
        #expect(try figures(release)["sen2-ehc-requests-undecided-2024"] == FigureDraft(value: 11))
    }

    @Test("An area goes on under a new code, a new name or both codes at once")
    func renamed() async throws {
        let rows = [
            SmallRelease.row("2022", "E1", "Northshire", old: "801"),
            SmallRelease.row("2023", "E9", "Northshire", old: "801"),
            SmallRelease.row("2024", "E9", "North Shire Unitary", old: "899"),
            SmallRelease.row("2024", "E2", "City of Southport", old: "802"),
        ]
        let release = try #require(try await SmallRelease().load([SmallRelease.file(rows)]).release)
        #expect(release.areas.map(\.id) == ["north-shire-unitary", "city-of-southport"])
        for word in ["E1", "E9", "North Shire", "north-shire-unitary"] { #expect(release.area([word]) == 0, "\(word)") }
        #expect(release.area(["Southport"]) == 1)
        #expect(release.area(["Nowhere"]) == nil)
        #expect(try figures(release).count == 15)
    }

    @Test("An area that was dissolved is told apart from those that go on")
    func dissolved() async throws {
        let rows = [SmallRelease.row("2023", "E1"), SmallRelease.row("2024", "E2", "Southshire", old: "802")]
        let release = try #require(try await SmallRelease().load([SmallRelease.file(rows)]).release)
        #expect(release.areas.map(\.isCurrent) == [false, true])
        let tally = release.reconciliation(of: try #require(release.files.first), chosen: [1], compared: [])
        #expect(tally.used == ["areas": 1] && tally.left == ["areas that were dissolved": 1])
    }

    @Test("A newer file corrects an older one and adds to it")
    func revised() async throws {
        let old = SmallRelease.file([SmallRelease.row("2023"), SmallRelease.row("2022")])
        let new = SmallRelease.file([
            SmallRelease.row("2023", numbers: SmallRelease.numbers(400)), SmallRelease.row("2024"),
        ])
        let release = try #require(try await SmallRelease().load([old, new]).release)
        let figures = try figures(release)
        #expect(figures.count == 15)
        #expect(figures["sen2-ehc-requests-refused-2023"]?.denominator == 400)
        #expect(figures["sen2-ehc-requests-refused-2022"]?.denominator == 200)
        #expect(release.files.map(\.revised) == [0, 1])
    }

    @Test("England, the region and the mean of neighbours stand beside the figure; too few neighbours make no mean")
    func comparators() async throws {
        var rows = [
            SmallRelease.row(), SmallRelease.row(level: "National", numbers: SmallRelease.numbers(1000)),
            SmallRelease.row(level: "Regional", numbers: SmallRelease.numbers(500)),
        ]
        for index in 1...5 {
            var numbers = SmallRelease.numbers()
            numbers[15] = "\(10 * index + 1)"
            rows.append(SmallRelease.row("2024", "N\(index)", "Neighbour \(index)", old: "9\(index)", numbers: numbers))
        }
        let release = try #require(try await SmallRelease().load([SmallRelease.file(rows)]).release)
        func compared(_ names: [String]) -> [IndicatorDraft.Comparison] {
            let record = release.records(for: 0, neighbours: names).files.flatMap(\.records).last
            if case .indicator(let draft) = record?.measure { return draft.comparators }
            return []
        }
        let all = compared((1...5).map { "Neighbour \($0)" })
        #expect(all.map(\.area) == ["England", "North", "Statistical neighbours"])
        // 11, 21, 31, 41 and 51 of 200: 5.5, 10.5, 15.5, 20.5 and 25.5 per cent.
        #expect(all.last?.figure == FigureDraft(value: 15.5))
        #expect(all.last?.areas == 5)
        #expect(all.first?.figure == FigureDraft(value: 10, numerator: 100, denominator: 1000))
        #expect(compared((1...4).map { "Neighbour \($0)" }).map(\.area) == ["England", "North"])
        // An area is no neighbour of its own.
        #expect(compared(["Northshire"] + (1...4).map { "Neighbour \($0)" }).count == 2)
    }
}
