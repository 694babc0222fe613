import PositionedYAML
import Rules
import SourceText

/// Checks ids that point from one file of a partnership to another.
enum CrossReferences {
    /// Reports ids that nothing has.
    /// - Parameters:
    ///   - faultyRecords: the ids of records that are not in the partnership for their faults; nil where not all are known.
    ///   - findings: the ids of earlier findings, faulty ones too; nil where not all are known.
    static func check(
        _ partnership: Partnership, rules: RuleSet, faultyRecords: [String]?, findings: [String]?,
        _ faults: FaultCollector
    ) {
        let known = faultyRecords.map { RecordIDs(partnership.records, faulty: $0) }
        let found = findings.map(numbered)
        for record in partnership.records where record.replacesOthers {
            let (own, replaced) = (record.id, record.supersedes)
            for id in replaced where id.value == own {
                faults.report(
                    Fault(
                        "contradiction", at: id.place, length: id.length, "the record supersedes itself",
                        remedy: "name the record it replaces"))
            }
            known?.resolve(replaced, faults)
        }
        if partnership.records.contains(where: \.replacesOthers) {
            SupersedingCycles.check(partnership.records, numbered(partnership.records.map(\.id)), faults)
        }
        for action in partnership.plan.actions {
            resolve(action.answers, in: found, what: "finding", faults)
            known?.resolve(action.impact, faults)
        }
        let others = found.map { found in
            numbered(
                rules.criteria.map(\.id) + rules.documents.map(\.id) + partnership.plan.actions.map(\.id)
                    + found.keys.sorted())
        }
        for waiver in partnership.waivers {
            if waiver.isOnRecord {
                known?.resolve([waiver.subject], faults)
            } else {
                resolve([waiver.subject], in: others, what: "criterion, document, action or finding", faults)
            }
        }
    }

    private static func resolve(
        _ ids: [Located<String>], in known: [String: Int]?, what: String, _ faults: FaultCollector
    ) {
        if let known { _ = References.indices(of: ids, in: known, what: what, faults) }
    }

    private static func numbered(_ ids: [String]) -> [String: Int] {
        Dictionary(ids.enumerated().map { ($1, $0) }, uniquingKeysWith: { $1 })
    }
}

/// Finds records that replace each other in a circle, so that none would be left.
private enum SupersedingCycles {
    static func check(_ records: [EvidenceRecord], _ indices: [String: Int], _ faults: FaultCollector) {
        var state = [UInt8](repeating: 0, count: records.count)  // 0 not seen, 1 on the way, 2 done
        for start in records.indices where state[start] == 0 && !records[start].supersedes.isEmpty {
            var stack = [(record: start, next: 0)]
            state[start] = 1
            while let (record, next) = stack.last {
                let targets = records[record].supersedes
                guard next < targets.count else {
                    state[record] = 2
                    stack.removeLast()
                    continue
                }
                stack[stack.count - 1].next += 1
                guard let target = indices[targets[next].value], target != record else { continue }
                if state[target] == 1 {
                    faults.report(
                        Fault(
                            "contradiction", at: targets[next].place, length: targets[next].length,
                            "records supersede each other in a circle", remedy: "let only the newer one supersede"))
                } else if state[target] == 0 {
                    state[target] = 1
                    stack.append((target, 0))
                }
            }
        }
    }
}
