import Assessment
import Evidence
import Rules
import SourceText

/// Decides whether a change may pass.
struct Gate {
    private typealias Reason = GateVerdict.Reason

    /// Why nothing could be held against the baseline.
    struct Uncompared {
        let why: String
        /// Whether that is because the evidence is new.
        let isNew: Bool
    }

    private let rules: GateRules

    init(_ rules: GateRules) { self.rules = rules }

    /// - Parameter uncompared: why nothing could be held against the baseline; nil where that was done or not asked for.
    func verdict(
        _ assessment: Assessment, _ findings: [Finding], _ changes: BaselineChanges?, uncompared: Uncompared?
    ) -> GateVerdict {
        let stopping = findings.filter { finding in
            guard finding.waiver == nil, finding.isNew else { return false }
            // What could identify a child stops a change whatever else is let through.
            return finding.isLeak || rules.failOn.map { finding.severity >= $0 } ?? false
        }
        func reasons(_ wanted: (Finding) -> Bool) -> [Reason] {
            stopping.filter(wanted).map {
                Reason(kind: .finding, subject: $0.check, message: $0.message, place: $0.place)
            }
        }
        var all = reasons { $0.sort == .privacy } + reasons { $0.sort != .privacy && $0.severity == .error }
        all += floors(assessment)
        all += (changes?.regressions ?? []).map {
            Reason(
                kind: .regression, subject: $0.subject, message: $0.message, place: place(of: $0, in: assessment))
        }
        all += reasons { $0.sort != .privacy && $0.severity != .error }
        if let uncompared, rules.isStrict || !uncompared.isNew {
            all.append(Reason(kind: .stale, subject: "baseline", message: uncompared.why, place: nil))
        }
        if rules.isStrict { all += stale(findings, stopping, changes) }
        return GateVerdict(reasons: all)
    }

    /// Where the record that changed stands now.
    private func place(of change: BaselineChanges.Change, in assessment: Assessment) -> SourcePlace? {
        guard change.kind == .record else { return nil }
        return assessment.recordIndex(of: change.subject).map { assessment.records[$0].record.place }
    }

    private func floors(_ assessment: Assessment) -> [Reason] {
        var reasons: [Reason] = []
        func add(_ floor: String, _ message: String) {
            reasons.append(Reason(kind: .floor, subject: floor, message: message, place: nil))
        }
        let levels = assessment.rules.framework.levels
        if let floor = rules.outcomeFloor {
            let asked = "The likely outcome must be level \(levels[floor].id) or better"
            if let likely = assessment.outcome.likely {
                if likely > floor { add("outcome", "\(asked); it is level \(levels[likely].id).") }
            } else {
                add("outcome", "\(asked); there is not enough evidence to name one.")
            }
        }
        let confidence = assessment.outcome.confidence.degree
        if let floor = rules.confidenceFloor, confidence < floor {
            add("confidence", "Confidence must be \(floor.rawValue) or better; it is \(confidence.rawValue).")
        }
        let unknown = assessment.criteria.count { $0.level == nil }
        if let most = rules.mostUnknown, unknown > most {
            add(
                "max-unknown",
                "At most \(most) criteria may be without enough evidence for a level; there are \(unknown).")
        }
        return reasons
    }

    private func stale(
        _ findings: [Finding], _ stopping: [Finding], _ changes: BaselineChanges?
    ) -> [Reason] {
        let waivers = findings.filter { finding in
            finding.sort == .waiver && !stopping.contains { $0.key == finding.key }
        }.map { Reason(kind: .stale, subject: $0.subject, message: $0.message, place: $0.place) }
        let entries = (changes?.stale ?? []).map {
            Reason(
                kind: .stale, subject: $0.subject,
                message:
                    "The baseline still holds \($0.check) on \($0.subject), which is no longer found: write it anew.",
                place: nil)
        }
        return waivers + entries
    }
}
