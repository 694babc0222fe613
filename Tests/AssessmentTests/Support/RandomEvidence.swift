import Assessment
import CalendarDates
import Evidence
import Rules
import SourceText
import TestSupport
import Testing

/// Evidence of random records held against a framework.
struct RandomEvidence {
    let rules: RuleSet
    let asOf: CalendarDate
    var records: [RandomRecord]

    /// Some records, all of them known on the day.
    init(rules: RuleSet, seed: UInt64, count: ClosedRange<Int> = 1...25) {
        var generator = SeededGenerator(seed: seed)
        let asOf = day("2025-06-30")
        self.rules = rules
        self.asOf = asOf
        records = (0..<Int.random(in: count, using: &generator)).map {
            RandomRecord("r-\($0)", rules: rules, knownOn: asOf, using: &generator)
        }
    }

    /// The records as a partnership.
    func partnership(sourceLocation: SourceLocation = #_sourceLocation) throws -> Partnership {
        try Loaded.partnership(
            records: "records:\n" + records.map { $0.yaml(rules) }.joined(), rules: rules,
            sourceLocation: sourceLocation)
    }

    /// What they come to on the day.
    func assessment(
        lens: Lens? = nil, sourceLocation: SourceLocation = #_sourceLocation
    ) throws -> Assessment {
        Assessment(try partnership(sourceLocation: sourceLocation), rules: rules, asOf: asOf, lens: lens)
    }
}

/// A framework to run properties on.
enum Framework: String, CaseIterable, CustomTestStringConvertible {
    case area = "the real framework"
    case fourLevels = "the made-up framework"

    var testDescription: String { rawValue }

    private static let areaRules = RuleSetLoader.load(Repository.areaRules, FaultCollector())
    private static let fourLevelsRules = RuleSetLoader.load(Repository.fourLevels + "/rules", FaultCollector())

    /// Its rules, loaded once.
    func rules() throws -> RuleSet {
        switch self {
        case .area: try #require(Self.areaRules)
        case .fourLevels: try #require(Self.fourLevelsRules)
        }
    }
}
