/// The parts of a date as people write it.
struct WrittenDateWords {
    struct Number: Hashable {
        let value: Int
        let digits: Int
    }

    enum Word: Hashable {
        case number(Number)
        /// From 1.
        case month(Int)
        /// From 0, Monday first.
        case weekday(Int)
        /// Hours, minutes and what follows them.
        case time
        case other
    }

    private(set) var words: [Word]

    /// Where the month's name stands.
    var monthPosition: Int? {
        words.firstIndex { if case .month = $0 { true } else { false } }
    }

    init(_ text: Substring) {
        // More than any date has; what follows could only make it none.
        let parts = text.prefix(64).split { " \t\u{A0},".contains($0) }
        words = parts.flatMap(Self.words)
        if text.count > 64 { words.append(.other) }
    }

    /// Removes a time at the end, with the half of the day where one is named.
    mutating func dropTime() {
        guard let time = words.firstIndex(of: .time), time > 0, time >= words.count - 2 else { return }
        guard time == words.count - 1 || words.last == .time else { return }
        words.removeSubrange(time...)
    }

    /// Removes a weekday at the beginning.
    mutating func takeWeekday() -> Int? {
        guard case .weekday(let day)? = words.first else { return nil }
        words.removeFirst()
        return day
    }

    /// The words in one run without white space.
    private static func words(_ part: Substring) -> [Word] {
        if isTime(part) || ["am", "pm"].contains(part.lowercased()) { return [.time] }
        // `2026-03-31T10:00:00Z`
        let halves = part.split(separator: "T", omittingEmptySubsequences: false)
        if halves.count == 2, isTime(halves[1]), halves[0].utf8.count == 10 {
            return words(halves[0]) + [.time]
        }
        let pieces = part.split(omittingEmptySubsequences: false) { "/.-".contains($0) }
        guard pieces.count > 1 else { return [word(part)] }
        let marks = Set(part.filter { "/.-".contains($0) })
        // `Mar.` ends a name, and does not part a date.
        if pieces.count == 2, pieces[1].isEmpty, marks == ["."], case .month(let month) = word(pieces[0]) {
            return [.month(month)]
        }
        guard marks.count == 1, pieces.count <= 3 else { return [.other] }
        return pieces.map(word)
    }

    private static func word(_ text: Substring) -> Word {
        let text = text.lowercased()
        let digits = text.prefix { $0.isASCII && $0.isNumber }
        if !digits.isEmpty {
            let rest = text.dropFirst(digits.count)
            guard rest.isEmpty || (["st", "nd", "rd", "th"].contains(rest) && digits.count <= 2), digits.count <= 4,
                let value = Int(digits)
            else { return .other }
            return .number(Number(value: value, digits: digits.count))
        }
        if let month = position(of: text, in: CalendarDate.months, short: ["sept"]) { return .month(month + 1) }
        if let day = position(of: text, in: weekdays, short: ["tues", "thur", "thurs"]) {
            return .weekday(day)
        }
        return .other
    }

    /// A name in full, as its first three letters, or as one of a few other short forms.
    private static func position(of text: String, in names: [String], short: [String]) -> Int? {
        guard text.count >= 3 else { return nil }
        let isShort = text.count == 3 || short.contains(text)
        return names.firstIndex { name in
            let name = name.lowercased()
            return name == text || (isShort && name.hasPrefix(text))
        }
    }

    /// `9:05`, `09:05:59`, `09:05:59.123`, with `Z` or a zone such as `+01:00`, or with `am` or `pm`.
    private static func isTime(_ text: Substring) -> Bool {
        var text = text.lowercased()[...]
        for end in ["z", "am", "pm"] where text.hasSuffix(end) {
            text = text.dropLast(end.count)
            break
        }
        if let sign = text.firstIndex(where: { "+-".contains($0) }) {
            guard text[text.index(after: sign)...].allSatisfy({ isDigit($0) || $0 == ":" }) else { return false }
            text = text[..<sign]
        }
        let parts = text.split(separator: ":", omittingEmptySubsequences: false)
        guard parts.count == 2 || parts.count == 3, let hour = Int(parts[0]), let minute = Int(parts[1]),
            (0...24).contains(hour), (0...59).contains(minute), parts[1].count == 2
        else { return false }
        return parts.count == 2 || parts[2].allSatisfy { isDigit($0) || $0 == "." }
    }

    private static func isDigit(_ character: Character) -> Bool { character.isASCII && character.isNumber }

    private static let weekdays = [
        "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday",
    ]
}

extension CalendarDate {
    /// The day of the week from 0, Monday first.
    var weekday: Int {
        // The first day of 1970 was a Thursday.
        let rest = (Int(daysSinceEpoch) + 3) % 7
        return rest >= 0 ? rest : rest + 7
    }
}
