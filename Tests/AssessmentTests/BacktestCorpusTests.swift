import Assessment
import CalendarDates
import Evidence
import Files
import Rules
import TestSupport
import Testing

@Suite("The corpus of coded inspections", .timeLimit(.minutes(15)))
struct BacktestCorpusTests {
    /// The areas; none where the corpus is not beside the repository.
    static let areas: [String] = {
        let names = (try? FileTree.names(in: Repository.backtest)) ?? []
        return names.filter { FileTree.entry(at: Repository.backtest + "/" + $0) == .folder }
    }()

    @Test(
        "every area loads without a fault and is assessed to a level",
        .enabled(if: !areas.isEmpty, "../shared/backtest/corpus is not here"), arguments: areas)
    func area(name: String) async throws {
        let rules = try Framework.area.rules()
        let partnership = try await Loaded.partnership(Repository.backtest + "/" + name, rules: rules)
        let newest = try #require(partnership.records.map(\.known).max())
        let outcome = Assessment(partnership, rules: rules, asOf: newest).outcome
        #expect(outcome.likely != nil)
        #expect(abs(outcome.probabilities.reduce(0, +) - 1) < 1e-9)
    }
}
