import Checking
import Files
import Rules

/// Names of findings that stay the same from one run to the next, for services that follow them.
///
/// They go by framework, partnership, check and subject, never by a place or a sentence. Where one subject has several
/// findings of one check, the second and later ones are numbered.
struct CheckFingerprints {
    private var used: [String: Int] = [:]

    /// The findings of a report, each with its fingerprint of 64 hexadecimal digits; no two are alike.
    ///
    /// Waived findings are numbered with the others, so that a waiver does not change another finding's name.
    mutating func all(_ view: CheckView) -> [(finding: Finding, fingerprint: String)] {
        view.report.findings.map { ($0, of(view, $0.check, $0.subject)) }
    }

    /// The fingerprint of something that is no finding, such as a floor.
    mutating func of(_ view: CheckView, _ check: String, _ subject: String) -> String {
        let parts = [view.report.rules.framework.id, view.id, check, subject]
        // Lengths keep two lists of parts from running into the same text.
        let key = parts.map { "\($0.utf8.count):\($0)" }.joined()
        let number = (used[key] ?? 0) + 1
        used[key] = number
        return ContentHash.hexadecimal(of: Array((number == 1 ? key : "\(key)#\(number)").utf8))
    }
}
