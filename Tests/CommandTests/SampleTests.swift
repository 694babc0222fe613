import Foundation
import TestSupport
import Testing

/// A moderation sheet, from drawing it to reading it back.
@Suite("A sample for a second rater", .timeLimit(.minutes(15)))
struct SampleTests {
    private static let date = ["--as-of", "2025-12-31"]

    @Test("is drawn, filled in and read back")
    func roundTrip() throws {
        let folder = try TemporaryFolder()
        let sheet = folder.path + "/sheet.csv"
        let drawn = try Command.run(["check", "--sample", "12", "--seed", "4711", "--output", sheet] + Self.date)
        #expect(drawn.status == 0, "\(drawn.error)")
        let text = try String(contentsOfFile: sheet, encoding: .utf8)
        let rows = text.components(separatedBy: "\r\n").filter { !$0.isEmpty }
        #expect(rows.count == 13)
        // Neither a record's id nor its owner is in the sheet.
        #expect(!text.contains("inspection-2025-") && !text.contains("cabinet-2025-"))
        let empty = try Command.run(["import", "moderation", sheet, "--seed", "4711"] + Self.date)
        #expect(empty.status == 4)

        let filled = rows.dropFirst().map { row -> String in
            // The columns to fill in are the last six, and empty: rating, extent, impact, trajectory, leaders, comment.
            var cells = row.components(separatedBy: ",")
            cells[cells.count - 6] = "weakness"
            return cells.joined(separator: ",")
        }
        try ([rows[0]] + filled).joined(separator: "\r\n").write(toFile: sheet, atomically: true, encoding: .utf8)
        let read = try Command.run(["import", "moderation", sheet, "--seed", "4711", "--format", "json"] + Self.date)
        #expect(read.status == 0, "\(read.error)")
        #expect(try JSONSerialization.jsonObject(with: Data(read.output.utf8)) is [String: Any])
        // Another seed gives other names, and none of them is known.
        #expect(try Command.run(["import", "moderation", sheet, "--seed", "4712"] + Self.date).status == 2)
    }

    @Test("is not drawn from evidence that holds private details, nor without a seed")
    func refused() throws {
        let repo = try EvidenceRepository()
        var records = EvidenceRepository.records
        records[0].summary = "Call the family of the child on 07700 900123 about the plan that is late again."
        try repo.write(records)
        let leaking = try repo.check("--sample", "3", "--seed", "1", "--output", "sheet.csv")
        #expect(leaking.status == 1)
        #expect(!FileManager.default.fileExists(atPath: repo.folder.path + "/sheet.csv"))
        #expect(try repo.check("--sample", "3").status == 64)
        #expect(try repo.check("--sample", "0", "--seed", "1").status == 64)
    }
}
