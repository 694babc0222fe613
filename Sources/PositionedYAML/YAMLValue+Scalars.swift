public import CalendarDates
public import SourceText
public import Vocabularies

extension YAMLValue {
    /// Free text. Text without quotes that other tools would read as a number or as true or false is reported.
    public func text(_ field: String, _ faults: FaultCollector) -> String? {
        guard isScalar else { return wrong(field, "a text", faults) }
        if kind == .plain, let other = withBytes({ ScalarText.otherReading(of: $0) }) {
            guard other != "nothing" else { return emptyValue(field, faults) }
            return report(
                "ambiguous-text", "'\(field)' must be a text, and this reads as \(other)",
                remedy: "put it in quotes", faults)
        }
        let text = rawText
        // Nearly all texts begin with a printed character of ASCII, which is quick to see.
        let isPrinted = text.utf8.first.map { (0x21..<0x7F).contains($0) } ?? false
        if !isPrinted, text.allSatisfy(\.isWhitespace) { return emptyValue(field, faults) }
        return text
    }

    /// A name of letters, digits, `-`, `_` and `.`.
    public func id(_ field: String, _ faults: FaultCollector) -> Located<String>? {
        guard isScalar else { return wrong(field, "an id", faults) }
        if kind == .plain, let other = withBytes({ ScalarText.otherReading(of: $0) }) {
            guard other != "nothing" else { return emptyValue(field, faults) }
            return report(
                "ambiguous-text", "'\(field)' must be an id, which is a text, and this reads as \(other)",
                remedy: "put it in quotes", faults)
        }
        guard withBytes({ ScalarText.isID($0) }) else {
            return report(
                "bad-id", "'\(field)' is not an id",
                remedy: "use letters, digits, '-', '_' and '.' only, at most 128, beginning with a letter or digit",
                faults)
        }
        return Located(rawText, at: place, length: markedLength)
    }

    /// A decimal number.
    public func number(_ field: String, _ faults: FaultCollector) -> Double? {
        guard isScalar else { return wrong(field, "a number", faults) }
        guard let number = withBytes({ ScalarText.decimal($0) }) else {
            if withBytes(\.isEmpty) { return emptyValue(field, faults) }
            return report(
                "bad-number", "'\(field)' must be a number",
                remedy: "write digits with at most one point, such as 46.4, without a unit, a comma or a '%'", faults)
        }
        if kind == .quoted {
            return report("bad-number", "'\(field)' must be a number, not a text", remedy: "remove the quotes", faults)
        }
        return number
    }

    /// `true` or `false`.
    public func flag(_ field: String, _ faults: FaultCollector) -> Bool? {
        switch (kind, rawText) {
        case (.plain, "true"): return true
        case (.plain, "false"): return false
        default:
            return report(
                "bad-flag", "'\(field)' must be true or false", remedy: "write true or false, without quotes", faults)
        }
    }

    /// A day.
    public func date(_ field: String, _ faults: FaultCollector) -> CalendarDate? {
        guard isScalar else { return wrong(field, "a date", faults) }
        if let date = withBytes({ CalendarDate(utf8: $0) }) { return date }
        if withBytes(\.isEmpty) { return emptyValue(field, faults) }
        return report(
            "bad-date", "'\(field)' is not a date in the calendar",
            remedy: "write it as YYYY-MM-DD, such as 2025-06-30", faults)
    }

    /// An ISO 8601 duration.
    public func duration(_ field: String, _ faults: FaultCollector) -> ISODuration? {
        guard isScalar else { return wrong(field, "a duration", faults) }
        if let duration = ISODuration(rawText) { return duration }
        return report(
            "bad-duration", "'\(field)' is not a duration",
            remedy: "write it as ISO 8601 has it: P6M for six months, P90D for ninety days, P2Y for two years", faults)
    }

    /// A term of a vocabulary, as its index.
    public func term(_ field: String, of vocabulary: Vocabulary, _ faults: FaultCollector) -> Int? {
        guard isScalar else { return wrong(field, "one of the \(vocabulary.name)", faults) }
        let word = rawText
        if let index = vocabulary.index(of: word) { return index }
        if word.isEmpty { return emptyValue(field, faults) }
        return report(
            "unknown-term", "'\(field)' is not one of the \(vocabulary.name) of the framework",
            remedy: NearMiss.remedy(
                for: word, among: vocabulary.ids, otherwise: "see the \(vocabulary.name) in the framework file"), faults
        )
    }

    /// One of a few words.
    public func word<Word: RawRepresentable<String> & CaseIterable>(
        _ field: String, _ faults: FaultCollector, as type: Word.Type = Word.self
    ) -> Word? {
        guard isScalar else { return wrong(field, "a word", faults) }
        let text = rawText
        if let word = Word(rawValue: text) { return word }
        let words = Word.allCases.map(\.rawValue)
        return report(
            "unknown-word", "'\(field)' cannot be this",
            remedy: NearMiss.remedy(for: text, among: words, otherwise: "use one of \(words.joined(separator: ", "))"),
            faults)
    }

    /// Reports that the value is of the wrong type.
    public func wrong<Result>(_ field: String, _ wanted: String, _ faults: FaultCollector) -> Result? {
        report(
            "wrong-type", "'\(field)' must be \(wanted), and here is \(description)",
            remedy: wanted.hasPrefix("a list") && isScalar
                ? "write it in brackets, such as [one, two], or as lines that begin with '- '" : "write \(wanted)",
            faults)
    }

    /// Reports a fault at this value.
    public func report<Result>(
        _ id: String, _ message: String, remedy: String, _ faults: FaultCollector, notes: [Fault.Note] = []
    ) -> Result? {
        faults.report(Fault(id, at: place, length: markedLength, message, remedy: remedy, notes: notes))
        return nil
    }

    private func emptyValue<Result>(_ field: String, _ faults: FaultCollector) -> Result? {
        report("empty-value", "'\(field)' has no value", remedy: "write the value, or remove the key", faults)
    }
}
