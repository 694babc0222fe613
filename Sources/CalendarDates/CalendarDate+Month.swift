extension CalendarDate {
    /// The last day of the month that the date lies in.
    public var endOfMonth: CalendarDate {
        let (year, month, day) = components
        return CalendarDate(daysSinceEpoch: daysSinceEpoch + Int32(Self.days(inMonth: month, of: year) - day))
    }
}
