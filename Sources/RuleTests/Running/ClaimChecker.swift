import Assessment
import Evidence
import Rules
import Vocabularies

/// Holds an assessment against what a case expects of it.
struct ClaimChecker {
    let assessment: Assessment
    private var rules: RuleSet { assessment.rules }

    init(_ assessment: Assessment) {
        self.assessment = assessment
    }

    /// What differs; nil where the expectation holds.
    func failure(of claim: Claim) -> CaseFailure? {
        let (subject, expected, got) = comparison(claim.content)
        guard let got else { return nil }
        return CaseFailure(place: claim.place, subject: subject, expected: expected, got: got)
    }

    /// What is compared, what is expected in words, and what is there instead; nil where it is as expected.
    private func comparison(_ content: Claim.Content) -> (subject: String, expected: String, got: String?) {
        switch content {
        case .likely, .outcomeConfidence, .outcomeRule, .allOutcomeRules, .limit, .noLimits, .precedent:
            outcome(content)
        case .level, .above, .below, .confidence, .criterionRule, .allCriterionRules: criterion(content)
        case .state, .term, .band, .trajectoryRule, .discounts: record(content)
        case .gap, .noGap, .noGaps: gap(content)
        case .finding, .noFinding, .noFindings: finding(content)
        }
    }

    private typealias Comparison = (subject: String, expected: String, got: String?)

    private func same(_ subject: String, _ expected: String, _ got: String) -> Comparison {
        (subject, expected, expected == got ? nil : got)
    }

    // MARK: Outcome and criteria

    private func outcome(_ content: Claim.Content) -> Comparison {
        let outcome = assessment.outcome
        switch content {
        case .likely(let level): return same("outcome, likely", self.level(level), self.level(outcome.likely))
        case .outcomeConfidence(let degree):
            return self.degree("outcome, confidence", degree, outcome.confidence)
        case .outcomeRule(let index, let isKept):
            return kept("outcome", outcome.confidence.items[index], isKept)
        case .allOutcomeRules: return allKept("outcome", outcome.confidence)
        case .limit(let index, let applies):
            let limit = rules.judgement.limits[index].id
            let applied = outcome.limits.map(\.rule.id)
            return (
                "outcome, limits", applies ? limit : "not \(limit)",
                applied.contains(limit) == applies ? nil : list(applied)
            )
        case .noLimits: return same("outcome, limits", "none", list(outcome.limits.map(\.rule.id)))
        case .precedent(let id):
            return same("outcome, precedent", id ?? "none", outcome.precedent?.inspection.id ?? "none")
        default: preconditionFailure("not about the outcome")
        }
    }

    private func criterion(_ content: Claim.Content) -> Comparison {
        func found(_ index: Int) -> (id: String, CriterionAssessment) {
            ("criterion \(rules.criteria[index].id)", assessment.criteria[index])
        }
        switch content {
        case .level(let index, let level):
            let (id, criterion) = found(index)
            let got = self.level(criterion.level?.level)
            let expected = self.level(level)
            let position = figure(criterion.ledger.position)
            let weight = figure(criterion.ledger.weight)
            return (
                "\(id), level", expected, expected == got ? nil : "\(got) (position \(position), weight \(weight))"
            )
        case .above(let index, let bound):
            let (id, criterion) = found(index)
            let position = criterion.ledger.position
            return ("\(id), position", "above \(figure(bound))", position > bound ? nil : figure(position))
        case .below(let index, let bound):
            let (id, criterion) = found(index)
            let position = criterion.ledger.position
            return ("\(id), position", "below \(figure(bound))", position < bound ? nil : figure(position))
        case .confidence(let index, let degree):
            let (id, criterion) = found(index)
            return self.degree("\(id), confidence", degree, criterion.confidence)
        case .criterionRule(let index, let rule, let isKept):
            let (id, criterion) = found(index)
            return kept(id, criterion.confidence.items[rule], isKept)
        case .allCriterionRules(let index):
            let (id, criterion) = found(index)
            return allKept(id, criterion.confidence)
        default: preconditionFailure("not about a criterion")
        }
    }

    private func degree(_ subject: String, _ expected: Confidence, _ got: ConfidenceAssessment) -> Comparison {
        let lacking = got.items.filter { !$0.isMet }.map(\.rule.id)
        let because = lacking.isEmpty ? "" : " (lacking \(list(lacking)))"
        return (subject, expected.rawValue, expected == got.degree ? nil : got.degree.rawValue + because)
    }

    private func kept(_ subject: String, _ item: ConfidenceAssessment.Item, _ isKept: Bool) -> Comparison {
        let (kept, lacking) = ("\(item.rule.id) is kept", "\(item.rule.id) is lacking")
        return same("\(subject), confidence", isKept ? kept : lacking, item.isMet ? kept : lacking)
    }

    private func allKept(_ subject: String, _ confidence: ConfidenceAssessment) -> Comparison {
        same("\(subject), lacking", "none", list(confidence.items.filter { !$0.isMet }.map(\.rule.id)))
    }

    // MARK: Records

