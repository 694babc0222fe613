/// A day in the Gregorian calendar, without a time or a zone.
///
/// Stored as days since 1970-01-01, so that comparing and ageing are integer arithmetic and do not depend on any
/// setting of the machine. Years run from 1 to 9999.
public struct CalendarDate: Hashable, Comparable, Sendable, BitwiseCopyable, CustomStringConvertible {
    /// Days since 1970-01-01; negative before.
    public let daysSinceEpoch: Int32

    /// Creates a date from days since 1970-01-01.
    public init(daysSinceEpoch: Int32) {
        self.daysSinceEpoch = daysSinceEpoch
    }

    /// Creates a date, or nil where there is no such day.
    public init?(year: Int, month: Int, day: Int) {
        guard (1...9999).contains(year), (1...12).contains(month), day >= 1,
            day <= Self.days(inMonth: month, of: year)
        else { return nil }
        self.init(daysSinceEpoch: Self.dayNumber(year: year, month: month, day: day))
    }

    /// Reads `YYYY-MM-DD` and nothing else.
    public init?(_ text: some StringProtocol) {
        let date = Array(text.utf8).withUnsafeBufferPointer { CalendarDate(utf8: $0) }
        guard let date else { return nil }
        self = date
    }

    /// Reads `YYYY-MM-DD` from bytes.
    public init?(utf8 bytes: UnsafeBufferPointer<UInt8>) {
        guard bytes.count == 10, bytes[4] == UInt8(ascii: "-"), bytes[7] == UInt8(ascii: "-"),
            let year = Self.number(bytes, 0..<4), let month = Self.number(bytes, 5..<7),
            let day = Self.number(bytes, 8..<10)
        else { return nil }
        self.init(year: year, month: month, day: day)
    }

    /// `YYYY-MM-DD`.
    public var description: String {
        let (year, month, day) = components
        return "\(Self.padded(year, to: 4))-\(Self.padded(month, to: 2))-\(Self.padded(day, to: 2))"
    }

    /// Earlier days come first.
    public static func < (left: CalendarDate, right: CalendarDate) -> Bool {
        left.daysSinceEpoch < right.daysSinceEpoch
    }

    /// Days from another date to this one; negative where the other is later.
    public func days(since other: CalendarDate) -> Int {
        Int(daysSinceEpoch) - Int(other.daysSinceEpoch)
    }

    /// How many cycles of 400 years are added to a day before it is taken apart, so that none has a negative number.
    private static let cycles = 14_700
    private static let yearsBefore = 400 * cycles
    /// The days of these years, and those from 1 March of the year 0 to the first of 1970.
    private static let daysBefore = 146_097 * cycles + 719_468

    /// Year, month and day.
    public var components: (year: Int, month: Int, day: Int) {
        // Years that begin on 1 March, so that the leap day is the last of its year; of each remainder four times as much, so that
        // the leap days are counted by one division. After C. Neri and L. Schneider, "Euclidean affine functions and their
        // application to calendar algorithms", https://doi.org/10.1002/spe.3172.
        let fourfold = 4 &* UInt64(Int(daysSinceEpoch) &+ Self.daysBefore) &+ 3
        let (century, dayOfCentury) = (fourfold / 146_097, fourfold % 146_097 / 4)
        let fourfoldDay = 4 &* dayOfCentury &+ 3
        let (yearOfCentury, dayOfYear) = (fourfoldDay / 1_461, fourfoldDay % 1_461 / 4)
        // Months of 30.6 days on average, the quotient in the upper bits.
        let parts = 2_141 &* dayOfYear &+ 197_913
        let (month, day) = (Int(parts >> 16), Int((parts & 0xFFFF) / 2_141) + 1)
        let year = Int(100 &* century &+ yearOfCentury) - Self.yearsBefore
        return dayOfYear >= 306 ? (year + 1, month - 12, day) : (year, month, day)
    }

    static func days(inMonth month: Int, of year: Int) -> Int {
        switch month {
        case 2: isLeap(year) ? 29 : 28
        case 4, 6, 9, 11: 30
        default: 31
        }
    }

    private static func isLeap(_ year: Int) -> Bool {
        year.isMultiple(of: 4) && (!year.isMultiple(of: 100) || year.isMultiple(of: 400))
    }

    static func dayNumber(year: Int, month: Int, day: Int) -> Int32 {
        let isLate = month > 2
        let shifted = UInt64(year + yearsBefore - (isLate ? 0 : 1))
        let century = shifted / 100
        let days = 1_461 &* shifted / 4 &- century &+ century / 4
        let dayOfYear = (979 * (isLate ? month : month + 12) - 2_919) / 32 + day - 1
        return Int32(Int(days) + dayOfYear - daysBefore)
    }

    private static func number(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Int? {
        var value = 0
        for index in range {
            let digit = bytes[index] &- UInt8(ascii: "0")
            guard digit <= 9 else { return nil }
            value = value * 10 + Int(digit)
        }
        return value
    }

    private static func padded(_ number: Int, to width: Int) -> String {
        let digits = String(number)
        return String(repeating: "0", count: max(0, width - digits.count)) + digits
    }
}
