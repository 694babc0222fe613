import ArgumentParser
import CalendarDates

#if canImport(Darwin)
import Darwin
#elseif canImport(Musl)
import Musl
#else
import Glibc
#endif

/// The day it is where the user is.
enum Today {
    /// The local calendar's date; nil where the system's clock is out of range.
    static var date: CalendarDate? {
        var now = time(nil)
        var parts = tm()
        guard localtime_r(&now, &parts) != nil else { return nil }
        return CalendarDate(year: Int(parts.tm_year) + 1900, month: Int(parts.tm_mon) + 1, day: Int(parts.tm_mday))
    }

    /// The day that a command line gives, or today.
    /// - Parameter option: the option that gives it.
    static func orGiven(_ given: CalendarDate?, by option: String = "--as-of") throws -> CalendarDate {
        guard let date = given ?? date else {
            throw ValidationError("The system's clock gives no date; say one with \(option) YYYY-MM-DD.")
        }
        return date
    }
}
