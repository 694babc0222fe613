import Checking
import SourceText

/// A case of JUnit: a check that was run, or a part of the gate.
struct JUnitCase {
    /// The name of the case that says whether the input can be used.
    static let validInput = "valid input"

    private enum State { case passed, failed, broken, skipped }

    private let group: String
    private let name: String
    private let state: State
    /// A few words on the state.
    private let message: String
    /// What failed.
    private let details: [String]
    /// What was found and stops nothing.
    private let output: [String]

    var isFailed: Bool { state == .failed }
    var isBroken: Bool { state == .broken }
    var isSkipped: Bool { state == .skipped }

    /// A case that passed.
    init(sort: String, name: String, group: String) {
        self.init(sort: sort, name: name, group: group, reasons: [])
    }

    /// Input that cannot be used.
    init(invalid view: CheckView, group: String) {
        self.group = "\(group).\(Finding.Sort.validity.rawValue)"
        name = Self.validInput
        state = .broken
        message = "the input cannot be used: \(Figures.number(view.tally.errors, "error"))"
        details = view.report.findings.map(Self.line)
        output = []
    }

    /// A check and what it found.
    init(sort: String, name: String, title: String, group: String, findings: [Finding], of view: CheckView) {
        let stopping = findings.filter(view.isStopping)
        let waived = findings.filter { $0.waiver != nil }
        self.group = "\(group).\(sort)"
        self.name = PlainText.line(name)
        details = stopping.map(Self.line)
        output = findings.filter { !view.isStopping($0) }.map(Self.line)
        if !stopping.isEmpty {
            state = .failed
            message =
                "\(title): \(stopping.count == 1 ? "1 finding stops" : "\(stopping.count) findings stop") the change"
        } else if !waived.isEmpty, waived.count == findings.count {
            state = .skipped
            let waivers = Set(waived.compactMap(\.waiver)).sorted().map(PlainText.line)
            message =
                "\(title): \(Figures.number(waived.count, "finding")) waived by \(waivers.joined(separator: ", "))"
        } else {
            state = .passed
            message = ""
        }
    }

    /// A part of the gate, and why it is tripped.
    init(sort: String, name: String, group: String, reasons: [GateVerdict.Reason]) {
        self.group = "\(group).\(sort)"
        self.name = name
        state = reasons.isEmpty ? .passed : .failed
        message = Figures.number(reasons.count, "reason")
        details = reasons.map { CheckWording.reason($0) }
        output = []
    }

    var node: XMLNode {
        let about = [(name: "message", value: message)]
        let text = details.joined(separator: "\n")
        var children: [XMLNode] = []
        switch state {
        case .passed: break
        case .failed: children.append(XMLNode("failure", about + [(name: "type", value: "gate")], text: text))
        case .broken: children.append(XMLNode("error", about + [(name: "type", value: "invalid-input")], text: text))
        case .skipped: children.append(XMLNode("skipped", about))
        }
        if !output.isEmpty { children.append(XMLNode("system-out", text: output.joined(separator: "\n"))) }
        return XMLNode(
            "testcase", [(name: "classname", value: group), (name: "name", value: name)], children: children)
    }

    private static func line(_ finding: Finding) -> String {
        let waiver = finding.waiver.map { ", waived by \(PlainText.line($0))" } ?? ""
        return PlainText.line(finding.place.description) + ": \(finding.severity.rawValue): "
            + "\(CheckWording.sentences(finding)) [\(PlainText.line(finding.check))\(waiver)]"
    }
}
