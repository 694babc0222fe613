import CalendarDates
import Checking
import SourceText

/// Sentences that several formats of a check share; safe to print, on one line.
enum CheckWording {
    /// What is wrong and what to do about it, as two sentences; never empty.
    static func sentences(_ finding: Finding) -> String {
        let text = [finding.message, finding.remedy].map(sentence).filter { !$0.isEmpty }.joined(separator: " ")
        return text.isEmpty ? "[\(PlainText.line(finding.check))]" : text
    }

    /// A text on one line, with a full stop where it has no closing mark.
    static func sentence(_ text: String) -> String {
        let line = PlainText.line(text)
        return line.last.map { ".!?…”".contains($0) } ?? true ? line : line + "."
    }

    /// `gate passed`, `gate tripped: 3 reasons`, `input invalid`.
    static func verdict(_ status: CheckStatus, reasons: Int) -> String {
        switch status {
        case .passed: "gate passed"
        case .tripped: "gate tripped: \(Figures.number(reasons, "reason"))"
        case .invalid: "input invalid"
        }
    }

    /// The closing line of one partnership in fixed words.
    static func tally(_ view: CheckView) -> String {
        line(
            view.name, view.tally, hasBaseline: view.report.changes != nil, asOf: view.report.asOf, view.status,
            reasons: view.reasons.count)
    }

    /// The closing line of all partnerships together in the same words; that of the only one where there is one.
    static func total(_ views: [CheckView]) -> String {
        guard let first = views.first else { return "Nothing was checked." }
        guard views.count > 1 else { return tally(first) }
        return line(
            "All \(views.count) partnerships", views.map(\.tally).reduce(CheckTally(), +),
            hasBaseline: views.contains { $0.report.changes != nil }, asOf: first.report.asOf,
            CheckStatus(views.map(\.report)), reasons: views.map(\.reasons.count).reduce(0, +))
    }

    /// `message (place) [subject]` of a reason; without a place where there is no one place, or nobody asks for it.
    static func reason(_ reason: GateVerdict.Reason, withPlace: Bool = true) -> String {
        let place = withPlace ? reason.place.map { " (\(PlainText.line($0.description)))" } ?? "" : ""
        let kind = reason.kind == .finding ? "" : "\(reason.kind.rawValue): "
        return "\(sentence(reason.message))\(place) [\(kind)\(PlainText.line(reason.subject))]"
    }

    /// `title of the check (2), title of another (1)`: how many findings of each check, most first.
    static func digest(_ findings: [Finding]) -> String {
        var titles: [String: String] = [:]
        var counts: [String: Int] = [:]
        for finding in findings {
            titles[finding.check] = titles[finding.check] ?? PlainText.line(finding.title)
            counts[finding.check, default: 0] += 1
        }
        let order = counts.sorted { $0.value == $1.value ? $0.key < $1.key : $0.value > $1.value }
        return order.map { "\(titles[$0.key] ?? $0.key) (\($0.value))" }.joined(separator: "; ")
    }

    private static func line(
        _ name: String, _ tally: CheckTally, hasBaseline: Bool, asOf: CalendarDate, _ status: CheckStatus, reasons: Int
    ) -> String {
        "\(name): \(tally.words(hasBaseline: hasBaseline)); as of \(asOf); \(verdict(status, reasons: reasons))"
    }
}
