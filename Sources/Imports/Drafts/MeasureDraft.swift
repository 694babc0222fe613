/// The numbers of a record that an import makes.
public enum MeasureDraft: Sendable, Hashable {
    /// A value of an indicator.
    case indicator(IndicatorDraft)
    /// Answers to a question.
    case survey(SurveyDraft)
}

/// A value of an indicator.
public struct IndicatorDraft: Sendable, Hashable {
    /// The same for another area.
    public struct Comparison: Sendable, Hashable {
        /// Whose value it is.
        public var area: String
        /// The numbers.
        public var figure: FigureDraft
        /// How many areas the value is the mean of.
        public var areas: Int?

        /// Creates a comparison.
        public init(area: String, figure: FigureDraft, areas: Int? = nil) {
            self.area = area
            self.figure = figure
            self.areas = areas
        }
    }

    /// The part that belongs to a group.
    public struct Group: Sendable, Hashable {
        /// What sorts people into groups.
        public var by: String
        /// The group.
        public var group: String
        /// The numbers; what is withheld is nil.
        public var figure: FigureDraft

        /// Creates a group.
        public init(by: String, group: String, figure: FigureDraft) {
            self.by = by
            self.group = group
            self.figure = figure
        }
    }

    /// The indicator's id.
    public var indicator: String
    /// The period, as records name it.
    public var period: String
    /// The numbers.
    public var figure: FigureDraft
    /// What to compare with.
    public var comparators: [Comparison]
    /// How it falls out for groups.
    public var groups: [Group]

    /// Creates a value.
    public init(
        indicator: String, period: String, figure: FigureDraft, comparators: [Comparison] = [], groups: [Group] = []
    ) {
        self.indicator = indicator
        self.period = period
        self.figure = figure
        self.comparators = comparators
        self.groups = groups
    }
}

/// A value and what it is made of; nil is not known or withheld.
public struct FigureDraft: Sendable, Hashable {
    /// The value in the indicator's unit, as it is to be written.
    public var value: Double?
    /// The part.
    public var numerator: Int?
    /// The whole.
    public var denominator: Int?

    /// Creates a figure.
    public init(value: Double? = nil, numerator: Int? = nil, denominator: Int? = nil) {
        self.value = value
        self.numerator = numerator
        self.denominator = denominator
    }
}

/// Answers to a question.
public struct SurveyDraft: Sendable, Hashable {
    /// How many gave an answer that says one thing or the other.
    public var respondents: Int
    /// How many of them answered positively.
    public var positive: Int
    /// How many did not know or did not say; nil where unknown or withheld.
    public var undecided: Int?
    /// How many were asked.
    public var invited: Int?

    /// Creates answers.
    public init(respondents: Int, positive: Int, undecided: Int? = nil, invited: Int? = nil) {
        self.respondents = respondents
        self.positive = positive
        self.undecided = undecided
        self.invited = invited
    }
}
