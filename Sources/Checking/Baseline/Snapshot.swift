public import Assessment
import CalendarDates
import Evidence
import Rules
import Vocabularies

/// How a partnership stood at some time, as far as a change is held against it: ids and terms, no places, severities or words
/// of messages, which change when nothing else does.
public struct Snapshot: Sendable, Hashable {
    /// How one record stood: `considered`, `lapsed`, `superseded` or `not-yet-known`, and what it said on each scale.
    public struct Record: Sendable, Hashable {
        /// Whether it counted, and if not, why.
        public let standing: String
        /// The id of its rating, stated or derived; nil where it has none, as for the rest.
        public let rating: String?
        /// How many it concerns.
        public let extent: String?
        /// How far an effect is shown.
        public let impact: String?
        /// The direction over time.
        public let trajectory: String?
        /// How leaders respond.
        public let leaders: String?
    }

    /// The framework's id.
    public let framework: String
    /// The area's id.
    public let area: String
    /// The id of the likely level; nil where there was not enough evidence to name one.
    public var likely: String?
    /// The id of each criterion's level, by the criterion's id; criteria without enough evidence are left out.
    public var criteria: [String: String]
    /// The ids of the gaps.
    public var gaps: Set<String>
    /// The findings that no waiver takes out of the gate.
    public var findings: Set<FindingKey>
    /// The records by id.
    public var records: [String: Record]
    /// The ids of the plan's actions.
    public var actions: Set<String>
    /// The ids of earlier inspections' findings.
    public var earlierFindings: Set<String>
    /// The level of each earlier inspection by its id; inspections without one are left out.
    public var earlierLevels: [String: String]

    init(
        framework: String, area: String, likely: String?, criteria: [String: String], gaps: Set<String>,
        findings: Set<FindingKey>, records: [String: Record], actions: Set<String>, earlierFindings: Set<String>,
        earlierLevels: [String: String]
    ) {
        self.framework = framework
        self.area = area
        self.likely = likely
        self.criteria = criteria
        self.gaps = gaps
        self.findings = findings
        self.records = records
        self.actions = actions
        self.earlierFindings = earlierFindings
        self.earlierLevels = earlierLevels
    }

    /// Takes a snapshot.
    public init(_ assessment: Assessment, findings: [Finding]) {
        let rules = assessment.rules
        let levels = rules.framework.levels.map(\.id)
        framework = rules.framework.id
        area = assessment.partnership.area.id
        likely = assessment.outcome.likely.map { levels[$0] }
        criteria = Dictionary(
            assessment.criteria.compactMap { criterion in
                criterion.level.map { (rules.criteria[criterion.criterion].id, levels[$0.level]) }
            }, uniquingKeysWith: { first, _ in first })
        gaps = Set(assessment.gaps.map(\.id))
        self.findings = Set(
            findings.filter { $0.waiver == nil && $0.sort != .waiver && !$0.isLeak }.map(\.key))
        records = Dictionary(
            assessment.records.map { ($0.record.id, Record($0, rules)) }, uniquingKeysWith: { first, _ in first })
        let (area, plan) = (assessment.partnership.area, assessment.partnership.plan)
        actions = Set(plan.actions.map(\.id))
        earlierFindings = Set(area.inspections.flatMap(\.findings).map(\.id))
        earlierLevels = Dictionary(
            area.inspections.compactMap { inspection in inspection.level.map { (inspection.id, levels[$0]) } },
            uniquingKeysWith: { first, _ in first })
    }
}

extension Snapshot.Record {
    init(_ rated: RatedRecord, _ rules: RuleSet) {
        let words = rules.vocabularies
        func id(_ vocabulary: Vocabulary, _ index: Int?) -> String? { index.map { vocabulary[$0].id } }
        standing =
            switch rated.standing {
            case .considered: Self.considered
            case .lapsed: "lapsed"
            case .superseded: "superseded"
            case .notYetKnown: "not-yet-known"
            }
        rating = id(words.ratings, rated.rating)
        extent = id(words.extents, rated.extent)
        impact = id(words.impacts, rated.impact)
        trajectory = id(words.trajectories, rated.trajectory)
        leaders = id(words.leaders, rated.record.leaders)
    }

    static let considered = "considered"
}

extension FindingKey: Codable {
    /// Reads `check subject`.
    public init(from decoder: any Decoder) throws {
        let text = try decoder.singleValueContainer().decode(String.self)
        let parts = text.split(separator: " ", maxSplits: 1).map(String.init)
        guard parts.count == 2 else {
            throw DecodingError.dataCorrupted(
                DecodingError.Context(codingPath: decoder.codingPath, debugDescription: "a check and a subject"))
        }
        self.init(check: parts[0], subject: parts[1])
    }

    /// Writes `check subject`.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode("\(check) \(subject)")
    }
}
