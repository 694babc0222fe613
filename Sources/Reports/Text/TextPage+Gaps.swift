import Assessment
import CalendarDates
import Evidence
import PositionedYAML
import Rules

extension TextPage {
    /// How many rules' gaps are shown in full.
    private static let shown = 6
    /// How many further things each of them names.
    private static let named = 4

    /// The gaps that matter most in full, the rest as counts.
    func gaps() -> [String] {
        let gaps = assessment.gaps
        guard !gaps.isEmpty else { return [heading("Gaps"), "  none found"] }
        let groups = GapDigest.byRule(gaps).prefix(Self.shown)
        let counts = GapDigest.counts(gaps).filter { $0.count > 0 }.map { "\($0.count) \($0.sort.rawValue)" }
        var lines = [heading("What to close first", "by effect on the outcome")]
        for group in groups {
            let gap = group.first
            let text = TextLayout.brief(
                "\(PlainText.line(gap.message)) → \(PlainText.line(gap.remedy))", characters: 280)
            lines += TextLayout.wrapped(
                "\(text) [\(gap.id): \(wording.effect(gap.effect))]", width: width, first: "  • ")
            for record in ChiefRecords.of(gap, in: assessment, count: 1) {
                lines += TextLayout.wrapped(
                    "Chiefly: \(wording.summary(record)) [\(wording.id(record))]", width: width, first: "    ")
            }
            guard !group.others.isEmpty else { continue }
            let others = group.others.prefix(Self.named).map { wording.subject(of: $0) }
            let more = group.others.count > Self.named ? "; \(group.others.count - Self.named) more" : ""
            lines += TextLayout.wrapped(
                "Likewise: \(others.joined(separator: "; "))\(more).", width: width, first: "    ")
        }
        lines += paragraph(
            "All \(gaps.count): \(counts.joined(separator: ", ")). “areasend gaps” lists them; "
                + "“areasend explain \(gaps[0].id)” tells why.")
        return lines
    }

    /// Earlier findings and what became of them.
    func history() -> [String] {
        let history = assessment.history
        guard !history.isEmpty else { return [] }
        let actions = ActionWording(wording)
        var lines = [heading("Earlier findings", "actions that answer them; evidence since then for and against")]
        var last = ""
        for item in history {
            if item.inspection.id != last {
                last = item.inspection.id
                let outcome = item.inspection.outcome.map { ": \(PlainText.line($0))" } ?? ""
                lines += TextLayout.wrapped(
                    "\(PlainText.line(item.inspection.title))\(outcome)", width: width, first: "  ")
            }
            let open = item.actions.count { actions.isOpen($0) }
            let state =
                "\(Figures.counted(item.actions.count, "action"))\(item.actions.isEmpty ? "" : " (\(open) open)"), "
                + "\(item.good.count) for, \(item.bad.count) against"
            let room = width - 7 - TextLayout.columns(state)
            lines.append("    " + TextLayout.cell(PlainText.line(item.finding.title), room) + "  " + state)
        }
        return lines
    }

    /// How many documents are ready.
    func documents() -> [String] {
        let documents = assessment.documents
        guard !documents.isEmpty else { return [] }
        let ready = documents.count(where: \.isReady)
        let old = documents.count { !$0.isReady && $0.newest != nil }
        let missing = documents.count - ready - old
        return [
            heading("Documents to hand over")
                + "  \(ready) of \(documents.count) ready, \(old) too old, \(missing) without a record"
        ]
    }

    /// What will soon be too old.
    func lapsing() -> [String] {
        let within = assessment.rules.judgement.lapsingWithin.words
        let records = Lapsing.records(of: assessment)
        guard !records.isEmpty else { return [heading("Lapsing within \(within)") + "  nothing"] }
        let shown = 5
        var lines = [heading("Lapsing within \(within)", "evidence to renew")]
        for record in records.prefix(shown) {
            let rated = assessment.records[record]
            let text = "\(rated.lapses)  \(wording.summary(record))"
            let id = " [\(wording.id(record))]"
            lines.append("  " + TextLayout.cut(text, to: max(30, width - 2 - TextLayout.columns(id))) + id)
        }
        if records.count > shown { lines.append("  and \(records.count - shown) more") }
        return lines
    }

    /// Waivers, which are listed wherever results are shown.
    func decisions() -> [String] {
        let waivers = assessment.partnership.waivers
        guard !waivers.isEmpty else { return [] }
        return [heading("Waivers", "they never raise the outcome")]
            + waivers.flatMap { waiver in
                TextLayout.wrapped(
                    "\(waiver.id): \(waiver.check) of \(waiver.subject.value), until "
                        + "\(waiver.expires.words). \(PlainText.line(waiver.justification))",
                    width: width, first: "  ")
            }
    }
}
