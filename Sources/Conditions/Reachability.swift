import Vocabularies

/// Finds conditions that can never hold, and rules that never get their turn.
///
/// A condition is written out as alternatives, each a set of limits on single facts. That is exact for numbers, terms,
/// truths and presence; whatever else (texts, dates, counts) is left open, so that nothing reachable is refused.
public enum Reachability {
    /// More alternatives than this are not written out; the condition is then taken to be reachable.
    static let alternativesBudget = 256

    /// Whether facts exist for which the condition holds.
    public static func canHold(_ condition: Condition) -> Bool {
        guard let alternatives = alternatives(condition, negated: false) else { return true }
        return alternatives.contains { $0.isPossible }
    }

    /// The indices of conditions that never decide in a list of which the first that holds wins; nil stands for "always".
    public static func neverReached(_ conditions: [Condition?]) -> [Int] {
        var earlier: [Alternative] = []
        var unreached: [Int] = []
        var isDecided = false
        for (index, condition) in conditions.enumerated() {
            guard !isDecided else {
                unreached.append(index)
                continue
            }
            guard let condition else {
                isDecided = true
                continue
            }
            guard let all = alternatives(condition, negated: false) else { continue }
            let own = all.filter(\.isPossible)
            if own.allSatisfy({ alternative in earlier.contains { alternative.isWithin($0) } }) {
                unreached.append(index)
            }
            earlier += own
        }
        return unreached
    }

    private static func alternatives(_ condition: Condition, negated: Bool) -> [Alternative]? {
        switch condition {
        case .not(let part): return alternatives(part, negated: !negated)
        case .all(let parts): return negated ? either(parts, negated) : together(parts, negated)
        case .any(let parts): return negated ? together(parts, negated) : either(parts, negated)
        case .fact(let comparison):
            // Not (a and b) is (not a) or (not b).
            let limits = comparison.tests.map { Limit($0, negated: negated) }
            if negated { return limits.map { Alternative(limits: [comparison.fact: $0]) } }
            return [limits.reduce(Alternative()) { $0.adding($1, to: comparison.fact) }]
        case .count(let tally): return tallied(tally, within: [.atLeast(0)], negated: negated)
        case .share(let tally): return tallied(tally, within: [.atLeast(0), .atMost(1)], negated: negated)
        }
    }

    /// Which numbers and shares there are depends on the records; only comparisons that exclude each other are seen.
    private static func tallied(_ tally: Tally, within range: [Test], negated: Bool) -> [Alternative] {
        let tests = negated ? range : range + tally.tests
        let limit = tests.map { Limit($0, negated: false) }.reduce(Limit()) { $0.merging($1) }
        return limit.isPossible ? [Alternative(hasOpenPart: true)] : []
    }

    private static func either(_ parts: [Condition], _ negated: Bool) -> [Alternative]? {
        var all: [Alternative] = []
        for part in parts {
            guard let some = alternatives(part, negated: negated) else { return nil }
            all += some
            if all.count > alternativesBudget { return nil }
        }
        return all
    }

    private static func together(_ parts: [Condition], _ negated: Bool) -> [Alternative]? {
        var all = [Alternative()]
        for part in parts {
            guard let some = alternatives(part, negated: negated), all.count * some.count <= alternativesBudget else {
                return nil
            }
            all = all.flatMap { left in some.map { left.merging($0) } }
        }
        return all
    }
}

/// One way in which a condition can hold: limits on facts, all of which must be kept.
private struct Alternative {
    var limits: [Int: Limit] = [:]
    /// Whether there are further demands that limits cannot express.
    var hasOpenPart = false

    var isPossible: Bool { limits.values.allSatisfy(\.isPossible) }

    func adding(_ limit: Limit, to fact: Int) -> Alternative {
        var copy = self
        copy.limits[fact] = limits[fact].map { $0.merging(limit) } ?? limit
        return copy
    }

    func merging(_ other: Alternative) -> Alternative {
        var merged = other.limits.reduce(self) { $0.adding($1.value, to: $1.key) }
        merged.hasOpenPart = hasOpenPart || other.hasOpenPart
        return merged
    }

    /// Whether the other holds wherever this one does.
    func isWithin(_ other: Alternative) -> Bool {
        !other.hasOpenPart && other.limits.allSatisfy { fact, limit in limits[fact]?.isWithin(limit) ?? false }
    }
}

/// What one fact may be.
private struct Limit {
    var low = -Double.infinity
    var isLowOpen = false
    var high = Double.infinity
    var isHighOpen = false
    var terms = TermSet(bits: .max)
    var flags: Set<Bool> = [true, false]
    /// Whether the fact must be there (true) or missing (false).
    var presence: Set<Bool> = [true]
    var isOpen = false

    init() {}

    init(_ test: Test, negated: Bool) {
        switch (test, negated) {
        case (.atLeast(let bound), false), (.below(let bound), true): low = bound
        case (.above(let bound), false), (.atMost(let bound), true): (low, isLowOpen) = (bound, true)
        case (.atMost(let bound), false), (.above(let bound), true): high = bound
        case (.below(let bound), false), (.atLeast(let bound), true): (high, isHighOpen) = (bound, true)
        case (.number(let bound), false): (low, high) = (bound, bound)
        case (.oneOf(let set), false): terms = set
        case (.oneOf(let set), true): terms = TermSet(bits: ~set.bits)
        case (.flag(let flag), let negated): flags = [flag != negated]
        case (.missing(let isMissing), let negated): presence = [isMissing == negated]
        default: isOpen = true
        }
    }

    var isPossible: Bool {
        guard !presence.isEmpty, !flags.isEmpty, !terms.isEmpty else { return false }
        return low < high || (low == high && !isLowOpen && !isHighOpen)
    }

    func merging(_ other: Limit) -> Limit {
        var merged = self
        if other.low > low || (other.low == low && other.isLowOpen) {
            (merged.low, merged.isLowOpen) = (other.low, other.isLowOpen)
        }
        if other.high < high || (other.high == high && other.isHighOpen) {
            (merged.high, merged.isHighOpen) = (other.high, other.isHighOpen)
        }
        merged.terms = terms.intersection(other.terms)
        merged.flags.formIntersection(other.flags)
        merged.presence.formIntersection(other.presence)
        merged.isOpen = isOpen || other.isOpen
        return merged
    }

    func isWithin(_ other: Limit) -> Bool {
        guard !other.isOpen else { return false }
        let aboveLow = low > other.low || (low == other.low && (isLowOpen || !other.isLowOpen))
        let belowHigh = high < other.high || (high == other.high && (isHighOpen || !other.isHighOpen))
        return aboveLow && belowHigh && terms.subtracting(other.terms).isEmpty && flags.isSubset(of: other.flags)
            && presence.isSubset(of: other.presence)
    }
}
