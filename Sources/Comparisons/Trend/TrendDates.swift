public import CalendarDates

/// The dates of a trend: from a first to a last one in equal steps.
public enum TrendDates {
    /// How many dates there may be.
    public static let most = 400

    /// Why there are no dates.
    public enum Failure: Error, Sendable, Hashable {
        /// The first date is later than the last.
        case reversed
        /// There would be more than ``most``.
        case tooMany
    }

    /// The first date, each a step later that lies before the last, and the last.
    ///
    /// Steps are counted from the first date, so that a short month shortens no later one. Where the first date is the last
    /// day of its month and steps are whole months, all dates are last days of months: half years from 30 June end on
    /// 31 December.
    public static func from(
        _ first: CalendarDate, to last: CalendarDate, every step: ISODuration
    ) throws(Failure) -> [CalendarDate] {
        guard first <= last else { throw .reversed }
        let staysAtEnd = step.days == 0 && first == first.endOfMonth
        var dates = [first]
        while true {
            let whole = ISODuration(months: step.months * dates.count, days: step.days * dates.count)
            let next = staysAtEnd ? first.adding(whole).endOfMonth : first.adding(whole)
            guard next < last else { break }
            dates.append(next)
            guard dates.count < most else { throw .tooMany }
        }
        return first == last ? dates : dates + [last]
    }
}
