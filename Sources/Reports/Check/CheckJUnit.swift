public import Checking

/// A check as JUnit XML: one suite a partnership, one case for each check and privacy rule that was run.
///
/// A case fails exactly where the gate is tripped for its sake; further cases stand for floors, regressions and stale
/// entries. Findings that stop nothing are in the output of their case, and a case with nothing but waived findings is
/// skipped. Input that cannot be used is an error of the case `valid input`, and no other case was run then.
public enum CheckJUnit {
    /// Renders reports.
    /// - Returns: XML in UTF-8 that ends with a line feed, without times.
    public static func render(_ reports: [CheckReport], tool: ToolIdentity) -> String {
        let suites = reports.map { JUnitSuite(CheckView($0)) }
        let root = XMLNode(
            "testsuites", [(name: "name", value: "\(tool.name) check")] + JUnitSuite.counts(suites.flatMap(\.cases)),
            children: suites.map { $0.node(tool) })
        return (["<?xml version=\"1.0\" encoding=\"UTF-8\"?>"] + root.lines()).joined(separator: "\n") + "\n"
    }
}
