import PositionedYAML
import Rules
import SourceText

/// Checks ids that point from one file of a partnership to another.
enum CrossReferences {
    static func check(_ partnership: Partnership, _ faults: FaultCollector) {
        var records: [String: Int] = [:]
        for (index, record) in partnership.records.enumerated() { records[record.id] = index }
        var findings: [String: Int] = [:]
        for (index, finding) in partnership.area.inspections.flatMap(\.findings).enumerated() {
            findings[finding.id] = index
        }
        for record in partnership.records {
            for id in record.supersedes where id.value == record.id {
                faults.report(
                    Fault(
                        "contradiction", at: id.place, length: id.length, "the record supersedes itself",
                        remedy: "name the record it replaces"))
            }
            _ = References.indices(of: record.supersedes, in: records, what: "record", faults)
        }
        SupersedingCycles.check(partnership.records, records, faults)
        for action in partnership.plan.actions {
            _ = References.indices(of: action.answers, in: findings, what: "finding", faults)
            _ = References.indices(of: action.impact, in: records, what: "record", faults)
        }
        for waiver in partnership.waivers {
            if let record = waiver.record { _ = References.index(of: record, in: records, what: "record", faults) }
        }
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
