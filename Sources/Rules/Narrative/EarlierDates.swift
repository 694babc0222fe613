public import CalendarDates

/// The dates before that of an assessment at which a report says how things stood.
public struct EarlierDates: Sendable, Hashable {
    /// How many there may be, so that a report stays a report.
    public static let most = 24

    /// How far the report looks back.
    public let over: ISODuration
    /// The time from one date to the next.
    public let every: ISODuration

    /// Nil where the step is longer than the whole, or there would be more than ``most`` dates.
    public init?(over: ISODuration, every: ISODuration) {
        // A common day to count from: months differ in length, and a report may have any date.
        let day = CalendarDate(daysSinceEpoch: 0)
        let length = day.adding(over).days(since: day)
        let step = day.adding(every).days(since: day)
        guard step > 0, step <= length, length / step <= Self.most else { return nil }
        self.over = over
        self.every = every
    }
}