    private func record(_ content: Claim.Content) -> Comparison {
        func found(_ id: String) -> RatedRecord {
            guard let index = assessment.recordIndex(of: id) else { preconditionFailure("no record '\(id)'") }
            return assessment.records[index]
        }
        switch content {
        case .state(let id, let state):
            return same("record \(id), state", state.rawValue, found(id).standing.state.rawValue)
        case .term(let id, let property, let term):
            let record = found(id)
            let index =
                switch property {
                case .rating: record.rating
                case .extent: record.extent
                case .impact: record.impact
                case .trajectory: record.trajectory
                }
            let words = property.vocabulary(rules.vocabularies)
            return same(
                "record \(id), \(property.rawValue)", term.map { words[$0].id } ?? "none",
                index.map { words[$0].id } ?? "none")
        case .band(let id, let rule):
            return same("record \(id), band", rule ?? "none", found(id).derivation?.band?.rule.id ?? "none")
        case .trajectoryRule(let id, let rule):
            let got = found(id).derivation?.trajectory?.rule.id
            return same("record \(id), trajectory-rule", rule ?? "none", got ?? "none")
        case .discounts(let id, let lens, let expected):
            let discounts = rules.judgement.lenses[lens].discounts
            return same(
                "record \(id), discounts", list(expected.map { discounts[$0].id }.sorted()),
                list(found(id).discounts.map { discounts[$0].id }.sorted()))
        default: preconditionFailure("not about a record")
        }
    }

    // MARK: Gaps and findings

    private func gap(_ content: Claim.Content) -> Comparison {
        switch content {
        case .noGaps: return same("gaps", "none", list(assessment.gaps.map(\.id).sorted()))
        case .noGap(let pattern):
            let there = assessment.gaps.filter { matches($0, pattern) }.map(\.id)
            return ("gaps", "no \(words(pattern))", there.isEmpty ? nil : list(there.sorted()))
        case .gap(let pattern):
            let there = assessment.gaps.filter { matches($0, pattern) }
            guard let records = pattern.records else {
                return ("gaps", words(pattern), there.isEmpty ? near(pattern) : nil)
            }
            let expected = "\(words(pattern)) by \(list(records.sorted()))"
            let shown = there.map { $0.records.map { assessment.records[$0].record.id }.sorted() }
            if shown.contains(records.sorted()) { return ("gaps", expected, nil) }
            return (
                "gaps", expected, shown.isEmpty ? near(pattern) : shown.map { "by \(list($0))" }.joined(separator: "; ")
            )
        default: preconditionFailure("not about gaps")
        }
    }

    private func matches(_ gap: Gap, _ pattern: GapPattern) -> Bool {
        gap.rule.id == rules.judgement.gaps[pattern.rule].id
            && pattern.criterion.map(gap.criteria.contains) ?? true
            && pattern.about.map { gap.about == $0 } ?? true
    }

    private func words(_ pattern: GapPattern) -> String {
        let about = pattern.about ?? pattern.criterion.map { rules.criteria[$0].id }
        return rules.judgement.gaps[pattern.rule].id + (about.map { "/" + $0 } ?? "")
    }

    /// The gaps on the same thing, or else those of the same rule.
    private func near(_ pattern: GapPattern) -> String {
        let onSame = assessment.gaps.filter { gap in
            if let about = pattern.about { return gap.about == about }
            if let criterion = pattern.criterion { return gap.about == nil && gap.criteria.contains(criterion) }
            return false
        }
        let near =
            onSame.isEmpty ? assessment.gaps.filter { $0.rule.id == rules.judgement.gaps[pattern.rule].id } : onSame
        return list(near.map(\.id).sorted())
    }

    private func finding(_ content: Claim.Content) -> Comparison {
        let findings = assessment.findings()
        func matches(_ finding: CheckFinding, _ pattern: FindingPattern) -> Bool {
            finding.check == rules.checks[pattern.check].id && pattern.subject.map { finding.subject == $0 } ?? true
        }
        func words(_ pattern: FindingPattern) -> String {
            rules.checks[pattern.check].id + (pattern.subject.map { "/" + $0 } ?? "")
        }
        func list(_ findings: [CheckFinding]) -> String {
            self.list(findings.map { "\($0.check)/\($0.subject)" }.sorted())
        }
        switch content {
        case .noFindings: return same("findings", "none", list(findings))
        case .noFinding(let pattern):
            let there = findings.filter { matches($0, pattern) }
            return ("findings", "no \(words(pattern))", there.isEmpty ? nil : list(there))
        case .finding(let pattern):
            if findings.contains(where: { matches($0, pattern) }) { return ("findings", words(pattern), nil) }
            let near = findings.filter { finding in
                pattern.subject.map { finding.subject == $0 } ?? (finding.check == rules.checks[pattern.check].id)
            }
            return ("findings", words(pattern), list(near))
        default: preconditionFailure("not about findings")
        }
    }

    // MARK: Words

    private func level(_ index: Int?) -> String { index.map { rules.framework.levels[$0].id } ?? "none" }

    private func list(_ items: [String]) -> String { items.isEmpty ? "none" : items.joined(separator: ", ") }

    private func figure(_ number: Double) -> String { Figures.text(number, decimals: 3) }
}

extension Standing {
    /// The state as tests name it.
    var state: RecordState {
        switch self {
        case .considered: .considered
        case .lapsed: .lapsed
        case .superseded: .superseded
        case .notYetKnown: .notYetKnown
        }
    }
}
