import CalendarDates
import Conditions
import Rules
import Vocabularies

/// Asks one condition of many records at once.
///
/// The answer to a comparison of a term is worked out once for each term there is, and then looked up for each record; what
/// cannot be looked up is asked of a record only where the rest leaves it open. The answers are those that each record's
/// facts would give.
struct RecordScan {
    /// Kleene's order: "all" is the least answer of the parts, "any" the greatest.
    private typealias Answer = UInt8
    private static let (notMet, unknown, met): (Answer, Answer, Answer) = (0, 1, 2)

    private indirect enum Step {
        case all([Step])
        case any([Step])
        case not(Step)
        /// The answer for each term, the one for a missing term first.
        case term(RecordColumn, [Answer])
        case comparison(Comparison)
        case other(Condition)
    }

    private let step: Step
    private let context: AssessmentContext

    init(_ condition: Condition, _ context: AssessmentContext) {
        step = Self.step(condition, context)
        self.context = context
    }

    /// The answers of records, in the order in which they are named.
    func truths(of records: [Int]) -> [Truth] {
        // In blocks, so that what is held between the parts of a condition stays small.
        let block = 1024
        var truths: [Truth] = []
        truths.reserveCapacity(records.count)
        for start in stride(from: 0, to: records.count, by: block) {
            let part = records[start..<min(start + block, records.count)]
            truths += answers(step, part, asked: nil).lazy.map {
                $0 == Self.met ? .met : $0 == Self.unknown ? .unknown : .notMet
            }
        }
        return truths
    }

    /// - Parameter asked: of which records the answer is wanted; nil for all.
    private func answers(_ step: Step, _ records: ArraySlice<Int>, asked: [Bool]?) -> [Answer] {
        switch step {
        case .all(let parts):
            return joined(parts, records, asked, start: Self.met, end: Self.notMet) { min($0, $1) }
        case .any(let parts):
            return joined(parts, records, asked, start: Self.notMet, end: Self.met) { max($0, $1) }
        case .not(let part):
            return answers(part, records, asked: asked).map { Self.met - $0 }
        case .term(let column, let table):
            var result = Array(repeating: Self.unknown, count: records.count)
            take(table, column, records, into: &result) { $1 }
            return result
        case .comparison(let comparison):
            return each(records, asked) {
                comparison.truth(of: $0.fact(comparison.fact), asOf: context.asOf)
            }
        case .other(let condition):
            return each(records, asked) { condition.truth(of: $0, asOf: context.asOf) }
        }
    }

    @inline(__always)
    private func joined(
        _ parts: [Step], _ records: ArraySlice<Int>, _ asked: [Bool]?, start: Answer, end: Answer,
        _ join: (Answer, Answer) -> Answer
    ) -> [Answer] {
        var result = Array(repeating: start, count: records.count)
        for part in parts {
            if case .term(let column, let table) = part {
                take(table, column, records, into: &result, join)
                continue
            }
            // What one part has decided the others cannot change.
            let open = result.indices.map { result[$0] != end && asked?[$0] ?? true }
            guard open.contains(true) else { break }
            let next = answers(part, records, asked: open)
            for index in result.indices { result[index] = join(result[index], next[index]) }
        }
        return result
    }

    /// Joins the answer for the term of each record to what is there.
    @inline(__always)
    private func take(
        _ table: [Answer], _ column: RecordColumn, _ records: ArraySlice<Int>, into result: inout [Answer],
        _ join: (Answer, Answer) -> Answer
    ) {
        context.records.rows.withUnsafeBufferPointer { rows in
            table.withUnsafeBufferPointer { table in
                result.withUnsafeMutableBufferPointer { result in
                    column.each(records, in: rows) { result[$0] = join(result[$0], table[$1.place]) }
                }
            }
        }
    }

    private func each(_ records: ArraySlice<Int>, _ asked: [Bool]?, _ truth: (RecordFacts) -> Truth) -> [Answer] {
        var result = Array(repeating: Self.unknown, count: records.count)
        for (place, record) in records.enumerated() where asked?[place] ?? true {
            result[place] = Self.answer(truth(context.facts(ofRecord: record)))
        }
        return result
    }

    private static func step(_ condition: Condition, _ context: AssessmentContext) -> Step {
        switch condition {
        case .all(let parts): return .all(steps(parts, context))
        case .any(let parts): return .any(steps(parts, context))
        case .not(let part): return .not(step(part, context))
        case .fact(let comparison):
            guard let column = RecordColumn(RecordFact.allCases[comparison.fact]) else {
                return .comparison(comparison)
            }
            let values = column.values(context.rules.vocabularies)
            let answers = values.map { answer(comparison.truth(of: $0, asOf: context.asOf)) }
            // As many as a byte has values, so that no term can lie outside.
            return .term(column, answers + Array(repeating: unknown, count: 256 - answers.count))
        case .count, .share: return .other(condition)
        }
    }

    /// The steps of parts, those first that are looked up: what they decide need not be asked of the others.
    private static func steps(_ parts: [Condition], _ context: AssessmentContext) -> [Step] {
        let steps = parts.map { step($0, context) }
        func isLookedUp(_ step: Step) -> Bool { if case .term = step { true } else { false } }
        return steps.filter(isLookedUp) + steps.filter { !isLookedUp($0) }
    }

    private static func answer(_ truth: Truth) -> Answer {
        switch truth {
        case .met: met
        case .unknown: unknown
        case .notMet: notMet
        }
    }
}
