import Evidence
import Imports
import PositionedYAML
import Rules
import SourceText
import TestSupport
import Testing

/// Reads maps and tables as the command does.
enum Importing {
    /// The rules of the real framework.
    static func rules() throws -> RuleSet {
        let faults = FaultCollector()
        return try #require(RuleSetLoader.load(Repository.areaRules, faults), "\(faults.faults.map(\.line))")
    }

    /// A map for three questions; each line may be replaced.
    static let map = """
        id: sample
        title: Sample survey
        asked: parents
        date: 2026-03-31
        layout: responses
        answers:
          positive: [Agree, Strongly agree]
          neutral: [Neither]
          negative: [Disagree]
          undecided: [Don't know]
          not-answered: [Prefer not to say]
        criteria: [engagement]
        summary: "{positive} of {respondents} {asked} say that {statement} ({share}, {low} to {high}); {undecided} undecided."
        limits: {response-rate: 20, answers: 3, undecided: 50, rounding: 80}
        questions:
          - {id: one, column: [Question one, Q1], statement: one is so}
          - {id: two, column: Question two, statement: two is so}
          - {id: three, column: [Q3], statement: three is so}

        """

    /// What reading a survey gave.
    struct Survey {
        let survey: SurveyImport?
        /// As users see them, the folder left out, sorted.
        let faults: [String]
    }

    /// Reads a survey.
    /// - Parameter least: the least count that may be published.
    static func survey(
        _ table: String, map: String = Self.map, invited: Int? = nil, least: Int = 5
    ) async throws -> Survey {
        try await survey(Array(table.utf8), map: map, invited: invited, least: least)
    }

    /// Reads a survey of these bytes.
    static func survey(
        _ table: [UInt8], map text: String = Self.map, invited: Int? = nil, least: Int = 5
    ) async throws -> Survey {
        let folder = try TemporaryFolder()
        let path = try folder.write(table, to: "survey.csv")
        let faults = FaultCollector()
        let value = YAMLReader.document(Array(text.utf8), path: "map.yaml", faults: faults)
        let map = try value.flatMap { SurveyMapReader.read($0, try rules(), faults) }
        var survey: SurveyImport?
        if let map { survey = await SurveyImport.read(path, map: map, invited: invited, least: least, faults) }
        #expect((survey == nil) == faults.hasErrors)
        return Survey(survey: survey, faults: lines(faults, folder))
    }

    /// What reading a plan gave.
    struct PlanResult {
        let plan: PlanImport?
        /// As users see them, the folder left out, sorted.
        let faults: [String]
    }

    /// Reads a plan by the map that comes with the rules, or by another.
    static func plan(_ table: String, map text: String? = nil) async throws -> PlanResult {
        let folder = try TemporaryFolder()
        let path = try folder.write(table, to: "plan.csv")
        let faults = FaultCollector()
        let rules = try rules()
        let bytes = try text.map { Array($0.utf8) } ?? shippedPlanMap()
        let map = YAMLReader.document(bytes, path: "map.yaml", faults: faults).flatMap {
            PlanMap.read($0, rules, faults)
        }
        var plan: PlanImport?
        if let map { plan = await PlanImport.read(path, sheet: nil, map: map, rules: rules, faults) }
        #expect((plan == nil) == faults.hasErrors)
        return PlanResult(plan: plan, faults: lines(faults, folder))
    }

    private static func shippedPlanMap() throws -> [UInt8] {
        try FileBytesOf.path(Repository.areaRules + "/imports/plan.yaml")
    }

    private static func lines(_ faults: FaultCollector, _ folder: TemporaryFolder) -> [String] {
        Set(faults.faults.map { $0.line.replacing(folder.path + "/", with: "") }).sorted()
    }
}
