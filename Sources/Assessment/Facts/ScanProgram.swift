import CalendarDates
import Conditions
import Rules
import Vocabularies

/// Conditions on records as one list of plain steps, each followed by its parts: asked of very many records, they need no
/// reference to be counted.
struct ScanProgram: Sendable {
    enum Kind: UInt8 { case all, any, not, terms, date, lapses, other }

    /// Some places of a column.
    struct Places: BitwiseCopyable {
        var isMissingIn = false
        var terms = TermSet()

        /// The records that have one of them.
        @inline(__always)
        func joined(_ places: UnsafeBufferPointer<UInt64>, from start: Int) -> UInt64 {
            var joined = isMissingIn ? places[start] : 0
            terms.forEach { joined |= places[start + 1 + $0] }
            return joined
        }
    }

    struct Step: BitwiseCopyable {
        let kind: Kind
        /// The step after it and its parts.
        var end: Int32 = 0
        /// For terms where the column's places begin, for others the number of the condition.
        var start: Int32 = 0
        /// The terms for which it is met, and those for which it is unknown.
        var met = Places()
        var unknown = Places()
        /// The first and the last day on which a date meets it.
        var first = CalendarDate(daysSinceEpoch: 0)
        var last = CalendarDate(daysSinceEpoch: 0)
    }

    private(set) var columns: [RecordColumn] = []
    private(set) var steps: [Step] = []
    /// What is asked of each record by itself.
    private(set) var others: [Condition] = []

    /// Adds a condition and tells where its steps begin.
    mutating func append(_ condition: Condition, _ words: FrameworkVocabularies, asOf: CalendarDate) -> Int {
        let place = steps.count
        switch condition {
        case .all(let parts): add(.all, parts, words, asOf)
        case .any(let parts): add(.any, parts, words, asOf)
        case .not(let part): add(.not, [part], words, asOf)
        case .fact(let comparison):
            if !add(comparison, words, asOf) { add(other: condition) }
        case .count, .share: add(other: condition)
        }
        return place
    }

    /// Adds a step with parts, those last that must be asked of each record: what the others decide need not be asked.
    private mutating func add(_ kind: Kind, _ parts: [Condition], _ words: FrameworkVocabularies, _ asOf: CalendarDate)
    {
        let place = steps.count
        steps.append(Step(kind: kind))
        for part in parts.filter(Self.isLookedUp) + parts.filter({ !Self.isLookedUp($0) }) {
            _ = append(part, words, asOf: asOf)
        }
        steps[place].end = Int32(steps.count)
    }

    private static func isLookedUp(_ condition: Condition) -> Bool {
        guard case .fact(let comparison) = condition else { return false }
        return RecordColumn(RecordFact.allCases[comparison.fact]) != nil
    }

    private mutating func add(other condition: Condition) {
        add(Step(kind: .other, start: Int32(others.count)))
        others.append(condition)
    }

    private mutating func add(_ step: Step) {
        steps.append(step)
        steps[steps.count - 1].end = Int32(steps.count)
    }

    /// Adds a comparison that can be looked up; false where it cannot.
    private mutating func add(_ comparison: Comparison, _ words: FrameworkVocabularies, _ asOf: CalendarDate) -> Bool {
        let fact = RecordFact.allCases[comparison.fact]
        if let column = RecordColumn(fact) {
            if let values = column.values(words) {
                add(column, values.map { comparison.truth(of: $0, asOf: asOf) })
                return true
            }
            guard comparison.tests.count == 1 else { return false }
            return add(column, comparison.tests[0])
        }
        guard comparison.tests.count == 1, case .within(let duration) = comparison.tests[0] else { return false }
        let oldest = asOf.subtracting(duration)
        switch fact {
        case .date: add(Step(kind: .date, first: oldest, last: asOf))
        case .lapses: add(Step(kind: .lapses, first: oldest, last: asOf))
        default: return false
        }
        return true
    }

    /// Adds the answers for a missing term, and then for each index that rows hold.
    private mutating func add(_ column: RecordColumn, _ answers: [Truth]) {
        func places(_ truth: Truth) -> Places {
            Places(
                isMissingIn: answers.first == truth,
                terms: TermSet(indices: answers.dropFirst().indices.filter { answers[$0] == truth }.map { $0 - 1 }))
        }
        add(Step(kind: .terms, start: start(of: column), met: places(.met), unknown: places(.unknown)))
    }

    /// Adds a test of a set of terms; a set without any is one that nobody told.
    private mutating func add(_ column: RecordColumn, _ test: Test) -> Bool {
        let (missing, all) = (Places(isMissingIn: true), Places(terms: TermSet(bits: .max)))
        let (met, unknown): (Places, Places)
        switch test {
        case .has(let term): (met, unknown) = (Places(terms: TermSet(indices: [term])), missing)
        case .missing(let isMissing): (met, unknown) = (isMissing ? missing : all, Places())
        default: return false
        }
        add(Step(kind: .terms, start: start(of: column), met: met, unknown: unknown))
        return true
    }

    /// Where a column's places begin.
    private mutating func start(of column: RecordColumn) -> Int32 {
        let known = columns.firstIndex(of: column)
        if known == nil { columns.append(column) }
        return Int32((known ?? columns.count - 1) * RecordColumn.placeCount)
    }
}
