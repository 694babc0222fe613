import Privacy

/// Hides private details in sentences that name what stands in the evidence: ids, keys, names of files.
struct Masked {
    private let scanner: PrivacyScanner

    init(_ scanner: PrivacyScanner) { self.scanner = scanner }

    /// A text with each private detail replaced by its mask.
    func text(_ text: String) -> String {
        let details = scanner.scan(text, as: .text)
        guard !details.isEmpty else { return text }
        var bytes = Array(text.utf8)
        for detail in details.sorted(by: { $0.range.lowerBound > $1.range.lowerBound }) {
            let range = detail.range.clamped(to: 0..<bytes.count)
            bytes.replaceSubrange(range, with: Array(detail.masked.utf8))
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    func changes(_ changes: BaselineChanges) -> BaselineChanges {
        func masked(_ all: [BaselineChanges.Change]) -> [BaselineChanges.Change] {
            all.map { BaselineChanges.Change(kind: $0.kind, subject: text($0.subject), message: text($0.message)) }
        }
        return BaselineChanges(
            baseline: changes.baseline, regressions: masked(changes.regressions), news: masked(changes.news),
            improvements: masked(changes.improvements),
            stale: changes.stale.map { FindingKey(check: $0.check, subject: text($0.subject)) })
    }

    func finding(_ finding: Finding) -> Finding {
        let (subject, message) = (text(finding.subject), text(finding.message))
        guard subject != finding.subject || message != finding.message else { return finding }
        var result = Finding(
            check: finding.check, sort: finding.sort, title: finding.title, severity: finding.severity,
            subject: subject, record: finding.record.map(text), place: finding.place, message: message,
            remedy: text(finding.remedy))
        result.waiver = finding.waiver
        result.isNew = finding.isNew
        return result
    }
}
