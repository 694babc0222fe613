/// Conditions about numbers alone, as plain steps one behind the other.
///
/// They give the answers that the conditions give. Asked of very many things by several processors, conditions themselves
/// would make them wait for each other: each look at one of their parts counts a reference that all share.
package struct NumberConditions: Sendable {
    private enum Kind: UInt8, BitwiseCopyable { case all, any, not, atLeast, atMost, above, below, number, missing }

    private struct Step: BitwiseCopyable {
        var kind: Kind
        var fact: UInt16 = 0
        /// The step behind the parts of this one.
        var end: Int32 = 0
        var bound = 0.0
    }

    private var steps: [Step] = []
    /// The first step of each condition.
    private var starts: [Int32] = []

    /// None.
    package init() {}

    /// How many there are.
    package var count: Int { starts.count }

    /// Adds a condition; nil always holds.
    /// - Returns: false, with nothing added, where it asks for something else than how large numbers are and whether they are
    ///   there.
    package mutating func append(_ condition: Condition?) -> Bool {
        let start = steps.count
        guard condition.map({ add($0) }) ?? add(.all([])) else {
            steps.removeLast(steps.count - start)
            return false
        }
        starts.append(Int32(start))
        return true
    }

    /// The first of some conditions that is met, by its number.
    /// - Parameter number: the number that a fact is, by the fact's index; nil where it is not known.
    @inline(__always)
    package func firstMet(_ range: Range<Int>, _ number: (Int) -> Double?) -> Int? {
        steps.withUnsafeBufferPointer { steps in
            starts.withUnsafeBufferPointer { starts in
                range.first { Self.truth(Int(starts[$0]), steps, number) == .met }
            }
        }
    }

    private mutating func add(_ condition: Condition) -> Bool {
        switch condition {
        case .all(let parts): return add(.all) { list in parts.allSatisfy { list.add($0) } }
        case .any(let parts): return add(.any) { list in parts.allSatisfy { list.add($0) } }
        case .not(let part): return add(.not) { $0.add(part) }
        case .fact(let comparison):
            return add(.all) { list in
                comparison.tests.allSatisfy { test in
                    guard var step = Self.step(test), let fact = UInt16(exactly: comparison.fact) else { return false }
                    step.fact = fact
                    step.end = Int32(list.steps.count + 1)
                    list.steps.append(step)
                    return true
                }
            }
        case .count, .share: return false
        }
    }

    private mutating func add(_ kind: Kind, parts: (inout NumberConditions) -> Bool) -> Bool {
        let place = steps.count
        steps.append(Step(kind: kind))
        guard parts(&self) else { return false }
        steps[place].end = Int32(steps.count)
        return true
    }

    private static func step(_ test: Test) -> Step? {
        switch test {
        case .atLeast(let bound): Step(kind: .atLeast, bound: bound)
        case .atMost(let bound): Step(kind: .atMost, bound: bound)
        case .above(let bound): Step(kind: .above, bound: bound)
        case .below(let bound): Step(kind: .below, bound: bound)
        case .number(let number): Step(kind: .number, bound: number)
        case .missing(let isMissing): Step(kind: .missing, bound: isMissing ? 1 : 0)
        case .text, .texts, .flag, .oneOf, .has, .within: nil
        }
    }

    private static func truth(
        _ place: Int, _ steps: UnsafeBufferPointer<Step>, _ number: (Int) -> Double?
    ) -> Truth {
        let step = steps[place]
        switch step.kind {
        case .all: return joined(place, steps, start: .met, end: .notMet, number)
        case .any: return joined(place, steps, start: .notMet, end: .met, number)
        case .not: return truth(place + 1, steps, number).negated
        case .missing: return Truth((number(Int(step.fact)) == nil) == (step.bound == 1))
        case .atLeast, .atMost, .above, .below, .number:
            guard let number = number(Int(step.fact)) else { return .unknown }
            switch step.kind {
            case .atLeast: return Truth(number >= step.bound)
            case .atMost: return Truth(number <= step.bound)
            case .above: return Truth(number > step.bound)
            case .below: return Truth(number < step.bound)
            default: return Truth(number == step.bound)
            }
        }
    }

    /// Kleene's "all" and "any": one answer decides, and else one that is not known leaves it open.
    private static func joined(
        _ place: Int, _ steps: UnsafeBufferPointer<Step>, start: Truth, end: Truth, _ number: (Int) -> Double?
    ) -> Truth {
        var result = start
        var next = place + 1
        while next < Int(steps[place].end) {
            let answer = truth(next, steps, number)
            if answer == end { return end }
            if answer == .unknown { result = .unknown }
            next = Int(steps[next].end)
        }
        return result
    }
}
