public import Conditions
import Evidence
public import Rules

/// Tries what would become of the outcome if records said something else.
///
/// It leaves out what an assessment tells beside the likely level (reasons, gaps, confidence), so that many sets of changes
/// can be tried; in the likely level it agrees with an assessment of the changed records.
public struct OutcomeTrial: Sendable {
    /// What came of a trial.
    public struct Result: Sendable {
        /// The index of the likely level; nil where there is not enough evidence to name one.
        public let likely: Int?
        /// The overall position, from -1 to 1.
        public let score: Double
        /// The limits that apply.
        public let limits: [LimitRule]
    }

    private let assessment: Assessment
    private let weighing: Weighing

    /// Trials that begin with the records of an assessment.
    public init(_ assessment: Assessment) {
        self.assessment = assessment
        weighing = Weighing(rules: assessment.rules, asOf: assessment.asOf, lens: assessment.view?.lens)
    }

    /// The weight of a record for and against a criterion that it names, before repeats on a theme are discounted; both 0
    /// where it has no rating.
    public func weight(of rated: RatedRecord, for criterion: Int) -> (inFavour: Double, against: Double) {
        let alone = RatedRecords(alone: rated)
        return weighing.weight(of: alone.rows[0], discounts: rated.discounts, for: criterion)
    }

    /// Whether a condition on records holds of one.
    public func holds(_ condition: Condition, of rated: RatedRecord) -> Bool {
        let alone = RatedRecords(alone: rated)
        let context = AssessmentContext(rules: assessment.rules, asOf: assessment.asOf, records: alone)
        return condition.truth(of: context.facts(ofRecord: 0), asOf: assessment.asOf) == .met
    }

    /// The outcome with some records replaced, by their indices. Those that count must go on counting.
    public func result(replacing changed: [Int: RatedRecord]) -> Result {
        let (rules, asOf) = (assessment.rules, assessment.asOf)
        let context = AssessmentContext(rules: rules, asOf: asOf, records: assessment.records.changing(changed))
        let criteria = CriterionAssessor(context).all()
        let calculation = assessment.outcome.calculation.limited(by: [])
        let score = calculation.score(criteria.map(\.ledger.position))
        let facts = OutcomeFacts(context: context, criteria: criteria, score: score)
        let limits = rules.judgement.limits.filter { $0.condition.truth(of: facts, asOf: asOf) == .met }
        let isEnough = rules.judgement.enoughForOutcome.truth(of: facts, asOf: asOf) == .met
        let probabilities = calculation.limited(by: limits).probabilities(score: score)
        return Result(
            likely: isEnough ? OutcomeCalculation.likely(probabilities) : nil, score: score, limits: limits)
    }
}
