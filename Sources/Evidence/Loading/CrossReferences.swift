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
        let links = partnership.supersessions.links
        for link in links where link.replaced == link.record {
            let id = partnership.records[link.record].supersedes[link.number]
            faults.report(
                Fault(
                    "contradiction", at: id.place, length: id.length, "the record supersedes itself",
                    remedy: "name the record it replaces"))
        }
        let missing = links.filter { $0.replaced == nil }
        known?.resolve(missing.map { partnership.records[$0.record].supersedes[$0.number] }, faults)
        SupersedingCycles.check(partnership.records, links, faults)
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
    static func check(_ records: [EvidenceRecord], _ links: [Supersessions.Link], _ faults: FaultCollector) {
        let byRecord = Dictionary(grouping: links.indices) { links[$0].record }
        var isDone: [Int: Bool] = [:]  // missing: not seen, false: on the way
        for start in byRecord.keys.sorted() where isDone[start] == nil {
            var stack = [(record: start, next: 0)]
            isDone[start] = false
            while let (record, next) = stack.last {
                let own = byRecord[record] ?? []
                guard next < own.count else {
                    isDone[record] = true
                    stack.removeLast()
                    continue
                }
                stack[stack.count - 1].next += 1
                let link = links[own[next]]
                guard let target = link.replaced, target != record else { continue }
                if isDone[target] == false {
                    let id = records[record].supersedes[link.number]
                    faults.report(
                        Fault(
                            "contradiction", at: id.place, length: id.length,
                            "records supersede each other in a circle", remedy: "let only the newer one supersede"))
                } else if isDone[target] == nil {
                    isDone[target] = false
                    stack.append((target, 0))
                }
            }
        }
    }
}
