import Calibration
import Foundation
import Reports
import Rules
import SourceText
import TestSupport
import Testing

@Suite("Small random changes to the evidence")
struct RobustnessTests {
    private func robustness(trials: Int) async throws -> Robustness {
        let faults = FaultCollector()
        let rules = try #require(RuleSetLoader.load(Repository.areaRules, faults))
        let corpus = await CorpusLoader.load(Repository.areaRules + "/calibration", rules: rules, faults)
        return await Robustness(await Backtest(try #require(corpus), rules: rules), trials: trials)
    }

    @Test("change the likely level of at most one inspected area in ten")
    func robust() async throws {
        let robustness = try await robustness(trials: Robustness.usualTrials)
        #expect(robustness.results.map(\.perturbation) == Perturbation.allCases)
        for result in robustness.results {
            #expect(result.areas.count == 30)
            #expect(result.isRobust, "\(result.perturbation): \(result.changedShare)")
        }
    }

    @Test("are the same in each run, add up, and do change something")
    func same() async throws {
        let (one, other) = (try await robustness(trials: 3), try await robustness(trials: 3))
        #expect(one.results == other.results)
        for result in one.results {
            for area in result.areas {
                #expect(area.likely.reduce(0, +) == 3)
                #expect((0...3).contains(area.changed))
            }
            #expect(result.areasMostlyChanged <= result.areasEverChanged)
            #expect(result.changedShare > 0)
        }
        let text = BacktestText.render(one.backtest, robustness: one)
        #expect(text.contains("Robustness: another likely level after small random changes"))
        #expect(BacktestMarkdown.render(one.backtest, robustness: one).contains("## Robustness"))
        #expect(!BacktestText.render(one.backtest).contains("Robustness"))
        let json = try BacktestJSON.render(
            one.backtest, robustness: one, tool: ToolIdentity(name: "areasend", version: "1"))
        #expect(json.contains("\"perturbation\" : \"shifted-ratings\""))
    }
}
