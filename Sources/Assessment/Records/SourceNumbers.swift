/// Gives each title of a source a number, so that sources can be told apart without comparing texts.
struct SourceNumbers {
    private var numbers: [String: Int32] = [:]
    private var last: (title: String, number: Int32)?

    /// The number of a title; -1 where there is none.
    mutating func number(of title: String?) -> Int32 {
        guard let title else { return -1 }
        // Records of one file often come one after the other and share their source.
        if let last, last.title == title { return last.number }
        let number = numbers[title] ?? Int32(clamping: numbers.count)
        numbers[title] = number
        last = (title, number)
        return number
    }
}
