import Checking
import SourceText

/// A finding as a SARIF result.
struct SARIFResult: Encodable {
    struct Fingerprints: Encodable {
        let key: String

        enum CodingKeys: String, CodingKey { case key = "areasendFindingKey/v1" }
    }
    struct Suppression: Encodable {
        enum Kind: String, Encodable { case external }
        enum Status: String, Encodable { case accepted }

        let kind = Kind.external
        let status = Status.accepted
        let justification: String

        enum CodingKeys: String, CodingKey { case kind, status, justification }
    }
    enum BaselineState: String, Encodable { case new, unchanged }
    struct Properties: Encodable { let partnership, subject: String }

    let ruleId: String
    let ruleIndex: Int?
    let level: String
    let message: SARIFText
    let locations: [SARIFLocation]
    let partialFingerprints: Fingerprints
    let baselineState: BaselineState?
    let suppressions: [Suppression]?
    let properties: Properties

    init(_ finding: Finding, _ view: CheckView, fingerprint: String, ruleIndex: Int?) {
        ruleId = finding.check
        self.ruleIndex = ruleIndex
        level = finding.severity.rawValue
        message = SARIFText(CheckWording.sentences(finding))
        locations = [SARIFLocation(finding.place)]
        partialFingerprints = Fingerprints(key: fingerprint)
        baselineState = view.report.changes.map { _ in finding.isNew ? .new : .unchanged }
        suppressions = finding.waiver.map { waiver in
            let why = view.justification(of: waiver).map { ": " + CheckWording.sentence($0) } ?? ""
            return [Suppression(justification: "Waiver \(PlainText.line(waiver))\(why)")]
        }
        properties = Properties(partnership: view.id, subject: finding.subject)
    }
}

/// What went wrong, or could not be done, in a run.
struct SARIFNotification: Encodable {
    struct Descriptor: Encodable { let id: String }

    let descriptor: Descriptor?
    let level: String
    let message: SARIFText
    let locations: [SARIFLocation]?

    /// A fault of input that cannot be used.
    init(_ finding: Finding) {
        descriptor = Descriptor(id: finding.check)
        level = finding.severity.rawValue
        message = SARIFText(CheckWording.sentences(finding))
        locations = [SARIFLocation(finding.place)]
    }

    /// A reason to stop the change that is no finding: a floor, something that was better before.
    init(_ reason: GateVerdict.Reason, of view: CheckView) {
        descriptor = nil
        level = Severity.error.rawValue
        message = SARIFText("\(view.name): \(CheckWording.sentence(reason.message))")
        locations = reason.place.map { [SARIFLocation($0)] }
    }

    /// Something that could not be checked.
    init(_ unchecked: String, of view: CheckView) {
        descriptor = nil
        level = Severity.note.rawValue
        message = SARIFText("\(view.name): \(CheckWording.sentence(unchecked))")
        locations = nil
    }
}

/// A place as SARIF writes it.
struct SARIFLocation: Encodable {
    struct Physical: Encodable {
        let artifactLocation: Artifact
        let region: Region?
    }
    struct Artifact: Encodable { let uri: String }
    struct Region: Encodable { let startLine, startColumn: Int }

    let physicalLocation: Physical

    init(_ place: SourcePlace) {
        physicalLocation = Physical(
            artifactLocation: Artifact(uri: PathURI.text(of: place.path)),
            region: place.position.map { Region(startLine: $0.line, startColumn: $0.column) })
    }
}
