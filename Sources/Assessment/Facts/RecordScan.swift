import CalendarDates
import Conditions
import Rules
import Vocabularies

/// Asks conditions of many records at once.
///
/// 64 records are looked at together, each as one bit of a word: which of them have a term is found once for all
/// conditions, and "all", "any" and "not" join words. What cannot be looked up so is asked of a record only where the rest
/// leaves it open. The answers are those that each record's facts would give.
struct RecordScan: Sendable {
    private let context: AssessmentContext
    private var program = ScanProgram()
    /// Where the steps of each condition begin.
    private var starts: [Int] = []

    init(_ conditions: [Condition], _ context: AssessmentContext) {
        self.context = context
        starts = conditions.map { program.append($0, context.rules.vocabularies, asOf: context.asOf) }
    }

    /// The answers of some records to each condition.
    func answers(of records: RecordSet) -> [RecordAnswers] {
        let count = program.columns.count * RecordColumn.placeCount
        // For each condition the set of those that meet it, and then of those that do not.
        let sets = RecordSet.sets(2 * starts.count, below: context.records.count) { word, bits in
            let asked = records.words[word]
            guard asked != 0 else { return }
            withUnsafeTemporaryAllocation(of: UInt64.self, capacity: count) { places in
                places.initialize(repeating: 0)
                for (number, column) in program.columns.enumerated() {
                    let start = number * RecordColumn.placeCount
                    column.mark(
                        asked, from: word * 64, of: context.records,
                        in: UnsafeMutableBufferPointer(rebasing: places[start..<start + RecordColumn.placeCount]))
                }
                program.steps.withUnsafeBufferPointer { steps in
                    for (number, start) in starts.enumerated() {
                        let answer = answer(
                            start, steps, UnsafeBufferPointer(places), first: word * 64, asked: asked)
                        (bits[2 * number], bits[2 * number + 1]) = (answer.met, answer.notMet)
                    }
                }
            }
        }
        return starts.indices.map { RecordAnswers(met: sets[2 * $0], notMet: sets[2 * $0 + 1]) }
    }

    /// Those of 64 records that meet a step and those that do not.
    /// - Parameters:
    ///   - place: where the step stands.
    ///   - places: which of the records have a term, for each place of each column.
    ///   - first: the index of the first of the records.
    ///   - asked: of which of them the answer is wanted.
    private func answer(
        _ place: Int, _ steps: UnsafeBufferPointer<ScanProgram.Step>, _ places: UnsafeBufferPointer<UInt64>, first: Int,
        asked: UInt64
    ) -> (met: UInt64, notMet: UInt64) {
        let step = steps[place]
        switch step.kind {
        case .all, .any:
            // Kleene's "any" is "all" with the answers turned round: one answer decides, and all the others must agree.
            let isAll = step.kind == .all
            var (agreed, decided) = (asked, UInt64(0))
            var next = place + 1
            // What one part has decided the others cannot change.
            while next < step.end, asked & ~decided != 0 {
                let (met, notMet) = answer(next, steps, places, first: first, asked: asked & ~decided)
                agreed &= isAll ? met : notMet
                decided |= isAll ? notMet : met
                next = Int(steps[next].end)
            }
            return isAll ? (agreed, decided) : (decided, agreed)
        case .not:
            let (met, notMet) = answer(place + 1, steps, places, first: first, asked: asked)
            return (notMet, met)
        case .terms:
            let met = asked & step.met.joined(places, from: Int(step.start))
            return (met, asked & ~met & ~step.unknown.joined(places, from: Int(step.start)))
        case .date, .lapses:
            let met = marks(asked) { record in
                let row = context.records.rows[first + record]
                let date = step.kind == .date ? row.date : row.lapses
                return step.first <= date && date <= step.last
            }
            return (met, asked & ~met)
        case .other:
            var notMet: UInt64 = 0
            let met = marks(asked) { record in
                let facts = context.facts(ofRecord: first + record)
                let truth = program.others[Int(step.start)].truth(of: facts, asOf: context.asOf)
                if truth == .notMet { notMet |= 1 << UInt64(record) }
                return truth == .met
            }
            return (met, notMet)
        }
    }

    /// Those of 64 records of which something is so.
    @inline(__always)
    private func marks(_ asked: UInt64, _ isSo: (Int) -> Bool) -> UInt64 {
        var marks: UInt64 = 0
        TermSet(bits: asked).forEach { if isSo($0) { marks |= 1 << UInt64($0) } }
        return marks
    }
}
