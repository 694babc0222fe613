import Evidence
public import Rules

/// A lens, and how things stand without it.
public struct LensView: Sendable {
    /// The lens.
    public let lens: Lens
    /// The criteria in the plain view, in the rules' order.
    public let plainCriteria: [CriterionAssessment]
    /// The outcome in the plain view.
    public let plainOutcome: OutcomeAssessment

    init(_ lens: Lens, plain: AssessmentContext, inspections: [EarlierInspection]) {
        self.lens = lens
        plainCriteria = CriterionAssessor(plain).all()
        plainOutcome = OutcomeAssessor(plain, inspections: inspections).outcome(of: plainCriteria)
    }
}
