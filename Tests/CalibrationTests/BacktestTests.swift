import Calibration
import Foundation
import Reports
import Rules
import SourceText
import TestSupport
import Testing

@Suite("The model on real inspections")
struct BacktestTests {
    private static let corpus = Repository.areaRules + "/calibration"

    private func backtest() async throws -> Backtest {
        let faults = FaultCollector()
        let rules = try #require(RuleSetLoader.load(Repository.areaRules, faults))
        let corpus = await CorpusLoader.load(Self.corpus, rules: rules, faults)
        #expect(faults.faults.map(\.line) == [])
        return await Backtest(try #require(corpus), rules: rules)
    }

    @Test("leaving one out: at least nine in ten right, none two levels off, and better than any baseline")
    func leaveOneOut() async throws {
        let backtest = try await backtest()
        let scores = try #require(backtest.leaveOneOut)
        #expect(backtest.areas.count == 30)
        #expect(scores.accuracy >= 0.9)
        #expect(scores.twoLevelErrors == 0)
        #expect(scores.rankedProbabilityScore <= 0.040)
        #expect(scores.logLoss <= 0.30)
        for baseline in backtest.baselines {
            let other = try #require(baseline.scores)
            #expect(scores.rankedProbabilityScore < other.rankedProbabilityScore, "\(baseline.id)")
            #expect(scores.logLoss < other.logLoss, "\(baseline.id)")
        }
    }

    @Test("the coefficients in the rules are those that the corpus gives, to the digits that are written")
    func coefficients() async throws {
        let backtest = try await backtest()
        let cases = backtest.areas.map { OrdinalFit.Case(figure: $0.position, level: $0.area.level) }
        let fit = try #require(OrdinalFit(cases, levels: 3, penalty: 0.01))
        let model = backtest.rules.judgement.outcome
        #expect(abs(fit.slope - model.slope) < 0.05, "\(fit)")
        for (found, written) in zip(fit.cutPoints, model.cutPoints) { #expect(abs(found - written) < 0.0005) }
        #expect(model.provenance.corpusHash == backtest.corpus.sha256)
    }

    @Test("every format tells the same scores")
    func formats() async throws {
        let backtest = try await backtest()
        let accuracy = String(format: "%.3f", backtest.scores.accuracy)
        #expect(BacktestText.render(backtest).contains("accuracy \(accuracy)"))
        #expect(BacktestMarkdown.render(backtest).contains("accuracy \(accuracy)"))
        let json = try BacktestJSON.render(backtest, tool: ToolIdentity(name: "areasend", version: "1"))
        let object = try #require(try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [String: Any])
        let written = try #require(object["accuracy"] as? Double)
        #expect(abs(written - backtest.scores.accuracy) < 1e-4)
        #expect((object["areas"] as? [[String: Any]])?.count == 30)
    }

    struct Faulty: CustomTestStringConvertible, Sendable {
        let testDescription: String
        let csv: String
        let id: String
    }

    @Test(
        "a faulty corpus is refused with its place",
        arguments: [
            Faulty(testDescription: "other columns", csv: "area,level\na,1\n", id: "bad-columns"),
            Faulty(
                testDescription: "an unknown level", csv: "area,name,inspected,level\nx,X,2024-01-01,9\n",
                id: "unresolved-id"),
            Faulty(
                testDescription: "no date", csv: "area,name,inspected,level\nx,X,01/02/2024,1\n", id: "bad-date"),
            Faulty(testDescription: "too few values", csv: "area,name,inspected,level\nx,X\n", id: "bad-columns"),
            Faulty(
                testDescription: "an area without a folder",
                csv: "area,name,inspected,level\nx,\"X, Y\",2024-01-01,1\n",
                id: "file-missing"),
        ])
    func faulty(_ example: Faulty) async throws {
        let folder = try TemporaryFolder()
        try folder.write(example.csv, to: "outcomes.csv")
        let faults = FaultCollector()
        let rules = try #require(RuleSetLoader.load(Repository.areaRules, faults))
        #expect(await CorpusLoader.load(folder.path, rules: rules, faults) == nil)
        #expect(faults.faults.contains { $0.id == example.id }, "\(faults.faults.map(\.line))")
    }
}
