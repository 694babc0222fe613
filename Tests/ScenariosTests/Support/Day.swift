import CalendarDates

/// A day; a wrong one stops the test run.
func day(_ text: String) -> CalendarDate {
    guard let date = CalendarDate(text) else { preconditionFailure("no day: \(text)") }
    return date
}
