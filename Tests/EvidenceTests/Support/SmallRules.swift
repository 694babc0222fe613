import Rules
import SourceText
import TestSupport
import Testing

/// The small made-up framework, loaded once.
enum SmallRules {
    private static let loaded: (rules: RuleSet?, faults: [String]) = {
        let faults = FaultCollector()
        return (RuleSetLoader.load(Repository.rules, faults), faults.faults.map(\.line))
    }()

    /// The rules; faults fail the test.
    static func get() throws -> RuleSet {
        #expect(loaded.faults == [])
        return try #require(loaded.rules)
    }
}
