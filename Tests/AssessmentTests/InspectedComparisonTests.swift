import Assessment
import Evidence
import Foundation
import Rules
import SourceText
import TestSupport
import Testing

@Suite("Beside inspected areas")
struct InspectedComparisonTests {
    /// The small framework with inspected areas, each a level and its positions in the criteria's order.
    private func rules(_ areas: [(id: String, level: String, positions: [Double?])]) throws -> RuleSet {
        let criteria = ["stock-breadth", "catalogue-order", "reader-welcome", "reading-growth", "branch-upkeep"]
        let lines = areas.map { area in
            let positions = zip(criteria, area.positions).compactMap { id, position in position.map { "\(id): \($0)" } }
            return "  - {id: \(area.id), name: \"Library of \(area.id.capitalized)\", inspected: 2024-01-01, "
                + "level: \(area.level), position: 0, criteria: {\(positions.joined(separator: ", "))}, "
                + "for: [large-print], against: [opening-hours, lost-books]}"
        }
        let text = "areas:" + (lines.isEmpty ? " []" : "\n" + lines.joined(separator: "\n")) + "\n"
        let faults = FaultCollector()
        let rules = RuleSetLoader.load(
            Repository.fourLevels + "/rules", drafts: ["inspected.yaml": .bytes(Array(text.utf8))], faults)
        return try #require(rules, "\(faults.faults.map(\.line))")
    }

    private func assess(_ place: String, _ rules: RuleSet) async throws -> Assessment {
        let folder = Repository.fourLevels + "/evidence/" + place
        return Assessment(
            try await Loaded.partnership(folder, rules: rules), rules: rules, asOf: day("2025-06-30"))
    }

    @Test("quartiles of a hand-computed spread, in any order; none of nothing")
    func spread() throws {
        let spread = try #require(PositionSpread([0.4, -0.2, 0, 0.2]))
        #expect(spread.count == 4)
        #expect(spread.range == -0.2...0.4)
        #expect(abs(spread.lowerQuartile + 0.05) < 1e-12)
        #expect(abs(spread.median - 0.1) < 1e-12)
        #expect(abs(spread.upperQuartile - 0.25) < 1e-12)
        #expect(PositionSpread([0.3])?.middleHalf == 0.3...0.3)
        #expect(PositionSpread([]) == nil)
    }

    @Test(
        "a position has its place among levels",
        arguments: [
            (0.9, .aboveAll), (-0.9, .belowAll), (0.5, .amongst(level: 0)), (0.0, .amongst(level: 1)),
            // In the middle half of the first, and beyond the second's.
            (0.35, .amongst(level: 0)), (0.29, .within(levels: [0, 1])), (-0.3, .between(above: 1, below: 3)),
            (-0.5, .amongst(level: 3)), (0.7, .within(levels: [0])),
        ] as [(Double, Placement)])
    func placement(position: Double, wanted: Placement) {
        let spreads = [
            PositionSpread([0.2, 0.4, 0.5, 0.6, 0.8].map { $0 - 0.1 } + [0.8]),
            PositionSpread([-0.2, -0.1, 0, 0.1, 0.3]), nil,
            PositionSpread([-0.6, -0.5, -0.4]),
        ]
        #expect(Placement(position, among: spreads) == wanted)
    }

    @Test("in the middle half of several levels the nearest median decides, and the worse of two as near")
    func severalLevels() {
        let spreads = [PositionSpread([0, 0.4]), PositionSpread([0, 0.2])]
        #expect(Placement(0.12, among: spreads) == .amongst(level: 1))
        #expect(Placement(0.1, among: [spreads[0], spreads[0]]) == .amongst(level: 1))
        #expect(Placement(0, among: [nil, nil]) == nil)
    }

