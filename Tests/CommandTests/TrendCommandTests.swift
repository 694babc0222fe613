import Foundation
import TestSupport
import Testing

/// `areasend trend` as users run it.
@Suite struct TrendCommandTests {
    struct Case: CustomTestStringConvertible, Sendable {
        let arguments: [String]
        let status: Int32
        let says: String

        var testDescription: String { "trend \(arguments.joined(separator: " ")) exits \(status)" }
    }

    private static let span = ["--from", "2024-12-31", "--to", "2025-12-31", "--every", "P6M"]

    static let cases = [
        Case(arguments: span, status: 0, says: "3 dates; on 2024-12-31"),
        Case(arguments: span + ["--format", "csv"], status: 0, says: "date,subject,title"),
        Case(arguments: span + ["--format", "json"], status: 0, says: "\"every\" : \"P6M\""),
        Case(arguments: span + ["--format", "svg"], status: 0, says: "<svg xmlns="),
        Case(arguments: ["--to", "2025-12-31"], status: 0, says: "9 dates; on 2023-12-31"),
        Case(
            arguments: ["--from", "2000-06-30", "--to", "2025-12-31", "--every", "P5Y"], status: 0,
            says: "nothing known yet"),
        Case(arguments: span + ["evidence/buckinghamshire/"], status: 0, says: "3 dates"),
        Case(
            arguments: ["--from", "2026-01-01", "--to", "2025-12-31"], status: 64,
            says: "--from 2026-01-01 is later than --to"),
        Case(
            arguments: ["--from", "2024-01-01", "--to", "2025-12-31", "--every", "P1D"], status: 64,
            says: "more than 400 dates"),
        Case(arguments: span + ["--every", "P0D"], status: 64, says: "every"),
        Case(arguments: span + ["--every", "6m"], status: 64, says: "every"),
        Case(arguments: ["--from", "2025-02-30"], status: 64, says: "from"),
        Case(arguments: span + ["--format", "pdf"], status: 64, says: "format"),
        Case(
            arguments: ["--from", "1999-01-01", "--to", "1999-12-31"], status: 4,
            says: "no record of 'evidence/buckinghamshire' was known"),
        Case(arguments: span + ["evidence/bukinghamshire"], status: 4, says: "nothing to assess"),
        Case(arguments: span + ["--rules", "rules/area-sent"], status: 2, says: "rules/area-sent: error"),
    ]

    @Test(arguments: cases) func exitsAsDocumented(_ example: Case) throws {
        let result = try Command.run(["trend"] + example.arguments)
        #expect(result.status == example.status, "\(result.error)")
        #expect((result.output + result.error).contains(example.says), "\(result.output)\(result.error)")
        #expect(result.status == 0 ? result.error.isEmpty : result.output.isEmpty)
    }

    @Test func anOutputFileIsWholeAndUncoloured() throws {
        let folder = try TemporaryFolder()
        let plain = try Command.run(["trend"] + Self.span)
        let coloured = try Command.run(["trend"] + Self.span + ["--color", "always"])
        #expect(coloured.output.contains("\u{1B}[") && !plain.output.contains("\u{1B}["))
        let file = folder("trend.txt")
        let written = try Command.run(["trend"] + Self.span + ["--color", "always", "--output", file])
        #expect(written.status == 0 && written.output.isEmpty)
        #expect(try String(contentsOfFile: file, encoding: .utf8) == plain.output)
    }

    @Test("zone and locale make no difference", arguments: ["text", "csv", "json", "svg"])
    func sameBytes(_ format: String) throws {
        let arguments = ["trend"] + Self.span + ["--format", format]
        let plain = try Command.run(arguments).output
        let other = try Command.run(arguments, environment: ["TZ": "Pacific/Kiritimati", "LC_ALL": "tr_TR.UTF-8"])
        #expect(!plain.isEmpty && other.output == plain)
    }

    /// What `trend` says of a date is what `assess` says as of that date.
    @Test func agreesWithAssess() throws {
        struct Outcome: Decodable {
            let likely: String?
            let probabilities, byEvidenceAlone: [String: Double]
            let score: Double
            let confidence: String
        }
        struct Criterion: Decodable {
            let id: String
            let position: Double
            let level: String?
        }
        struct Point: Decodable {
            let date: String
            let outcome: Outcome
            let criteria: [Criterion]
            let counts: [String: Int]
            let gaps: Int
        }
        struct Gap: Decodable {}
        struct Whole: Decodable {
            let outcome: Outcome
            let criteria: [Criterion]
            let counts: [String: Int]
            let gaps: [Gap]
        }
        struct Trend: Decodable { let dates: [Point] }
        let text = try Command.run(["trend"] + Self.span + ["--format", "json"]).output
        let trend = try JSONDecoder().decode(Trend.self, from: Data(text.utf8))
        #expect(trend.dates.count == 3)
        for point in trend.dates {
            let report = try Command.run(["assess", "--as-of", point.date, "--format", "json"]).output
            let whole = try JSONDecoder().decode(Whole.self, from: Data(report.utf8))
            #expect(point.outcome.likely == whole.outcome.likely)
            #expect(point.outcome.probabilities == whole.outcome.probabilities)
            #expect(point.outcome.byEvidenceAlone == whole.outcome.byEvidenceAlone)
            #expect(point.outcome.score == whole.outcome.score)
            #expect(point.outcome.confidence == whole.outcome.confidence)
            #expect(point.criteria.map(\.position) == whole.criteria.map(\.position))
            #expect(point.criteria.map(\.level) == whole.criteria.map(\.level))
            #expect(point.counts == whole.counts)
            #expect(point.gaps == whole.gaps.count)
        }
    }
}
