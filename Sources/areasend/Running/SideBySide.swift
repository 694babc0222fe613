import Assessment
import CalendarDates
import Evidence
import Reports
import Rules
import SourceText

/// Assesses many partnerships, a few at a time: memory holds those few, and of the others only their rows.
struct SideBySide {
    /// How many are read and assessed at once: enough to keep some processors busy, few enough to hold.
    private static let window = 4

    let loading: Loading
    let rules: RuleSet
    let asOf: CalendarDate
    let lens: Lens?
    let progress: Progress

    /// What came of it.
    struct Result {
        let rows: [PartnershipSummary]
        /// The faults of all folders.
        let faults: [Fault]
    }

    /// One row for each folder, whatever is wrong with others.
    func rows(of folders: [String]) async -> Result {
        var results: [(row: PartnershipSummary, faults: [Fault])] = []
        await withTaskGroup(of: (row: PartnershipSummary, faults: [Fault]).self) { group in
            var waiting = folders.makeIterator()
            func begin() -> Bool {
                guard let folder = waiting.next() else { return false }
                let (loading, rules, asOf, lens) = (loading, rules, asOf, lens)
                group.addTask {
                    let entry = await loading.entry(folder, rules: rules)
                    guard let partnership = entry.partnership else {
                        let errors = entry.faults.count { $0.severity == .error }
                        let row = PartnershipSummary(folder: folder, errors: entry.isEmpty ? nil : errors)
                        return (row, entry.faults)
                    }
                    return (
                        PartnershipSummary(Assessment(partnership, rules: rules, asOf: asOf, lens: lens)),
                        entry.faults
                    )
                }
                return true
            }
            for _ in 0..<Self.window where !begin() { break }
            while let result = await group.next() {
                results.append(result)
                progress.show(
                    ProgressLine(
                        doing: "assessing", path: result.row.folder, done: results.count, total: folders.count))
                _ = begin()
            }
        }
        progress.clear()
        for result in results { if case .nothing = result.row.state { loading.sayNothing(in: result.row.folder) } }
        return Result(rows: results.map(\.row), faults: results.flatMap(\.faults))
    }
}
