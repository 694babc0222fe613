public import Assessment
import CalendarDates
import Evidence
import Rules
import SourceText

/// Why something in an assessment is as it is: the whole chain in words, rule by rule with their places, and with
/// arithmetic that reproduces the result.
public enum Explanation {
    /// The id under which the outcome is explained.
    public static let outcomeID = "outcome"

    /// Explains the outcome, a criterion, a record, a gap or an earlier finding.
    /// - Parameters:
    ///   - id: `outcome`, or the id of a criterion, record, gap or finding.
    ///   - width: columns to wrap to; at least 60.
    /// - Returns: lines that end with a line feed, or what was probably meant.
    public static func render(
        _ id: String, in assessment: Assessment, width: Int = 100
    ) -> Result<String, UnknownSubject> {
        var page = ExplanationPage(assessment, width: max(60, width))
        if id == outcomeID {
            page.explainOutcome()
        } else if let index = assessment.rules.criterionIndices[id] {
            page.explain(assessment.criteria[index])
        } else if let index = assessment.recordIndex(of: id) {
            page.explain(record: index)
        } else if let gap = assessment.gaps.first(where: { $0.id == id }) {
            page.explain(gap)
        } else if let item = assessment.history.first(where: { $0.finding.id == id }) {
            page.explain(item)
        } else {
            return .failure(UnknownSubject(id: id, known: subjects(of: assessment)))
        }
        return .success(page.lines.joined(separator: "\n") + "\n")
    }

    /// Every id that can be explained: the outcome, criteria, records, gaps and earlier findings, in this order.
    public static func subjects(of assessment: Assessment) -> [String] {
        [outcomeID] + assessment.rules.criteria.map(\.id)
            + assessment.records.filter { $0.standing != .notYetKnown }.map(\.record.id)
            + assessment.gaps.map(\.id) + assessment.history.map(\.finding.id)
    }
}

/// An id that nothing in the assessment has.
public struct UnknownSubject: Error, Sendable, Hashable, CustomStringConvertible {
    /// The id as it was asked for.
    public let id: String
    /// The id that was probably meant.
    public let suggestion: String?

    init(id: String, known: [String]) {
        self.id = id
        suggestion = NearMiss.suggestion(for: id, among: known)
    }

    /// What is wrong.
    public var summary: String {
        "there is no criterion, record, gap or earlier finding '\(PlainText.line(id))' on this date"
    }

    /// What to do about it.
    public var remedy: String {
        suggestion.map { "did you mean '\($0)'?" }
            ?? "use 'outcome', or an id that 'assess' or 'gaps' shows"
    }

    /// Both in one line.
    public var description: String { "\(summary); \(remedy)" }
}

/// Gathers the lines of an explanation.
struct ExplanationPage {
    let assessment: Assessment
    let wording: Wording
    let width: Int
    private(set) var lines: [String] = []
    private var step = 0

    init(_ assessment: Assessment, width: Int) {
        self.assessment = assessment
        wording = Wording(assessment)
        self.width = width
    }

    /// The first lines: what is explained, and that it is a self-assessment.
    mutating func title(_ text: String, id: String) {
        lines += TextLayout.wrapped("\(PlainText.line(text)) [\(id)]", width: width)
        lines += TextLayout.wrapped(
            "\(wording.areaName), \(wording.framework), as of \(assessment.asOf.words): \(Wording.label)", width: width)
    }

    /// A numbered step, with the place of its rule.
    mutating func step(_ text: String, _ place: SourcePlace? = nil) {
        step += 1
        lines.append("")
        let place = place.map { " (\($0.line))" } ?? ""
        lines += TextLayout.wrapped("\(step). \(text)\(place)", width: width, first: "", rest: "   ")
    }

    /// A paragraph.
    mutating func say(_ text: String) {
        lines.append("")
        lines += TextLayout.wrapped(text, width: width)
    }

    /// A line of its own below a step, wrapped where it is too long.
    mutating func line(_ text: String, indent: Int = 3) {
        let first = String(repeating: " ", count: indent)
        lines += TextLayout.wrapped(text, width: width, first: first, rest: first + "  ")
    }

    /// A line that keeps its columns; words after them are wrapped to stand below each other.
    mutating func row(_ columns: String, _ words: String = "") {
        let first = "   " + columns
        guard !words.isEmpty else { return lines.append(first) }
        let rest = String(repeating: " ", count: min(TextLayout.columns(first), width / 2) + 2)
        lines += TextLayout.wrapped(words, width: width, first: first, rest: rest)
    }
}
