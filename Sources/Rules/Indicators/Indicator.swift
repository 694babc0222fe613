public import CalendarDates
public import Conditions
public import SourceText
public import Vocabularies

/// A published figure that counts as evidence.
public struct Indicator: Sendable {
    /// Units of a value.
    public enum Unit: String, CaseIterable, Sendable {
        /// Per cent, 0 to 100.
        case percent
        /// A number of things.
        case count
        /// Days.
        case days
        /// Weeks.
        case weeks
        /// A rate; the title says per what.
        case rate
    }

    /// Which values are better.
    public enum Direction: String, CaseIterable, Sendable {
        /// Higher values are better.
        case higher
        /// Lower values are better.
        case lower
        /// Neither: context that is never rated.
        case neutral
    }

    /// The id.
    public let id: String
    /// The title.
    public let title: String
    /// The unit of its values.
    public let unit: Unit
    /// Which values are better.
    public let direction: Direction
    /// The indices of its criteria, the main one first.
    public let criteria: [Int]
    /// Its theme.
    public let theme: Int?
    /// The partners it concerns, for records that do not say.
    public let partners: TermSet
    /// The statutory or national standard.
    public let standard: Standard?
    /// What to compare with; the first decides `comparator-gap`.
    public let comparators: [Comparator]
    /// The name of its rating rules in ``IndicatorRules/bands``; nil where it is never rated.
    public let bands: String?
    /// The name of its rules in ``IndicatorRules/trajectories``.
    public let trajectory: String?
    /// Where it comes from.
    public let sources: [Citation]
    /// Where it is written.
    public let place: SourcePlace

    /// How much better the first value is than the second; negative where it is worse, nil where neither is better.
    public func gain(_ value: Double, over other: Double) -> Double? { direction.gain(value, over: other) }
}

extension Indicator.Direction {
    /// How much better the first value is than the second; negative where it is worse, nil where neither is better.
    package func gain(_ value: Double, over other: Double) -> Double? {
        switch self {
        case .higher: value - other
        case .lower: other - value
        case .neutral: nil
        }
    }
}

/// A standard that a value is held against.
public struct Standard: Sendable, Hashable {
    /// The value, in the indicator's unit.
    public let value: Double
    /// What it says.
    public let text: String
    /// Where it is laid down.
    public let sources: [Citation]
}

/// Values of another area by period.
public struct Comparator: Sendable, Hashable {
    /// One value.
    public struct Value: Sendable, Hashable {
        /// The period, as records name it.
        public let period: String
        /// The value, in the indicator's unit.
        public let value: Double
        /// When it became known; nil where it always was.
        public let published: CalendarDate?
        /// Where it is written.
        public let place: SourcePlace

        /// Creates a value.
        public init(period: String, value: Double, published: CalendarDate?, place: SourcePlace) {
            self.period = period
            self.value = value
            self.published = published
            self.place = place
        }
    }

    /// The area's name.
    public let area: String
    /// The values.
    public let values: [Value]
    /// Where they come from.
    public let sources: [Citation]

    /// The periods that have a value, each once, in the order of the values.
    public var periods: [String] {
        values.indices.filter { index in !values[..<index].contains { $0.period == values[index].period } }
            .map { values[$0].period }
    }

    /// The value of a period, as far as it was known on a date.
    public func value(of period: String, knownOn date: CalendarDate) -> Value? {
        values.first { $0.period == period && ($0.published ?? date) <= date }
    }
}

/// A rule that turns a number into a rating.
public struct BandRule: Sendable {
    /// The id, unique in its list.
    public let id: String
    /// When it decides; nil: always.
    public let condition: Condition?
    /// The rating it gives.
    public let rating: Int
    /// The extent it gives, where it says.
    public let extent: Int?
    /// The impact it gives, where it says.
    public let impact: Int?
    /// Where it is written.
    public let place: SourcePlace
}

/// A rule that turns a change into a trajectory.
public struct TrajectoryRule: Sendable {
    /// The id, unique in its list.
    public let id: String
    /// When it decides; nil: always.
    public let condition: Condition?
    /// The trajectory it gives.
    public let trajectory: Int
    /// Where it is written.
    public let place: SourcePlace
}

/// Which parts of a whole are rated by which rules.
public struct ShareRule: Sendable {
    /// Sorts of measures that are a part of a whole.
    public enum Measure: String, CaseIterable, Sendable {
        /// Positive answers among respondents.
        case survey
        /// Cases that met the standard among those sampled.
        case audit
    }

    /// The id.
    public let id: String
    /// The sort of measure.
    public let measure: Measure
    /// The name of its rating rules.
    public let bands: String
    /// Where it is written.
    public let place: SourcePlace
}

/// All rules of `indicators.yaml`.
public struct IndicatorRules: Sendable {
    /// The indicators in the file's order.
    public let indicators: [Indicator]
    /// Lists of rating rules by name; the first rule that holds decides.
    public let bands: [String: [BandRule]]
    /// Lists of trajectory rules by name; the first rule that holds decides.
    public let trajectories: [String: [TrajectoryRule]]
    /// The rules for parts of a whole.
    public let shares: [ShareRule]
    /// The indices of indicators by id.
    public let indices: [String: Int]
}
