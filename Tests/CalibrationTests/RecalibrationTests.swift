import Calibration
import Foundation
import Reports
import Rules
import TestSupport
import Testing

@Suite("Fitting the model anew")
struct RecalibrationTests {
    @Test("the shipped figures, scores and inspected areas are those of a fresh fit")
    func shipped() async throws {
        let outcome = try await CorpusCopy().calibrated()
        let update = try #require(outcome.update)
        #expect(update.changes == [])
        #expect(update.isEmpty)
        #expect(outcome.faults == [])
    }

    @Test("edited figures are found, and written back byte for byte, with the day of the fit")
    func inPlace() async throws {
        let copy = try CorpusCopy()
        let fresh = try copy.text("judgement.yaml")
        let edits = [
            ("slope: 20.5", "slope: 19"), ("[0.227, -0.18]", "[0.23, -0.1800]"), ("moves: 0.93", "moves: 0.6"),
            ("leave-one-out: {accuracy: 0.933,", "leave-one-out: {accuracy: 0.5,"),
        ]
        for (old, new) in edits { try copy.replace(old, with: new) }
        let update = try #require(try await copy.calibrated(asOf: "2027-03-01").update)
        #expect(
            update.changes.map { "\($0.name) \($0.before) \($0.after)" } == [
                "outcome.cut-points[0] 0.23 0.227", "outcome.slope 19 20.5",
                "outcome.provenance.scores.leave-one-out.accuracy 0.5 0.933",
                "limits.several-serious-weaknesses.moves 0.6 0.93",
            ])
        let written = try #require(update.judgement).text
        let day = try #require(fresh.firstMatch(of: /\n    date: (\d{4}-\d\d-\d\d)\n/)).1
        // Digits that say the same are left as somebody wrote them.
        let wanted = fresh.replacing("date: \(day)", with: "date: 2027-03-01").replacing("-0.18]", with: "-0.1800]")
        #expect(written == wanted)
        #expect(update.inspected == nil)

