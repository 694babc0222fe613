public import Checking

/// A check for people and logs: why the gate is tripped first, one closing line in fixed words.
public enum CheckText {
    /// Renders reports, one after the other; of several, a line about all of them comes last.
    /// - Parameters:
    ///   - colour: whether to use ANSI colours.
    ///   - width: columns to wrap to; at least 60.
    /// - Returns: lines that end with a line feed. No line of them can be taken for a command of a CI system.
    public static func render(_ reports: [CheckReport], colour: Bool, width: Int = 100) -> String {
        let views = reports.map { CheckView($0) }
        var parts = views.map { view in
            let page = CheckTextPage(view, paint: Paint(isOn: colour), width: max(60, width))
            return page.sections.filter { !$0.isEmpty }.map { $0.joined(separator: "\n") }.joined(separator: "\n\n")
        }
        if views.count != 1 { parts.append(CheckWording.total(views)) }
        return parts.joined(separator: "\n\n") + "\n"
    }
}
