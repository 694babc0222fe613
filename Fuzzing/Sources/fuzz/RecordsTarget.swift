import CalendarDates
import Assessment
import Evidence
import Rules
import SourceText
import Vocabularies

/// Any bytes as a file of records. What is read is complete, and is judged without trouble on any day; what is not read is
/// reported.
struct RecordsTarget: FuzzTarget {
    let rules: RuleSet

    func read(_ bytes: [UInt8]) {
        let faults = FaultCollector()
        let records = RecordsFile.read(bytes, path: "fuzz.yaml", rules: rules, faults)
        faults.checkAll(lines: lineCount(bytes))
        for record in records {
            check(!record.id.isEmpty && !record.criteria.isEmpty, "a record has an id and criteria")
            check(record.criteria.allSatisfy(rules.criteria.indices.contains), "a criterion is one of the rules")
            check(record.kind >= 0 && record.kind < rules.vocabularies.kinds.count, "a kind is one of the rules")
        }
        guard !records.isEmpty, records.count <= 50, let day = CalendarDate("2025-12-31") else { return }
        let unique = Dictionary(records.map { ($0.id, $0) }, uniquingKeysWith: { one, _ in one }).values
        let partnership = Partnership(
            folder: "fuzz", area: AreaProfile(id: "fuzz", name: "Fuzz"), records: Array(unique))
        let assessment = Assessment(partnership, rules: rules, asOf: day)
        let sum = assessment.outcome.probabilities.reduce(0, +)
        check(abs(sum - 1) < 1e-9, "probabilities are together 1, not \(sum)")
        for criterion in assessment.criteria {
            check(abs(criterion.ledger.position) <= 1, "a position lies within -1 and 1")
        }
    }
}