        // What was written is up to date, on any later day.
        try copy.write(written, to: "judgement.yaml")
        #expect(try await copy.calibrated(asOf: "2028-01-01").update?.isEmpty == true)
    }

    @Test("two runs give the same bytes, and lines of outcomes.csv in another order the same figures")
    func sameBytes() async throws {
        let copy = try CorpusCopy()
        try copy.remove("inspected.yaml")
        try copy.replace("slope: 20.5", with: "slope: 19")
        let one = try #require(try await copy.calibrated().update)
        let again = try #require(try await copy.calibrated().update)
        #expect(again.files == one.files)

        let lines = try copy.text("calibration/outcomes.csv").split(whereSeparator: \.isNewline)
        let turned = [lines[0]] + lines.dropFirst().reversed()
        try copy.write(turned.joined(separator: "\n") + "\n", to: "calibration/outcomes.csv")
        let other = try #require(try await copy.calibrated().update)
        #expect(other.inspected == one.inspected)
        // The corpus itself is another one byte for byte, and its hash says so.
        let hash = "outcome.provenance.corpus-sha256"
        #expect(other.changes.filter { $0.name != hash } == one.changes)
        #expect(other.changes.contains { $0.name == hash })
    }

    @Test("folds hold each area once in each repeat, and the scores are means over the repeats")
    func scores() async throws {
        let fit = try #require(try await CorpusCopy().calibrated().fit)
        #expect(fit.repeatedFolds.scores.count == 30 * RepeatedFolds.repeats)
        #expect(fit.repeatedFolds.accuracies.count == RepeatedFolds.repeats)
        let mean = fit.repeatedFolds.accuracies.reduce(0, +) / Double(RepeatedFolds.repeats)
        #expect(abs(mean - fit.repeatedFolds.scores.accuracy) < 1e-12)
        #expect(fit.repeatedFolds.scores.accuracy >= 0.9)
        #expect(fit.repeatedFolds.scores.twoLevelErrors == 0)
        #expect(fit.leaveOneOut.count == 30)
    }

    @Test("a corpus too small, or without a level, is refused with its place and what to do")
    func refused() async throws {
        let copy = try CorpusCopy()
        let lines = try copy.text("calibration/outcomes.csv").split(whereSeparator: \.isNewline).map(String.init)
        let areas = Array(lines.dropFirst())
        func outcome(_ kept: [String]) async throws -> CorpusCopy.Outcome {
            try copy.write(([lines[0]] + kept).joined(separator: "\n") + "\n", to: "calibration/outcomes.csv")
            return try await copy.calibrated()
        }
        func level(_ id: String, _ most: Int = 99) -> [String] {
            Array(areas.filter { $0.hasSuffix(",\(id)") }.prefix(most))
        }
        func turned(_ line: String) -> String {
            line.hasSuffix(",1") ? line.dropLast() + "3" : line.hasSuffix(",3") ? line.dropLast() + "1" : line
        }

        let small = try await outcome(level("1", 4) + level("2", 4) + level("3", 3))
        #expect(small.fit == nil && small.update == nil)
        #expect(
            small.faults == [
                "calibration/outcomes.csv: error: the corpus has 11 areas, and a fit needs at least 12; add inspected "
                    + "areas, each with a line here and a folder of evidence [too-few-areas]"
            ])
        let least = try await outcome(level("1", 4) + level("2", 4) + level("3", 4))
        #expect(least.fit != nil, "\(least.faults)")
        let without = try await outcome(level("1") + level("2"))
        #expect(without.fit == nil)
        #expect(without.faults.contains { $0.contains("no area of the corpus reached level '3'; add at least 2") })
        let single = try await outcome(level("1") + level("2") + level("3", 1))
        #expect(single.fit == nil)
        #expect(single.faults.contains { $0.contains("only one area of the corpus reached level '3'") })
        let unknown = try await outcome(areas.map { $0.hasSuffix(",1") ? $0.dropLast() + "9" : $0 })
        #expect(unknown.fit == nil)
        #expect(unknown.faults.contains { $0.contains("calibration/outcomes.csv:3:1: error: there is no level '9'") })
        let inverted = try await outcome(areas.map(turned))
        #expect(inverted.fit == nil)
        #expect(inverted.faults.contains { $0.hasSuffix("[no-fit]") }, "\(inverted.faults)")
    }

    @Test("a limit that the corpus does not bear out keeps its share and is named")
    func notBorneOut() async throws {
        let copy = try CorpusCopy()
        // Now it applies everywhere, and allows no better than the last level.
        try copy.replace(
            "          at-least: 6\n    no-better-than: \"2\"", with: "          at-least: 0\n    no-better-than: \"3\""
        )
        let outcome = try await copy.calibrated()
        let fit = try #require(outcome.fit?.limits.last)
        #expect((fit.applied, fit.held) == (30, 8))
        #expect(fit.moves == nil)
        #expect(outcome.update?.changes.contains { $0.name.hasSuffix(".moves") } == false)
        let warning = "does not bear the limit 'several-serious-weaknesses' out: it applies in 30 areas and held in 8"
        #expect(outcome.faults.contains { $0.contains("warning: the corpus \(warning)") }, "\(outcome.faults)")
    }

    @Test(
        "a figure without a line of its own is asked for",
        arguments: [
            ("    moves: 0.93", "add the line 'moves: 0.93'"), ("    corpus-sha256: ", "add the line 'corpus-sha256: "),
            ("    scores:", "add the line 'scores:'"), ("      repeated-folds: ", "add the line 'repeated-folds:'"),
        ])
    func missing(line: String, remedy: String) async throws {
        let copy = try CorpusCopy()
        var lines = try copy.text("judgement.yaml").components(separatedBy: "\n")
        lines.removeAll { $0.hasPrefix(line) || (line == "    scores:" && $0.contains("two-level-errors: ")) }
        try copy.write(lines.joined(separator: "\n"), to: "judgement.yaml")
        let outcome = try await copy.calibrated()
        #expect(outcome.update == nil)
        #expect(outcome.faults.count == 1)
        #expect(outcome.faults.contains { $0.hasPrefix("judgement.yaml:") && $0.contains(remedy) }, "\(outcome.faults)")
    }

    @Test("figures that share one place through an alias are refused and not half written")
    func aliased() async throws {
        let copy = try CorpusCopy()
        let folds = try #require(try copy.text("judgement.yaml").firstMatch(of: /repeated-folds: \{[^}]*\}/))
        try copy.replace(String(folds.0), with: "repeated-folds: *one")
        try copy.replace("leave-one-out: {", with: "leave-one-out: &one {")
        let outcome = try await copy.calibrated()
        #expect(outcome.update == nil)
        #expect(outcome.faults.contains { $0.hasSuffix("[cannot-replace]") }, "\(outcome.faults)")
    }

    @Test("an inspected file that no longer fits the rules does not stand in the way of a new one")
    func staleInspected() async throws {
        let copy = try CorpusCopy()
        try copy.write("areas: [{id: gone}]\n", to: "inspected.yaml")
        let update = try #require(try await copy.calibrated().update)
        #expect(update.judgement == nil)
        let shipped = try String(contentsOfFile: Repository.areaRules + "/inspected.yaml", encoding: .utf8)
        #expect(update.inspected?.text == shipped)
    }

    @Test("the report says what was fitted, before and after, and what became of it")
    func report() async throws {
        let copy = try CorpusCopy()
        try copy.replace("slope: 20.5", with: "slope: 19")
        let outcome = try await copy.calibrated()
        let (fit, update) = (try #require(outcome.fit), try #require(outcome.update))
        let written = CalibrationText.render(fit, update, .written)
        #expect(written.contains(": outcome.slope 19 → 20.5\n"))
        #expect(written.hasSuffix("\n30 areas, 1 figure changed, 1 file written.\n"))
        let differs = CalibrationText.render(fit, update, .differs)
        #expect(differs.contains("The rules differ from a fresh fit: 30 areas, 1 figure, 1 file;"))
        #expect(!differs.contains("wrote "))
    }
}
