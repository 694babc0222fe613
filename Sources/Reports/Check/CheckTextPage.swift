import CalendarDates
import Checking
import SourceText

/// The sections of a check's text for one partnership.
struct CheckTextPage {
    /// How many findings that stop the change are told in the opening; all of them are listed further down.
    private static let told = 10

    private let view: CheckView
    private let paint: Paint
    private let width: Int

    init(_ view: CheckView, paint: Paint, width: Int) {
        self.view = view
        self.paint = paint
        self.width = width
    }

    /// All sections in their order; some are empty.
    var sections: [[String]] {
        let changes = view.report.changes
        return [
            opening(),
            list("What is worse than before", "against \(baseline)", view.quietRegressions),
            list("What new evidence shows", "news, and no fault of this change", changes?.news ?? []),
            list("What is better than before", "against \(baseline)", changes?.improvements ?? []),
            inShort(),
            findings(.error, "Errors"), findings(.warning, "Warnings"), findings(.note, "Notes"),
            waived(), gone(), unchecked(), [plain(CheckWording.tally(view))],
        ]
    }

    private var baseline: String { plain(view.report.changes?.baseline ?? "") }

    /// How it ended, by which rules, and why.
    private func opening() -> [String] {
        let verdict = CheckWording.verdict(view.status, reasons: view.reasons.count)
        let title = TextLayout.wrapped(plain("\(view.name): \(verdict)"), width: width)
        let rules = plain("\(view.framework), as of \(view.report.asOf.words)")
        var lines = title.map { paint.bold(view.status == .passed ? paint.good($0) : paint.bad($0)) }
        lines += TextLayout.wrapped(rules, width: width).map(paint.faint)
        lines += reasons()
        if view.status == .invalid {
            lines += paragraph("The input cannot be used as it is, so nothing else was checked. Mend the errors below.")
        } else if view.report.findings.isEmpty, view.reasons.isEmpty {
            lines += paragraph("Nothing was found.")
        }
        return lines
    }

    private func reasons() -> [String] {
        var left = Self.told
        var untold = 0
        var lines: [String] = []
        for reason in view.reasons {
            if reason.kind == .finding {
                guard left > 0 else {
                    untold += 1
                    continue
                }
                left -= 1
            }
            lines += bullet(CheckWording.reason(reason))
        }
        if untold > 0 { lines += bullet("and \(untold) more, listed below") }
        return lines
    }

    private func list(_ title: String, _ aside: String, _ changes: [BaselineChanges.Change]) -> [String] {
        guard !changes.isEmpty else { return [] }
        return heading(title, aside)
            + changes.flatMap {
                bullet("\(CheckWording.sentence($0.message)) [\($0.kind.rawValue): \(PlainText.line($0.subject))]")
            }
    }

    /// How many findings of each check: what a reader needs to know in ten seconds.
    private func inShort() -> [String] {
        let all: [(Severity, String)] = [(.error, "Errors"), (.warning, "Warnings"), (.note, "Notes")]
        let lines = all.flatMap { severity, name -> [String] in
            let findings = view.open(severity)
            return findings.isEmpty ? [] : paragraph("\(name): \(CheckWording.digest(findings)).")
        }
        return lines.isEmpty ? [] : heading("In short") + lines
    }

    private func findings(_ severity: Severity, _ title: String) -> [String] {
        let findings = view.open(severity)
        guard !findings.isEmpty else { return [] }
        return heading("\(title) (\(findings.count))") + findings.flatMap { line($0) }
    }

    private func waived() -> [String] {
        let findings = view.waived
        guard !findings.isEmpty else { return [] }
        return heading("Waived (\(findings.count))", "the gate does not look at them") + findings.flatMap { line($0) }
    }

    private func gone() -> [String] {
        guard let stale = view.report.changes?.stale, !stale.isEmpty else { return [] }
        return heading("No longer found (\(stale.count))", "the baseline \(baseline) has them")
            + stale.flatMap { bullet("\(PlainText.line($0.subject)) [\(PlainText.line($0.check))]") }
    }

    private func unchecked() -> [String] {
        guard !view.report.unchecked.isEmpty else { return [] }
        return heading("Not checked") + view.report.unchecked.flatMap { bullet(CheckWording.sentence($0)) }
    }

    /// `path:line:column: severity: message remedy [check]`, the form that editors and CI systems read.
    private func line(_ finding: Finding) -> [String] {
        let place = plain(finding.place.description) + ":"
        let severity = finding.severity.rawValue + ":"
        var tags = [PlainText.line(finding.check)]
        if let waiver = finding.waiver { tags.append("waived by \(PlainText.line(waiver))") }
        if view.report.changes != nil, finding.isNew, finding.waiver == nil { tags.append("new") }
        var lines = TextLayout.wrapped(
            plain("\(place) \(severity) \(CheckWording.sentences(finding)) [\(tags.joined(separator: ", "))]"),
            width: width, rest: "    ")
        let head = "\(place) \(severity)"
        if let first = lines.first, first.hasPrefix(head) {
            lines[0] = paint.bold(place) + " " + painted(severity, finding) + first.dropFirst(head.count)
        }
        return lines
    }

    private func painted(_ text: String, _ finding: Finding) -> String {
        guard finding.waiver == nil else { return paint.faint(text) }
        switch finding.severity {
        case .error: return paint.bad(text)
        case .warning: return paint.middling(text)
        case .note: return paint.faint(text)
        }
    }

    private func heading(_ text: String, _ aside: String = "") -> [String] {
        let room = width - TextLayout.columns(text) - 2
        return [paint.bold(text) + (aside.isEmpty ? "" : "  " + paint.faint(TextLayout.cut(aside, to: room)))]
    }

    private func paragraph(_ text: String) -> [String] { TextLayout.wrapped(plain(text), width: width, first: "  ") }
    private func bullet(_ text: String) -> [String] { TextLayout.wrapped(plain(text), width: width, first: "  • ") }

    /// Text that changes neither the terminal nor what a log is taken for.
    private func plain(_ text: String) -> String { LogText.withoutCommands(PlainText.line(text)) }
}
