public import Assessment
public import CalendarDates
import Evidence
public import Rules

/// What a table of partnerships says of one of them. It holds no evidence, so that many partnerships fit into little memory.
public struct PartnershipSummary: Sendable {
    /// What became of the folder.
    public enum State: Sendable {
        /// It was assessed.
        case assessed(Standing)
        /// It holds no records.
        case nothing
        /// It has faults that keep it from being read; how many.
        case faulty(errors: Int)
    }

    /// Where a partnership stands.
    public struct Standing: Sendable {
        /// The likely level's index; nil where the evidence is not enough to name one.
        public let likely: Int?
        /// The probability of each level; nil where no level is named.
        public let probabilities: [Double]?
        /// How sure it is.
        public let confidence: Confidence
        /// How many criteria have enough evidence.
        public let judged: Int
        /// How many records count.
        public let considered: Int
        /// How many records are known and do not count, since they have lapsed or are replaced.
        public let uncounted: Int
        /// The date of the newest record that counts.
        public let newest: CalendarDate?
        /// How many gaps there are, and how many of them are of the highest urgency.
        public let gaps, urgentGaps: Int
        /// How many documents could be handed over.
        public let documentsReady: Int
    }

    /// The folder it was read from.
    public let folder: String
    /// The partnership's id; nil where it could not be read.
    public let id: String?
    /// Its name, or its folder's where it could not be read.
    public let name: String
    /// What became of it.
    public let state: State

    /// A partnership that was assessed.
    public init(_ assessment: Assessment) {
        let (area, outcome) = (assessment.partnership.area, assessment.outcome)
        let counted = assessment.records.filter(\.isConsidered)
        folder = assessment.partnership.folder
        id = area.id
        name = area.name
        state = .assessed(
            Standing(
                likely: outcome.likely, probabilities: outcome.likely.map { _ in outcome.probabilities },
                confidence: outcome.confidence.degree, judged: assessment.criteria.count { $0.level != nil },
                considered: counted.count, uncounted: assessment.lapsedCount + assessment.supersededCount,
                newest: counted.map(\.record.date).max(), gaps: assessment.gaps.count,
                urgentGaps: assessment.gaps.count { $0.rule.urgency == GapRule.Urgency.allCases.first },
                documentsReady: assessment.documents.count(where: \.isReady)))
    }

    /// A folder that could not be assessed.
    /// - Parameter errors: how many faults keep it from being read; nil where it holds no records.
    public init(folder: String, errors: Int?) {
        self.folder = folder
        id = nil
        name = folder.split(separator: "/").last.map(String.init) ?? folder
        state = errors.map { .faulty(errors: $0) } ?? .nothing
    }

    /// Where it stands, if it was assessed.
    public var standing: Standing? {
        if case .assessed(let standing) = state { standing } else { nil }
    }

    /// How many faults keep it from being read.
    package var errors: Int {
        if case .faulty(let errors) = state { errors } else { 0 }
    }

    /// Its state in one word, for programs: `assessed`, `faulty` or `nothing`.
    package var stateName: String {
        switch state {
        case .assessed: "assessed"
        case .faulty: "faulty"
        case .nothing: "nothing"
        }
    }

    /// Why there is nothing to say of it; nil where there is.
    package var why: String? {
        switch state {
        case .assessed: nil
        case .nothing: "nothing to assess"
        case .faulty(let errors): "not assessed: \(Figures.number(errors, "error"))"
        }
    }
}
