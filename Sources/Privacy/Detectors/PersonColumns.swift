import Rules

/// Headings of columns that hold details of single persons.
///
/// Headings are compared without regard to case, spaces, hyphens and underscores: `Date_of_Birth` is `date of birth`.
struct PersonColumns: Sendable {
    private let rules: [String: (rule: Int, written: String)]

    init(_ rules: [PrivacyRule]) {
        let named = rules.enumerated().flatMap { index, rule in
            rule.parameters.columns.map { (Self.plain(Array($0.utf8)), (index, $0)) }
        }
        self.rules = Dictionary(named, uniquingKeysWith: { first, _ in first })
    }

    /// The columns in the first line of a table; what is shown is the rule's word for the column.
    func found(in text: TextBytes) -> [PrivateDetail] {
        guard !rules.isEmpty else { return [] }
        let line = 0..<(text.bytes.firstIndex { $0 == UInt8(ascii: "\n") || $0 == UInt8(ascii: "\r") } ?? text.count)
        return headings(of: line, in: text).compactMap { range in
            guard range.count <= 128, let column = rules[Self.plain(range.map { text[$0] })] else { return nil }
            return PrivateDetail(rule: column.rule, range: range, masked: "“\(column.written)”")
        }
    }

    /// The cells of a line, by the separator that stands in it most often.
    private func headings(of line: Range<Int>, in text: TextBytes) -> [Range<Int>] {
        var cells: [[Range<Int>]] = []
        for separator in [UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "\t"), UInt8(ascii: "|")] {
            var (isQuoted, start, found) = (false, line.lowerBound, [Range<Int>]())
            for index in line {
                if text[index] == UInt8(ascii: "\"") { isQuoted.toggle() }
                if text[index] == separator, !isQuoted {
                    found.append(start..<index)
                    start = index + 1
                }
            }
            cells.append(found + [start..<line.upperBound])
        }
        return cells.max { $0.count < $1.count } ?? []
    }

    /// Letters and digits in small letters.
    private static func plain(_ heading: [UInt8]) -> String {
        String(decoding: heading.lazy.filter { $0.isLetter || $0.isDigit }.map(\.lowered), as: UTF8.self)
    }
}
