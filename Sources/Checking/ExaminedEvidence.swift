public import Assessment
import Privacy

/// Evidence that has been assessed and searched for private details, at once on two processors.
public struct ExaminedEvidence: Sendable {
    /// The assessment.
    public let assessment: Assessment
    let quality: [CheckFinding]
    let privacy: EvidencePrivacy.Report
}
