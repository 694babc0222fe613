extension CalendarDate {
    static let months = [
        "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
        "December",
    ]

    /// The date as UK readers write it: `31 December 2025`.
    public var words: String {
        let (year, month, day) = components
        return "\(day) \(Self.months[month - 1]) \(year)"
    }
}
