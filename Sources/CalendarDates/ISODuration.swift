/// A length of time in calendar units, written as ISO 8601 has it: `P6M`, `P1Y6M`, `P90D`, `P2W`.
///
/// Units below a day are not accepted: evidence is dated by day.
public struct ISODuration: Hashable, Sendable, CustomStringConvertible {
    /// Months, years counted as twelve.
    public let months: Int
    /// Days, weeks counted as seven.
    public let days: Int

    /// Creates a duration.
    public init(months: Int = 0, days: Int = 0) {
        self.months = months
        self.days = days
    }

    /// The largest number that is read.
    private static let most = 10_000

    /// Reads an ISO 8601 duration of years, months, weeks and days; nil for anything else, and for a length of zero.
    public init?(_ text: some StringProtocol) {
        guard text.first == "P" else { return nil }
        var months = 0
        var days = 0
        var digits = ""
        var order = 0
        for character in text.dropFirst() {
            if character.isASCII, character.isNumber {
                digits.append(character)
                continue
            }
            guard let amount = Int(digits), amount <= Self.most else { return nil }
            let rank: Int
            switch character {
            case "Y": (rank, months) = (1, months + 12 * amount)
            case "M": (rank, months) = (2, months + amount)
            case "W": (rank, days) = (3, days + 7 * amount)
            case "D": (rank, days) = (4, days + amount)
            default: return nil
            }
            guard rank > order else { return nil }
            order = rank
            digits = ""
        }
        guard digits.isEmpty, months + days > 0 else { return nil }
        self.init(months: months, days: days)
    }

    /// The ISO 8601 form in years, months and days, which is read again as the same; with weeks where there are more days than
    /// may be written.
    public var description: String {
        let years = min(months / 12, Self.most)
        let weeks = days > Self.most ? min(days / 7, Self.most) : 0
        let (furtherMonths, furtherDays) = (months - 12 * years, days - 7 * weeks)
        var text = "P"
        if years != 0 { text += "\(years)Y" }
        if furtherMonths != 0 { text += "\(furtherMonths)M" }
        if weeks != 0 { text += "\(weeks)W" }
        if furtherDays != 0 || months == 0 && weeks == 0 { text += "\(furtherDays)D" }
        return text
    }

    /// The duration in words: `12 months`, `90 days`, `1 month and 3 days`.
    public var words: String {
        var parts: [String] = []
        if months > 0 { parts.append("\(months) \(months == 1 ? "month" : "months")") }
        if days > 0 { parts.append("\(days) \(days == 1 ? "day" : "days")") }
        return parts.joined(separator: " and ")
    }
}

extension CalendarDate {
    /// The date a duration later; the day is held to the last of a shorter month (31 January plus a month is the last
    /// of February), and the date to the years 1 to 9999.
    public func adding(_ duration: ISODuration) -> CalendarDate {
        shifted(months: duration.months, days: duration.days)
    }

    /// The date a duration earlier, by the same rule.
    public func subtracting(_ duration: ISODuration) -> CalendarDate {
        shifted(months: -duration.months, days: -duration.days)
    }

    private func shifted(months: Int, days: Int) -> CalendarDate {
        let (year, month, day) = components
        // Counted from January of year 1.
        let count = (year - 1) * 12 + (month - 1) + months
        guard count >= 0 else { return CalendarDate(daysSinceEpoch: Int32(Self.firstDay)) }
        guard count < 9999 * 12 else { return CalendarDate(daysSinceEpoch: Int32(Self.lastDay)) }
        let (newYear, newMonth) = (count / 12 + 1, count % 12 + 1)
        let newDay = min(day, Self.days(inMonth: newMonth, of: newYear))
        let number = Int(Self.dayNumber(year: newYear, month: newMonth, day: newDay)) + days
        return CalendarDate(daysSinceEpoch: Int32(min(max(Self.firstDay, number), Self.lastDay)))
    }

    /// 1 January of the year 1, and 31 December 9999.
    private static let firstDay = -719_162
    private static let lastDay = 2_932_896
}
