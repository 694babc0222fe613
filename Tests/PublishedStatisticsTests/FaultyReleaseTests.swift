import CalendarDates
import Imports
import PublishedStatistics
import SourceText
import TestSupport
import Testing

@Suite("Files that are not as published")
struct FaultyReleaseTests {
    struct Case: CustomTestStringConvertible, Sendable {
        let testDescription: String
        let text: String
        let id: String
        let place: String

        init(_ name: String, _ text: String, _ id: String, _ place: String) {
            (testDescription, self.text, self.id, self.place) = (name, text, id, place)
        }
    }

    private static let sound = SmallRelease.file([SmallRelease.row()])

    static let cases = [
        Case("another table", "a,b\r\n1,2\r\n", "missing-header", "file-0.csv:1:1"),
        Case(
            "no file of the release",
            SmallRelease.file([SmallRelease.row(numbers: ["1", "2"])], columns: "pupils,schools"),
            "unknown-file", "file-0.csv:1:1"),
        Case(
            "a column of the layout is gone", sound.replacing("geographic_level", with: "level"), "missing-column",
            "file-0.csv:1:1"),
        Case("an unknown level", sound.replacing("Local authority", with: "Ward"), "unknown-level", "file-0.csv:2:1"),
        Case(
            "an unknown period", SmallRelease.file([SmallRelease.row(), SmallRelease.row("1999")]), "unknown-period",
            "file-0.csv:3:1"),
        Case(
            "a letter for a number", sound.replacing(",200,", with: ",O,"), "unknown-marker", "file-0.csv:2:1"),
        Case("a thousands comma", sound.replacing(",200,", with: ",\"1,200\","), "unknown-marker", "file-0.csv:2:1"),
        Case("a hexadecimal number", sound.replacing(",200,", with: ",0x10,"), "unknown-marker", "file-0.csv:2:1"),
        Case("infinity", sound.replacing(",200,", with: ",inf,"), "unknown-marker", "file-0.csv:2:1"),
        Case(
            "the same row twice", SmallRelease.file([SmallRelease.row(), SmallRelease.row()]), "duplicate-row",
            "file-0.csv"),
        Case(
            "two areas under one name",
            SmallRelease.file([SmallRelease.row(), SmallRelease.row("2024", "E2", old: "802")]),
            "duplicate-row", "file-0.csv"),
        Case(
            "a row with too many values", sound.replacing("75,25", with: "75,25,9"), "too-many-values", "file-0.csv:2:"),
        Case("no rows", SmallRelease.file([]), "no-rows", "file-0.csv:1:1"),
        Case("an empty file", "", "empty-table", "file-0.csv"),
    ]

    @Test("The first fault names the place and what to do, and nothing is given", arguments: cases)
    func faulty(_ example: Case) async throws {
        let (release, faults) = try await SmallRelease().load([example.text])
        #expect(release == nil)
        let line = try #require(faults.first { $0.hasSuffix("[\(example.id)]") }, "\(faults)")
        #expect(line.hasPrefix(example.place), "\(line)")
        #expect(line.contains("; "), "\(line)")
    }

    @Test("The sound file has no fault")
    func soundFile() async throws {
        let (release, faults) = try await SmallRelease().load([Self.sound])
        #expect(faults == [])
        let records = try #require(release).records(for: 0, neighbours: []).files.flatMap(\.records)
        #expect(
            records.map(\.id) == [
                "sen2-ehc-request-6-weeks-2024", "sen2-ehc-requests-refused-2024", "sen2-ehc-requests-undecided-2024",
                "sen2-request-mediation-rate-2024", "sen2-request-tribunal-rate-2024",
            ])
    }

    @Test("A period of which nobody knows when its figures came out is asked for")
    func unpublished() async throws {
        let (release, _) = try await SmallRelease().load([SmallRelease.file([SmallRelease.row("2025")])])
        let choice = AreaChoice(id: "a", name: "A", area: 0, neighbours: [], hasProfile: true)
        let faults = FaultCollector()
        #expect(
            StatisticsImport(try #require(release), [choice], folder: "out", published: nil, faults) == nil)
        #expect(faults.faults.map(\.id) == ["unpublished-period"])
        let published = CalendarDate("2026-06-25")
        let result = StatisticsImport(
            try #require(release), [choice], folder: "out", published: published, FaultCollector())
        let text = try #require(result?.parts.first?.files.first).text
        #expect(text.contains("collected: 2026-06-25"))
        #expect(text.contains("reporting year 2026: file requests.csv"))
    }
}
