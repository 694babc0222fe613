public import CalendarDates
public import Evidence
public import Rules

extension OutcomeAssessment {
    /// The likely outcome of evidence without all that an ``Assessment`` works out besides, such as gaps and their effects:
    /// for asking about many variants of the same evidence. The same as ``Assessment/outcome``.
    public init(of partnership: Partnership, rules: RuleSet, asOf: CalendarDate) {
        let context = AssessmentContext(partnership, rules: rules, asOf: asOf)
        let criteria = CriterionAssessor(context).all()
        self = OutcomeAssessor(context, inspections: partnership.area.inspections).outcome(of: criteria)
    }
}
