import Checking
import Conditions
import Rules
import SourceText

/// A rule that a check goes by, as formats name it.
struct CheckedRule {
    let id: String
    let sort: Checking.Finding.Sort
    let title: String
    let severity: Severity
    /// What it says, facts left open; empty where that is known only from findings.
    let message: String
    /// What it asks for, facts left open; empty where that is known only from findings.
    let remedy: String
    /// The name of its place in the handbook; nil where it has none.
    let anchor: String?
}

extension CheckedRule {
    /// The quality checks and privacy rules of a framework in its order, whether or not they found anything, and then all
    /// else that findings name, by id.
    static func all(_ rules: RuleSet, findings: [Checking.Finding]) -> [CheckedRule] {
        let known = quality(rules) + privacy(rules)
        let ids = Set(known.map(\.id))
        var others: [String: CheckedRule] = [:]
        for finding in findings where !ids.contains(finding.check) && others[finding.check] == nil {
            others[finding.check] = CheckedRule(
                id: finding.check, sort: finding.sort, title: PlainText.line(finding.title),
                severity: finding.severity, message: "", remedy: "", anchor: nil)
        }
        return known + others.values.sorted { $0.id < $1.id }
    }

    private static func quality(_ rules: RuleSet) -> [CheckedRule] {
        rules.checks.map {
            CheckedRule(
                id: $0.id, sort: .quality, title: PlainText.line($0.title), severity: $0.severity,
                message: open($0.message), remedy: open($0.remedy), anchor: "check-\($0.id)")
        }
    }

    private static func privacy(_ rules: RuleSet) -> [CheckedRule] {
        rules.privacy.map {
            CheckedRule(
                id: $0.id, sort: .privacy, title: PlainText.line($0.title), severity: $0.severity,
                message: open($0.message), remedy: open($0.remedy), anchor: "privacy-\($0.id)")
        }
    }

    /// A template with an ellipsis for each fact.
    private static func open(_ template: MessageTemplate) -> String {
        var text = ""
        var isInside = false
        for character in template.source {
            switch character {
            case "{":
                text += "…"
                isInside = true
            case "}": isInside = false
            default: if !isInside { text.append(character) }
            }
        }
        return CheckWording.sentence(text)
    }
}
