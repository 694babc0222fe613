import Assessment
import CalendarDates
import Evidence
import PositionedYAML
import Rules
import SourceText

extension MarkdownPage {
    /// All gaps by sort.
    func gaps() -> [String] {
        var lines = [
            "## Gaps", "",
            "\(capital(Figures.counted(assessment.gaps.count, "gap"))), those with the largest effect first.",
        ]
        if !assessment.gaps.isEmpty { lines += ["", Wording.effectExplained] }
        for sort in GapRule.Sort.allCases {
            let gaps = assessment.gaps.filter { $0.rule.sort == sort }
            guard !gaps.isEmpty else { continue }
            lines += ["", "### \(capital(sort.rawValue)) (\(gaps.count))", ""]
            lines += gaps.flatMap { gap -> [String] in
                let records = gap.records.isEmpty ? "" : " Records:\(Markdown.refs(wording.ids(gap.records)))"
                let chief = ChiefRecords.of(gap, in: assessment, count: 2).map {
                    "  Chiefly: \(Markdown.text(wording.summary($0)))\(Markdown.refs([wording.id($0)]))"
                }
                return ["- **\(Markdown.text(gap.message))** \(Markdown.text(gap.remedy))"] + chief + [
                    "  (\(Markdown.code(gap.id)); urgency \(gap.rule.urgency.rawValue); \(wording.effect(gap.effect)).)\(records)"
                ]
            }
        }
        return lines
    }

    /// Earlier findings and what became of them.
    func history() -> [String] {
        guard !assessment.history.isEmpty else { return [] }
        let actions = ActionWording(wording)
        let rows = assessment.history.map { item in
            [
                Markdown.text(item.finding.title) + Markdown.refs([item.finding.id]),
                Markdown.text(item.inspection.title),
                item.actions.isEmpty
                    ? "none"
                    : item.actions.map { "\(Markdown.code($0.id)) (\(actions.isOpen($0) ? "open" : "done"))" }
                        .joined(separator: ", "),
                item.good.isEmpty ? "none" : wording.ids(item.good).map(Markdown.code).joined(separator: ", "),
                item.bad.isEmpty ? "none" : wording.ids(item.bad).map(Markdown.code).joined(separator: ", "),
            ]
        }
        return ["## Earlier findings", ""]
            + Markdown.table(["Finding", "Inspection", "Actions", "Evidence since, for", "Against"], rows)
    }

    /// Documents to hand over.
    func documents() -> [String] {
        guard !assessment.documents.isEmpty else { return [] }
        let rows = assessment.documents.map { item in
            [
                Markdown.text(assessment.rules.documents[item.document].title),
                item.isReady ? "ready" : item.newest == nil ? "no record" : "too old",
                item.newest.map(\.description) ?? "",
                wording.ids(item.records).map(Markdown.code).joined(separator: ", "),
            ]
        }
        return ["## Documents to hand over", ""] + Markdown.table(["Document", "State", "Newest", "Records"], rows)
    }

    /// The plan's actions.
    func plan() -> [String] {
        let wording = ActionWording(wording)
        let statements = assessment.actions.map { wording.statement($0) }
        return ["## Plan", ""]
            + (statements.isEmpty
                ? ["No action is known on this date."]
                : statements.map { "- \(Markdown.text($0.text))\(Markdown.refs($0.records))" })
    }

    /// Decisions of persons: overrides stand beside what they concern, waivers here.
    func decisions() -> [String] {
        let waivers = assessment.partnership.waivers
        guard !waivers.isEmpty else { return [] }
        return ["## Waivers", "", "A waiver never raises the outcome.", ""]
            + waivers.map { waiver in
                "- \(Markdown.code(waiver.id)): \(Markdown.code(waiver.check))"
                    + " of \(Markdown.code(waiver.subject.value))"
                    + ", until \(waiver.expires.words). \(Markdown.text(waiver.justification))"
            }
    }

    /// How this came about, and what it cannot say.
    func method() -> [String] {
        let rules = assessment.rules
        let provenance = rules.judgement.outcome.provenance
        var lines = ["## Method and limits", ""]
        lines += [
            "Each record weighs for or against its criteria by its rating, extent, effect, direction, response, kind and "
                + "age. A criterion's position is the weight for less the weight against, over all weight and a fixed "
                + "weight of not knowing. The weighed sum of positions gives the probability of each level. "
                + "Every figure follows from the rules, the evidence and the date; `areasend explain` shows how.", "",
            "This is a \(Wording.label). It knows only what is recorded.", "",
            "The figures of the model: \(Markdown.text(provenance.method)) (\(provenance.date.words); on "
                + "\(Markdown.text(provenance.corpus))).",
        ]
        if let scores = provenance.scores?.words, !scores.isEmpty {
            lines += ["", "How well it does, \(Markdown.text(scores.joined(separator: "; ")))."]
        }
        lines += ["", "Rules: \(Markdown.code(rules.framework.id)), SHA-256 \(Markdown.code(rules.sha256))."]
        lines += ["", Markdown.text(wording.tally)]
        return lines
    }

    /// Where the evidence and the framework come from.
    func sources() -> [String] {
        var seen: Set<String> = []
        var lines: [String] = []
        let records = assessment.records.filter(\.isConsidered)
        for source in assessment.rules.framework.sources + records.compactMap(\.record.source) {
            let published = source.published.map { ", \($0.words)" } ?? ""
            let publisher = source.publisher.map { " (\(Markdown.text($0)))" } ?? ""
            let line = "- \(Markdown.link(source.title, source.url))\(publisher)\(published)"
            if seen.insert(line).inserted { lines.append(line) }
        }
        return ["## Sources", ""] + lines
    }
}
