extension Snapshot {
    /// The baseline to write after a check.
    ///
    /// What became better is always taken over, and what is gone is dropped. What became worse is taken only where that is
    /// accepted: else the old entry stays, so that writing a baseline anew cannot hide anything.
    /// - Parameters:
    ///   - old: the baseline so far; nil where there is none, and everything is taken.
    ///   - acceptsNew: whether what is worse may be taken too.
    public func updating(_ old: Snapshot?, acceptsNew: Bool, regressions: [BaselineChanges.Change]) -> Snapshot {
        guard let old, !acceptsNew else { return self }
        var result = self
        result.findings.formIntersection(old.findings)
        let worse = Set(regressions.map(\.subject))
        result.gaps = gaps.filter { old.gaps.contains($0) || !worse.contains($0) }
        if regressions.contains(where: { $0.kind == .outcome }) { result.likely = old.likely }
        for change in regressions {
            switch change.kind {
            case .criterion: result.criteria[change.subject] = old.criteria[change.subject]
            case .record: result.records[change.subject] = old.records[change.subject]
            case .action: result.actions.insert(change.subject)
            case .inspection:
                if let level = old.earlierLevels[change.subject] {
                    result.earlierLevels[change.subject] = level
                } else {
                    result.earlierFindings.insert(change.subject)
                }
            case .outcome, .gap, .finding: continue
            }
        }
        return result
    }
}
