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

extension AssessmentContext {
    /// The context of a partnership's evidence: each record as it stands on the date, its numbers rated.
    convenience init(_ partnership: Partnership, rules: RuleSet, asOf: CalendarDate) {
        let standings = Standing.all(of: partnership.records, asOf: asOf, words: rules.vocabularies)
        let deriving = Deriving(rules: rules, records: partnership.records, asOf: asOf)
        let rated = zip(partnership.records, standings).map { deriving.rated($0, $1) }
        self.init(rules: rules, asOf: asOf, records: rated)
    }
}
