import Evidence

/// Gives each title of a source a number, so that sources can be told apart without comparing texts.
struct SourceNumbers: Sendable {
    /// The titles by their numbers.
    private(set) var titles: [String] = []
    private var numbers: [String: Int32] = [:]
    private var known: [JudgedFields.TitleKey: Int32] = [:]
    private var last: (key: JudgedFields.TitleKey, number: Int32)?

    /// The number of a title that may have been met before; the title itself is only asked for where it was not.
    mutating func number(of key: JudgedFields.TitleKey, title: () -> String) -> Int32 {
        // Records of one file often come one after the other and share their source.
        if let last, last.key == key { return last.number }
        let number = known[key] ?? number(of: title())
        known[key] = number
        last = (key, number)
        return number
    }

    /// The number of a title.
    mutating func number(of title: String) -> Int32 {
        if let number = numbers[title] { return number }
        let number = Int32(clamping: titles.count)
        numbers[title] = number
        titles.append(title)
        return number
    }
}
