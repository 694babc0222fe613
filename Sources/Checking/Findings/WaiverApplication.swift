import CalendarDates
import Evidence
import PositionedYAML
import SourceText

/// Takes waived findings out of the gate, and reports waivers that have expired or do nothing.
///
/// A waiver never raises the outcome: it is looked at after everything has been assessed.
struct WaiverApplication {
    /// All findings, waived ones marked, those about waivers among them.
    let findings: [Finding]

    /// What waivers that no longer help are called.
    static let expired = "waiver-expired"
    static let notNeeded = "waiver-not-needed"

    init(_ findings: [Finding], waivers: [Waiver], asOf: CalendarDate) {
        var findings = findings
        var own: [Finding] = []
        for waiver in waivers {
            let matching = findings.indices.filter {
                findings[$0].check == waiver.check && findings[$0].subject == waiver.subject.value
            }
            if waiver.expires < asOf {
                own.append(
                    Self.finding(
                        waiver, Self.expired, "An expired waiver",
                        "The waiver \(waiver.id) of \(waiver.check) on \(waiver.subject.value) expired on "
                            + "\(waiver.expires.words)"
                            + (matching.isEmpty ? "." : ", and what it waived counts again."),
                        matching.isEmpty
                            ? "Remove the waiver." : "Mend what was waived, or decide anew and say until when."))
                continue
            }
            for index in matching where findings[index].waiver == nil { findings[index].waiver = waiver.id }
            if matching.isEmpty {
                own.append(
                    Self.finding(
                        waiver, Self.notNeeded, "A waiver that nothing needs",
                        "The waiver \(waiver.id) of \(waiver.check) on \(waiver.subject.value) waives nothing.",
                        "Remove the waiver."))
            }
        }
        self.findings = findings + own
    }

    private static func finding(
        _ waiver: Waiver, _ check: String, _ title: String, _ message: String, _ remedy: String
    ) -> Finding {
        Finding(
            check: check, sort: .waiver, title: title, severity: .warning, subject: waiver.id, record: nil,
            place: waiver.place, message: message, remedy: remedy)
    }
}
