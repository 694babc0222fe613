import CalendarDates
import Conditions
import Tables

/// Reads single values by the type of their column.
struct CellReader {
    /// What a value says.
    struct Reading {
        /// Whether there is anything.
        var isGiven = false
        /// The value; nil where nothing is given, or nothing that can be read.
        var value: FactValue?
        /// What is wrong with it.
        var trouble: CellTrouble?
    }

    let blanks: Set<String>
    let answers: [String: Bool]

    init(_ mapping: ListMapping) {
        blanks = mapping.blanks
        answers = mapping.answers
    }

    func read(_ cell: String, as type: ColumnType) -> Reading {
        let text = CellText.trimmed(cell)
        guard !text.isEmpty, !(text.utf8.count < 24 && blanks.contains(text.lowercased())) else { return Reading() }
        switch type {
        case .text: return sound(.text(text))
        case .pupilNumber: return number(text.uppercased(), PersonNumbers.pupilNumber(text))
        case .learnerNumber: return number(text, PersonNumbers.learnerNumber(text))
        case .digits(let count):
            let isSound = text.utf8.count == count && text.allSatisfy(\.isASCIIDigit)
            return number(text, isSound ? .sound : .wrongForm)
        case .date: return Self.day(text).map { sound(.date($0)) } ?? faulty(.unreadable)
        case .code(_, let codes): return codes[text.lowercased()].map { sound(.term($0)) } ?? faulty(.unknownCode)
        case .answer: return answers[text.lowercased()].map { sound(.flag($0)) } ?? faulty(.unknownCode)
        case .number(let isWhole, let least, let most):
            guard let number = Self.decimal(text) else { return faulty(isWhole ? .notWhole : .unreadable) }
            if isWhole, number != number.rounded() { return faulty(.notWhole) }
            return (least...most).contains(number) ? sound(.number(number)) : faulty(.outOfRange)
        }
    }

    /// A number that stands for a person counts as given even where it is faulty, since it may still tell two rows apart.
    private func number(_ text: String, _ verdict: PersonNumbers.Verdict) -> Reading {
        switch verdict {
        case .sound: sound(.text(text))
        case .wrongForm: Reading(isGiven: true, value: .text(text), trouble: .wrongForm)
        case .wrongCheck: Reading(isGiven: true, value: .text(text), trouble: .wrongCheck)
        }
    }

    private func sound(_ value: FactValue) -> Reading { Reading(isGiven: true, value: value) }
    private func faulty(_ trouble: CellTrouble) -> Reading { Reading(isGiven: true, trouble: trouble) }

    /// A day that can be read in one way only, of the last century or this one; a month without a day is none.
    private static func day(_ text: String) -> CalendarDate? {
        guard let written = try? WrittenDate(text), !written.isMonth,
            let first = CalendarDate(year: 1900, month: 1, day: 1),
            let last = CalendarDate(year: 2199, month: 12, day: 31),
            (first...last).contains(written.date)
        else { return nil }
        return written.date
    }

    /// Digits with at most one point, perhaps with a sign before or a per cent sign behind.
    private static func decimal(_ text: String) -> Double? {
        var digits = text[...]
        if digits.hasSuffix("%") {
            digits = digits.dropLast()
            while digits.last == " " { digits = digits.dropLast() }
        }
        let body = digits.first == "-" ? digits.dropFirst() : digits
        guard body.first?.isASCIIDigit == true, body.count(where: { $0 == "." }) <= 1,
            body.allSatisfy({ $0.isASCIIDigit || $0 == "." }), body.utf8.count <= 15
        else { return nil }
        return Double(digits)
    }
}

extension Character {
    /// Whether it is one of the digits 0 to 9.
    var isASCIIDigit: Bool { isASCII && isNumber }
}
