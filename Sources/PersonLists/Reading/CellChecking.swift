import CalendarDates
import Conditions

/// Knows which rules about values are broken by which troubles, so that nothing is asked twice in a million rows.
struct CellChecking {
    /// By column (the last is for columns that nobody knows), trouble and health number: the indices of the rules.
    private let broken: [[Int]]
    private static let states = CellTrouble.allCases.count + 1

    init(_ mapping: ListMapping, asOf: CalendarDate) {
        var broken: [[Int]] = []
        for column in 0...mapping.columns.count {
            for trouble in [nil] + CellTrouble.allCases.map(Optional.some) {
                for hasHealthNumber in [false, true] {
                    let facts = CellFacts(trouble: trouble, hasHealthNumber: hasHealthNumber)
                    broken.append(
                        mapping.cellChecks.indices.filter { index in
                            let check = mapping.cellChecks[index]
                            guard check.columns?.contains(column) ?? true else { return false }
                            return check.condition.truth(of: facts, asOf: asOf) == .met
                        })
                }
            }
        }
        self.broken = broken
    }

    /// The indices of the rules that a value breaks.
    func rules(column: Int, _ trouble: CellTrouble?, hasHealthNumber: Bool) -> [Int] {
        let state = trouble.map { $0.rawValue + 1 } ?? 0
        return broken[(column * Self.states + state) * 2 + (hasHealthNumber ? 1 : 0)]
    }
}
