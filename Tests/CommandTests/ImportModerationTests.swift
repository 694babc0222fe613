import Assessment
import CalendarDates
import Evidence
import Foundation
import Moderation
import Rules
import SeparatedValues
import SourceText
import TestSupport
import Testing

/// `areasend import moderation` as users run it.
@Suite struct ImportModerationTests {
    private let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    /// A sheet of the sample evidence on disk.
    /// - Parameter rating: what to write into the column of ratings of each row.
    private func sheet(rating: String, encodedBy encode: (String) -> [UInt8] = { Array($0.utf8) }) async throws
        -> String
    {
        let faults = FaultCollector()
        let rules = try #require(RuleSetLoader.load(Repository.areaRules, faults))
        guard
            case .loaded(let partnership) = await PartnershipLoader.load(
                Repository.buckinghamshire, rules: rules, faults)
        else { throw CocoaError(.fileReadUnknown) }
        let date = try #require(CalendarDate("2025-12-31"))
        let sample = ModerationSample(Assessment(partnership, rules: rules, asOf: date), size: 12, seed: 5)
        var rows = SeparatedText(ModerationSheet.csv(for: sample)).rows.map(\.texts)
        let column = try #require(rows[0].firstIndex { $0.hasPrefix("rating") })
        for index in rows.indices.dropFirst() { rows[index][column] = rating }
        return try folder.write(encode(rows.map { SeparatedLine.text($0) }.joined()), to: "sheet.csv")
    }

    private func run(_ file: String, _ more: String...) throws -> Command.Result {
        try Command.run(["import", "moderation", file, "--as-of", "2025-12-31"] + more)
    }

    @Test("a filled sheet is compared, in each format, and to a file where one is named")
    func filled() async throws {
        let file = try await sheet(rating: "Weakness")
        let text = try run(file, "--seed", "5")
        #expect(text.status == 0 && text.error.isEmpty, "\(text.error)")
        #expect(text.output.contains("12 records rated twice"))
        #expect(text.output == (try run(file, "--seed", "5").output))
        let markdown = try run(file, "--seed", "5", "--format", "markdown", "--output", folder("out.md"))
        #expect(markdown.status == 0 && markdown.output.isEmpty)
        #expect(
            try String(contentsOfFile: folder("out.md"), encoding: .utf8).hasPrefix("# Buckinghamshire, moderation"))
        let json = try run(file, "--seed", "5", "--format", "json")
        let report = try JSONSerialization.jsonObject(with: Data(json.output.utf8)) as? [String: Any]
        #expect(report?["rated"] as? Int == 12)
        #expect(report?["whatif"] is [String: Any])
    }

    @Test("a workbook says the same as the text, and its faults name row and column")
    func workbook() async throws {
        let book = try Workbook(folder)
        guard book.isAvailable else { return }
        let text = try run(try await sheet(rating: "Weakness"), "--seed", "5")
        let other = try run(try book.make(fromCSV: folder("sheet.csv"), name: "sheet.xlsx"), "--seed", "5")
        #expect(other.status == 0, "\(other.error)")
        #expect(other.output == text.output)
        _ = try await sheet(rating: "Weekness")
        let mistyped = try run(try book.make(fromCSV: folder("sheet.csv"), name: "bad.xlsx"), "--seed", "5")
        #expect(mistyped.status == 2 && mistyped.output.isEmpty)
        #expect(mistyped.error.contains("bad.xlsx:2:") && mistyped.error.contains("did you mean 'Weakness'?"))
        _ = try await sheet(rating: "")
        let empty = try run(try book.make(fromCSV: folder("sheet.csv"), name: "empty.xlsx"), "--seed", "5")
        #expect(empty.status == 4 && empty.error.contains("no row is rated"))
        let broken = try folder.write([0x50, 0x4B, 0x03, 0x04, 0, 1, 2], to: "broken.xlsx")
        #expect(try run(broken, "--seed", "5").status == 2)
    }

    @Test("a sheet that nobody filled in is nothing to compare")
    func empty() async throws {
        let result = try run(try await sheet(rating: ""), "--seed", "5")
        #expect(result.status == 4 && result.output.isEmpty)
        #expect(result.error.contains("no row is rated; fill in the columns rating, extent"))
    }

    @Test("faults name the file, the line and the column")
    func faults() async throws {
        let mistyped = try run(try await sheet(rating: "Weekness"), "--seed", "5")
        #expect(mistyped.status == 2 && mistyped.output.isEmpty)
        #expect(mistyped.error.contains("sheet.csv:2:") && mistyped.error.contains("did you mean 'Weakness'?"))
        #expect(mistyped.error.contains("12 errors"))
        let seed = try run(try await sheet(rating: "Weakness"), "--seed", "6")
        #expect(seed.status == 2 && seed.error.contains("none of the 12 ids"))
        let latin = try await sheet(rating: "Wéakness") { text in
            text.unicodeScalars.map { UInt8(truncatingIfNeeded: $0.value) }
        }
        let windows = try run(latin, "--seed", "5")
        #expect(windows.status == 2 && windows.error.contains("CSV UTF-8"), "\(windows.error)")
        let missing = try run(folder("no-such.csv"), "--seed", "5")
        #expect(missing.status == 2 && missing.error.contains("nothing is here"))
    }

    @Test(
        "wrong command lines are told apart",
        arguments: [
            (["import"], 0, "moderation"), (["import", "moderation"], 64, "file"),
            (["import", "moderation", "x.csv"], 64, "seed"),
            (["import", "moderation", "x.csv", "--seed", "-1"], 64, "seed"),
            (["import", "moderation", "x.csv", "--seed", "1", "--format", "pdf"], 64, "format"),
            (["import", "modulation", "x.csv"], 64, "modulation"),
        ] as [([String], Int32, String)]) func commandLines(arguments: [String], status: Int32, says: String) throws
    {
        let result = try Command.run(arguments)
        #expect(result.status == status, "\(result.error)")
        #expect((result.output + result.error).contains(says))
    }
}
