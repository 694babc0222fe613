import Assessment
import CalendarDates
import Evidence
import Privacy
import Rules
import SourceText

/// Everything that checks and privacy rules find in a partnership's evidence.
struct FindingCollection: Sendable {
    /// The findings, in no particular order, no waiver applied yet.
    let findings: [Finding]
    /// What could not be checked, a sentence each.
    let unchecked: [String]

    /// Runs the quality checks and joins what the privacy rules found.
    init(_ examined: ExaminedEvidence) {
        let (assessment, privacy) = (examined.assessment, examined.privacy)
        let rules = assessment.rules
        let titles = Dictionary(
            rules.checks.map { ($0.id, $0.title) }, uniquingKeysWith: { first, _ in first })
        let quality = examined.quality.map {
            Finding(
                check: $0.check, sort: .quality, title: titles[$0.check] ?? $0.check, severity: $0.severity,
                subject: $0.subject, record: $0.record, place: $0.place, message: $0.message, remedy: $0.remedy)
        }
        findings =
            quality
            + privacy.findings.map {
                Finding(
                    check: $0.rule, sort: .privacy, title: $0.title, severity: $0.severity,
                    subject: $0.record ?? $0.place.path, record: $0.record, place: $0.place, message: $0.message,
                    remedy: $0.remedy)
            }
        unchecked = privacy.attachments.compactMap { file in
            if !file.isScanned { return "\(file.path) was not searched for private details: only text files can be." }
            return file.more == 0
                ? nil : "\(file.path) holds \(file.more) more private details than are listed; mend these first."
        }
    }
}

extension Finding {
    /// A fault of an input file that cannot be used as it is.
    init(_ fault: Fault) {
        self.init(
            check: fault.id, sort: .validity, title: "The input can be used", severity: fault.severity,
            subject: fault.place.path, record: nil, place: fault.place, message: Self.sentence(fault.message),
            remedy: Self.sentence(fault.remedy))
    }

    private static func sentence(_ text: String) -> String {
        let ending = text.hasSuffix(".") || text.hasSuffix("?") ? "" : "."
        return text.prefix(1).uppercased() + text.dropFirst() + ending
    }
}
