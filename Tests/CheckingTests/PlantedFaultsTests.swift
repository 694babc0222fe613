import CalendarDates
import Files
import SourceText
import TestSupport
import Testing

/// Forty faults in the evidence of a made-up partnership.
@Suite("Planted faults")
struct PlantedFaultsTests {
    static let folder = Repository.root + "/Tests/CheckingTests/Fixtures/planted"

    @Test("every planted fault is found with its place, and nothing else")
    func everyFault() async throws {
        let checked = try await Checked(Self.folder, asOf: try #require(CalendarDate("2026-06-30")))
        let found = checked.found(.error, .warning)
        let expected = try Self.lines(of: "expected.txt")
        #expect(expected == expected.sorted())
        let lines = found.map(\.line)
        for line in expected where !lines.contains(line) { Issue.record("not found: \(line)") }
        for line in lines where !expected.contains(line) { Issue.record("found beyond the planted faults: \(line)") }
        #expect(lines.count == expected.count)
    }

    @Test("the files name forty faults, one after the other")
    func forty() throws {
        let files =
            ["area.yaml", "plan.yaml"] + (try FileTree.names(in: Self.folder + "/records").map { "records/" + $0 })
        var numbers: [Int] = []
        for file in files {
            for line in try Self.lines(of: file) where line.contains("# Fault") {
                let words = line.split { !$0.isLetter && !$0.isNumber }
                numbers += words.indices.dropFirst().compactMap { index in
                    ["Fault", "Faults", "and"].contains(words[index - 1]) ? Int(words[index]) : nil
                }
            }
        }
        #expect(numbers.sorted() == Array(1...40))
    }

    private static func lines(of file: String) throws -> [String] {
        let bytes = try FileBytes.read(folder + "/" + file, budget: 1 << 20)
        return String(decoding: bytes, as: UTF8.self).split(separator: "\n").map(String.init)
    }
}
