import Foundation
import TestSupport
import Testing

/// `areasend calibrate` as users and CI run it.
@Suite struct CalibrateCommandTests {
    /// A copy of the rules to write into.
    private func copy() throws -> TemporaryFolder {
        let folder = try TemporaryFolder()
        try FileManager.default.copyItem(
            at: Command.root.appending(path: "rules"), to: folder.url.appending(path: "rules"))
        return folder
    }

    private func text(_ folder: TemporaryFolder, _ name: String) throws -> String {
        try String(contentsOfFile: folder("rules/area-send/" + name), encoding: .utf8)
    }

    @Test func theShippedRulesAreUpToDate() throws {
        let result = try Command.run(["calibrate", "--check", "--as-of", "2030-01-01"])
        #expect(result.status == 0, "\(result.output)\(result.error)")
        #expect(result.output.hasSuffix("The rules are up to date with the corpus: 30 areas, nothing to write.\n"))
    }

    @Test func checkTripsAndWritesNothingAndARunMendsIt() throws {
        let folder = try copy()
        let fresh = try text(folder, "judgement.yaml")
        let edited = fresh.replacing("slope: 20.5", with: "slope: 18")
        try folder.write(edited, to: "rules/area-send/judgement.yaml")
        try FileManager.default.removeItem(atPath: folder("rules/area-send/inspected.yaml"))

        let check = try Command.run(["calibrate", "--check", "--as-of", "2030-01-01"], in: folder.url)
        #expect(check.status == 1)
        #expect(check.output.contains("outcome.slope 18 → 20.5"))
        #expect(check.output.contains("rules/area-send/inspected.yaml differs from a fresh fit"))
        #expect(try text(folder, "judgement.yaml") == edited)
        #expect(!FileManager.default.fileExists(atPath: folder("rules/area-send/inspected.yaml")))

        let run = try Command.run(["calibrate", "--as-of", "2030-01-01"], in: folder.url)
        #expect(run.status == 0)
        #expect(run.output.contains("wrote rules/area-send/judgement.yaml\nwrote rules/area-send/inspected.yaml\n"))
        #expect(
            try text(folder, "judgement.yaml").replacing(/\n    date: .*/, with: "")
                == fresh.replacing(/\n    date: .*/, with: ""))
        #expect(try text(folder, "judgement.yaml").contains("\n    date: 2030-01-01\n"))
        let shipped = try String(contentsOfFile: Command.root.path + "/rules/area-send/inspected.yaml", encoding: .utf8)
        #expect(try text(folder, "inspected.yaml") == shipped)

        let again = try Command.run(["calibrate", "--check", "--as-of", "2031-01-01"], in: folder.url)
        #expect(again.status == 0)
    }

    @Test func aCorpusThatCannotBeFittedToIsRefused() throws {
        let folder = try copy()
        let path = "rules/area-send/calibration/outcomes.csv"
        let lines = try text(folder, "calibration/outcomes.csv").split(whereSeparator: \.isNewline)
        try folder.write(lines.prefix(12).joined(separator: "\n") + "\n", to: path)
        let few = try Command.run(["calibrate"], in: folder.url)
        #expect(few.status == 2)
        #expect(few.error.contains("outcomes.csv: error: the corpus has 11 areas, and a fit needs at least 12;"))
        try folder.write(String(lines[0]) + "\n", to: path)
        #expect(try Command.run(["calibrate"], in: folder.url).status == 4)
        #expect(try Command.run(["calibrate", "nowhere"], in: folder.url).status == 2)
        #expect(try Command.run(["calibrate", "--format", "json"], in: folder.url).status == 64)
        #expect(try text(folder, "judgement.yaml") == text(try copy(), "judgement.yaml"))
    }

    @Test func robustnessIsAskedForAndCounted() throws {
        let json = try Command.run(["backtest", "--robustness", "--trials", "1", "--format", "json"])
        #expect(json.status == 0)
        #expect(json.output.contains("\"perturbation\" : \"dropped-records\""))
        #expect(try Command.run(["backtest", "--trials", "0"]).status == 64)
    }
}
