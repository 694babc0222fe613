import Assessment
import Comparisons
import Evidence
import Rules
import Vocabularies

extension ComparisonPage {
    /// How many gaps, records and ids are named.
    private static let (shownGaps, shownRecords, shownFields) = (6, 12, 40)

    /// Earlier outcomes and limits that count beside the records.
    func beside() -> [ScenarioSection.Block] {
        let (old, new) = (before.outcome.precedent, after.outcome.precedent)
        var blocks: [ScenarioSection.Block] = []
        switch (old, new) {
        case (let old?, let new?) where old.inspection.id == new.inspection.id:
            let (was, becomes) = (Figures.fixed(old.left * 100, 0), Figures.fixed(new.left * 100, 0))
            if was != becomes {
                blocks.append(
                    .item(
                        "The earlier outcome \(inspection(new, other)) counts with \(becomes) % of its first weight in B, and with \(was) % in A."
                    ))
            }
        default:
            if let new { blocks.append(.item("The earlier outcome \(inspection(new, other)) counts in B.")) }
            if let old { blocks.append(.item("The earlier outcome \(inspection(old, one)) counts in A only.")) }
        }
        blocks += detail.comparison.limitsLifted.map {
            .item("The limit \($0.rule.id) (no better than \(one.level($0.rule.best))) applies in A only.")
        }
        blocks += detail.comparison.limitsAdded.map {
            .item(
                "The limit \($0.rule.id) (no better than \(other.level($0.rule.best))) applies in B only. "
                    + PlainText.line($0.because))
        }
        return blocks
    }

    private func inspection(_ precedent: Precedent, _ wording: Wording) -> String {
        "“\(PlainText.line(precedent.inspection.title))” (\(wording.level(precedent.level)))"
    }

    /// Gaps that came, went and changed, those with the largest effect first.
    func gaps() -> [ScenarioSection.Block] {
        func list(_ title: String, _ gaps: [Gap], _ wording: Wording) -> [ScenarioSection.Block] {
            guard !gaps.isEmpty else { return [] }
            return [.paragraph("\(title) (\(gaps.count)):")]
                + gaps.prefix(Self.shownGaps).map { gap in
                    .item("\(gap.id): \(brief(gap)) (\(wording.effect(gap.effect)))")
                } + more(gaps.count, Self.shownGaps)
        }
        let changed = detail.gapsChanged
        let changes: [ScenarioSection.Block] =
            changed.isEmpty
            ? []
            : [.paragraph("In both, but otherwise (\(changed.count)):")]
                + changed.prefix(Self.shownGaps).map { .item(sentence($0)) } + more(changed.count, Self.shownGaps)
        return list("In B only", detail.comparison.gapsOpened, other)
            + list("In A only", detail.comparison.gapsClosed, one) + changes
    }

    /// How many are not named, where any are not.
    private func more(_ count: Int, _ shown: Int) -> [ScenarioSection.Block] {
        count > shown ? [.item("and \(count - shown) more")] : []
    }

    private func brief(_ gap: Gap) -> String { TextLayout.brief(PlainText.line(gap.message), characters: 160) }

    private func sentence(_ change: GapChange) -> String {
        let (old, new) = (change.before, change.after)
        var parts: [String] = []
        let (was, becomes) = (one.effect(old.effect), other.effect(new.effect))
        if was != becomes { parts.append("\(was) in A, \(becomes) in B") }
        if old.rule.urgency != new.rule.urgency {
            parts.append("urgency \(old.rule.urgency.rawValue) in A, \(new.rule.urgency.rawValue) in B")
        }
        let (ids, newIDs) = (Set(one.ids(old.records)), Set(other.ids(new.records)))
        let (came, went) = (newIDs.subtracting(ids).count, ids.subtracting(newIDs).count)
        if came > 0 { parts.append("\(Figures.counted(came, "record")) came to it") }
        if went > 0 { parts.append("\(Figures.counted(went, "record")) went from it") }
        if parts.isEmpty { parts.append("in B: \(brief(new))") }
        return "\(new.id): \(parts.joined(separator: "; "))"
    }

    /// Records whose fields differ.
    func changedRecords() -> [ScenarioSection.Block] {
        let changed = detail.records.filter { !$0.fields.isEmpty }
        return changed.prefix(Self.shownRecords).map { record in
            .item("\(record.record): \(record.fields.map(words).joined(separator: "; "))")
        } + more(changed.count, Self.shownRecords)
    }

    /// A field in A and B; long texts are only said to differ.
    private func words(_ field: RecordDifference.Field) -> String {
        let texts = [field.before, field.after].map { $0.map { PlainText.line($0) } }
        if texts.contains(where: { ($0?.count ?? 0) > Self.shownFields }) { return "\(field.name) reads otherwise" }
        return "\(field.name) \(texts[0] ?? "nothing") in A, \(texts[1] ?? "nothing") in B"
    }

    /// What differs between the rules: files, then ids.
    func rules() -> [ScenarioSection.Block] {
        guard before.rules.sha256 != after.rules.sha256 else { return [] }
        let files = result.rulesFiles.map { file -> ScenarioSection.Block in
            let how = file.before == nil ? "in B only" : file.after == nil ? "in A only" : "differs"
            let hashes = [file.before, file.after].compactMap { $0.map { String($0.prefix(12)) } }
            return .item("\(PlainText.line(file.name)) \(how) (SHA-256 \(hashes.joined(separator: ", then ")))")
        }
        let changes = detail.rules.changes.flatMap { change -> [ScenarioSection.Block] in
            let part = Self.title(change.part)
            return [("in B only", change.added), ("in A only", change.removed), ("otherwise", change.changed)]
                .filter { !$0.1.isEmpty }.map { .item("\(part) \($0.0): \(WordList.joined($0.1)).") }
        }
        let nothing: [ScenarioSection.Block] =
            changes.isEmpty
            ? [.paragraph("Nothing that an assessment goes by differs: only comments, order or wording elsewhere.")]
            : []
        return files + changes + nothing
    }

    private static func title(_ part: RulesDifference.Part) -> String {
        switch part {
        case .levels: "Levels"
        case .criteria: "Criteria"
        case .indicators: "Indicators"
        case .documents: "Documents"
        case .limits: "Limits"
        case .gaps: "Rules for gaps"
        case .criterionConfidence: "Rules of confidence in criteria"
        case .outcomeConfidence: "Rules of confidence in the outcome"
        case .checks: "Checks"
        case .ratingRules: "Rules that rate indicators"
        case .figures: "Figures of the judgement"
        }
    }
}
