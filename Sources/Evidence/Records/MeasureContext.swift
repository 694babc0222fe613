/// What stands beside a record's numbers: what they are compared with, and how they fall out for groups.
public struct MeasureContext: Sendable, Hashable {
    /// A value of the same indicator and period for others.
    public struct Comparison: Sendable, Hashable {
        /// Whose value it is, as reports name them: a country, a region, or a set of areas.
        public let area: String
        /// The value, in the indicator's unit.
        public let value: Double
        /// The part; nil where only the value is known.
        public let numerator: Double?
        /// The whole; nil where only the value is known.
        public let denominator: Double?
        /// How many areas the value is the mean of; nil where it is one area's own.
        public let areas: Double?
    }

    /// The part of the numbers that belongs to one group.
    public struct Group: Sendable, Hashable {
        /// What sorts people into groups, such as their primary need.
        public let by: String
        /// The group.
        public let group: String
        /// The value, in the indicator's unit; nil where it is withheld or does not exist.
        public let value: Double?
        /// The part; nil where it is withheld.
        public let numerator: Double?
        /// The whole; nil where it is withheld.
        public let denominator: Double?
    }

    /// What the value is compared with.
    public let comparators: [Comparison]
    /// How it falls out for groups.
    public let groups: [Group]
    /// How many of those asked did not know or did not say; they are not among the respondents.
    public let undecided: Double?
    /// How many were asked.
    public let invited: Double?

    init(
        comparators: [Comparison] = [], groups: [Group] = [], undecided: Double? = nil, invited: Double? = nil
    ) {
        self.comparators = comparators
        self.groups = groups
        self.undecided = undecided
        self.invited = invited
    }
}
