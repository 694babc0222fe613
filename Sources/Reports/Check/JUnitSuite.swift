import CalendarDates
import Checking
import Rules
import SourceText

/// The cases of one partnership.
struct JUnitSuite {
    let cases: [JUnitCase]
    private let view: CheckView

    init(_ view: CheckView) {
        self.view = view
        let group = PlainText.line(view.id)
        guard view.report.isValid else {
            cases = [JUnitCase(invalid: view, group: group)]
            return
        }
        let findings = Dictionary(grouping: view.report.findings, by: \.check)
        let others = Dictionary(grouping: view.otherReasons, by: \.kind)
        let valid = JUnitCase(sort: Finding.Sort.validity.rawValue, name: JUnitCase.validInput, group: group)
        let rules = CheckedRule.all(view.report.rules, findings: view.report.findings)
        let checks = rules.map { rule in
            JUnitCase(
                sort: rule.sort.rawValue, name: rule.id, title: rule.title, group: group,
                findings: findings[rule.id] ?? [], of: view)
        }
        let gate = GateVerdict.Reason.Kind.allCases.compactMap { kind -> JUnitCase? in
            let reasons = others[kind] ?? []
            return kind == .finding && reasons.isEmpty
                ? nil : JUnitCase(sort: "gate", name: kind.rawValue, group: group, reasons: reasons)
        }
        cases = [valid] + checks + gate
    }

    func node(_ tool: ToolIdentity) -> XMLNode {
        let report = view.report
        let framework = report.rules.framework
        var properties = [
            ("tool", "\(tool.name) \(tool.version)"), ("framework", framework.id),
            ("framework-version", framework.version), ("framework-sha256", report.rules.sha256),
            ("as-of", report.asOf.description), ("errors", "\(view.tally.errors)"),
            ("warnings", "\(view.tally.warnings)"), ("notes", "\(view.tally.notes)"),
            ("waived", "\(view.tally.waived)"), ("new", "\(view.tally.new)"),
            ("verdict", CheckWording.verdict(view.status, reasons: view.reasons.count)),
        ]
        if let baseline = report.changes?.baseline { properties.append(("baseline", baseline)) }
        let list = properties.map { name, value in
            XMLNode("property", [(name: "name", value: name), (name: "value", value: PlainText.line(value))])
        }
        let output = report.unchecked.map { "Not checked: " + CheckWording.sentence($0) } + [CheckWording.tally(view)]
        return XMLNode(
            "testsuite", [(name: "name", value: view.name)] + Self.counts(cases),
            children: [XMLNode("properties", children: list)] + cases.map(\.node)
                + [XMLNode("system-out", text: output.joined(separator: "\n"))])
    }

    /// How many cases there are, and how many of each sort.
    static func counts(_ cases: [JUnitCase]) -> [(name: String, value: String)] {
        [
            (name: "tests", value: "\(cases.count)"), (name: "failures", value: "\(cases.count { $0.isFailed })"),
            (name: "errors", value: "\(cases.count { $0.isBroken })"),
            (name: "skipped", value: "\(cases.count { $0.isSkipped })"),
        ]
    }
}