    @Test("the nearest areas, what they share, and neither itself nor those with too little in common")
    func similar() async throws {
        let rules = try rules([
            ("far", "closing", [-0.9, -0.9, -0.9, -0.9, nil]), ("near", "fragile", [-0.4, -0.3, -0.3, 0.3, nil]),
            ("nearer", "sound", [-0.4, -0.33, -0.29, -0.33, 0]), ("little", "sound", [-0.4, nil, nil, nil, nil]),
            ("cove", "fragile", [-0.4027, -0.3333, -0.2941, -0.3333, 0]), ("other", "flourishing", [1, 1, 1, 1, 1]),
        ])
        let assessment = try await assess("cove", rules)
        let comparison = try #require(InspectedComparison(assessment))
        #expect(comparison.areas.map(\.id) == ["far", "little", "near", "nearer", "other"])
        #expect(comparison.similar.map(\.area.id) == ["nearer", "near", "far"])
        let nearest = try #require(comparison.similar.first)
        #expect(nearest.distance < 0.01)
        #expect(nearest.sharedWeaknesses == [0, 1, 3])
        #expect(nearest.sharedStrengths == [])
        let near = comparison.similar[1]
        #expect(near.sharedWeaknesses == [0, 1, 2])
        #expect(near.themesAgainst == ThemeBalance(assessment).heaviestAgainst(5).filter([0, 1].contains))
        #expect(!near.themesAgainst.isEmpty)
        #expect(near.themesFor == [])
        let squares: Double = (0..<4).reduce(0) { sum, index in
            let step = assessment.criteria[index].ledger.position - [-0.4, -0.3, -0.3, 0.3][index]
            return sum + step * step
        }
        #expect(near.compared == 4)
        #expect(abs(near.distance - (squares / 4).squareRoot()) < 1e-12)
    }

    @Test("only criteria with enough evidence are placed, by inspected areas with enough evidence")
    func placed() async throws {
        let rules = try rules([
            ("one", "sound", [0.5, nil, 0.6, 0.5, 0.4]), ("two", "closing", [-0.5, nil, 0.55, 0.4, 0.1]),
        ])
        let assessment = try await assess("ashby", rules)
        let comparison = try #require(InspectedComparison(assessment))
        #expect(comparison.criteria.map(\.spreads.count) == [4, 4, 4, 4, 4])
        #expect(comparison.criteria[1].spreads.allSatisfy { $0 == nil })
        #expect(
            comparison.criteria.map(\.placement) == [.aboveAll, nil, .belowAll, .aboveAll, nil],
            "branch-upkeep has no evidence")
        #expect(comparison.overall[1]?.count == 1)
        #expect(comparison.overallPlacement == .aboveAll)
    }

    @Test("without inspected areas, or none but itself, there is nothing to compare with")
    func nothing() async throws {
        #expect(InspectedComparison(try await assess("cove", try rules([]))) == nil)
        let own = try rules([("cove", "sound", [0, 0, 0, 0, 0])])
        #expect(InspectedComparison(try await assess("cove", own)) == nil)
    }

    @Test("the shipped framework: the sample partnership is placed, an inspected area is not compared with itself")
    func shipped() async throws {
        let rules = try Framework.area.rules()
        let sample = try await Loaded.partnership(Repository.buckinghamshire, rules: rules)
        let comparison = try #require(
            InspectedComparison(Assessment(sample, rules: rules, asOf: day("2025-12-31"))))
        #expect(comparison.areas.count == 30)
        #expect(comparison.similar.count == 3)
        #expect(comparison.criteria.contains { $0.placement != nil })
        for area in rules.inspected.prefix(5) {
            let folder = Repository.areaRules + "/calibration/" + area.id
            let own = try await Loaded.partnership(folder, rules: rules)
            let assessment = Assessment(own, rules: rules, asOf: area.inspected)
            let beside = try #require(InspectedComparison(assessment))
            #expect(beside.areas.count == 29)
            #expect(!beside.similar.contains { $0.area.id == area.id })
            // The file holds what an assessment gives, to three decimals.
            for criterion in assessment.criteria {
                let written = area.positions[criterion.criterion]
                #expect((written == nil) == (criterion.level == nil))
                if let written { #expect(abs(written - criterion.ledger.position) <= 0.000_5) }
            }
            #expect(abs(area.position - assessment.outcome.score) <= 0.000_5)
        }
    }
}
