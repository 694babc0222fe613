import PositionedYAML
import Rules
import SourceText
import Vocabularies

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
    private enum State { case unseen, onTheWay, done }

    /// - Parameter links: by the record that replaces, ascending.
    static func check(_ records: [EvidenceRecord], _ links: [Supersessions.Link], _ faults: FaultCollector) {
        let starts = links.indices.filter { $0 == 0 || links[$0 - 1].record != links[$0].record }
        // Hardly any that is replaced replaces others itself, and to look for each would take long.
        var replacesOthers = Array(repeating: false, count: records.count)
        for link in links { replacesOthers[link.record] = true }
        /// Which of those that replace others a record is; nil where it replaces none.
        func group(of record: Int) -> Int? {
            guard replacesOthers[record] else { return nil }
            let found = starts.indices.halved { links[starts[$0]].record < record }
            return found < starts.count && links[starts[found]].record == record ? found : nil
        }
        var states = Array(repeating: State.unseen, count: starts.count)
        for start in starts.indices where states[start] == .unseen {
            var stack = [(number: start, next: starts[start])]
            states[start] = .onTheWay
            while let (number, next) = stack.last {
                let record = links[starts[number]].record
                guard next < links.count, links[next].record == record else {
                    states[number] = .done
                    stack.removeLast()
                    continue
                }
                stack[stack.count - 1].next += 1
                guard let target = links[next].replaced, target != record, let other = group(of: target) else {
                    continue
                }
                switch states[other] {
                case .onTheWay:
                    let id = records[record].supersedes[links[next].number]
                    faults.report(
                        Fault(
                            "contradiction", at: id.place, length: id.length,
                            "records supersede each other in a circle", remedy: "let only the newer one supersede"))
                case .unseen:
                    states[other] = .onTheWay
                    stack.append((other, starts[other]))
                case .done: break
                }
            }
        }
    }
}
