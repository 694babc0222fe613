public import CalendarDates
public import SourceText
public import Vocabularies

/// A condition over named facts, checked when it was loaded.
public indirect enum Condition: Sendable, Hashable {
    /// All must hold.
    case all([Condition])
    /// One must hold.
    case any([Condition])
    /// It must not hold.
    case not(Condition)
    /// A fact compared.
    case fact(Comparison)
    /// The number of things for which a condition holds, compared.
    case count(Tally)
    /// The share, from 0 to 1, of things for which a condition holds among those for which it is known, compared.
    case share(Tally)
}

/// A fact and what it is compared with; the same as another where that asks the same, wherever it is written.
public struct Comparison: Sendable, Hashable {
    /// The fact's index in its catalogue.
    public let fact: Int
    /// The fact's name.
    public let name: String
    /// What must hold of it; all of them.
    public let tests: [Test]
    /// Where it is written.
    public let place: SourcePlace

    /// Whether both ask the same.
    public static func == (left: Comparison, right: Comparison) -> Bool {
        left.fact == right.fact && left.tests == right.tests
    }

    /// Hashes what it asks.
    public func hash(into hasher: inout Hasher) {
        hasher.combine(fact)
        hasher.combine(tests)
    }
}

/// Things counted and what their number or share is compared with; the same as another where that asks the same.
public struct Tally: Sendable, Hashable {
    /// What must hold of a thing for it to count.
    public let condition: Condition
    /// What must hold of the number or share; all of them.
    public let tests: [Test]
    /// Where it is written.
    public let place: SourcePlace

    /// Whether both ask the same.
    public static func == (left: Tally, right: Tally) -> Bool {
        left.condition == right.condition && left.tests == right.tests
    }

    /// Hashes what it asks.
    public func hash(into hasher: inout Hasher) {
        hasher.combine(condition)
        hasher.combine(tests)
    }
}

/// One comparison of a value.
public enum Test: Sendable, Hashable {
    /// The value or more.
    case atLeast(Double)
    /// The value or less.
    case atMost(Double)
    /// More than the value.
    case above(Double)
    /// Less than the value.
    case below(Double)
    /// Exactly this number.
    case number(Double)
    /// Exactly this text.
    case text(String)
    /// One of these texts.
    case texts([String])
    /// This truth.
    case flag(Bool)
    /// One of these terms.
    case oneOf(TermSet)
    /// A set that contains this term.
    case has(Int)
    /// Not there, or there.
    case missing(Bool)
    /// A date no longer before the as-of date than this, and not after it.
    case within(ISODuration)
}

extension Condition {
    /// Whether the condition holds of a thing as of a date.
    public func truth(of source: some FactSource, asOf: CalendarDate) -> Truth {
        switch self {
        case .all(let parts): Truth.all(parts.lazy.map { $0.truth(of: source, asOf: asOf) })
        case .any(let parts): Truth.any(parts.lazy.map { $0.truth(of: source, asOf: asOf) })
        case .not(let part): part.truth(of: source, asOf: asOf).negated
        case .fact(let comparison):
            comparison.truth(of: source.fact(comparison.fact), asOf: asOf)
        case .count(let tally): tally.countTruth(of: source, asOf: asOf)
        case .share(let tally): tally.shareTruth(of: source, asOf: asOf)
        }
    }

    /// Its `count` and `share` parts, wherever they stand.
    public var tallies: [Tally] {
        switch self {
        case .all(let parts), .any(let parts): parts.flatMap(\.tallies)
        case .not(let part): part.tallies
        case .fact: []
        case .count(let tally), .share(let tally): [tally]
        }
    }

    /// The `count` and `share` parts that do not stand in a `not`: what counts towards them is what to show when the
    /// condition holds.
    public var shownTallies: [Tally] {
        switch self {
        case .all(let parts), .any(let parts): parts.flatMap(\.shownTallies)
        case .not, .fact: []
        case .count(let tally), .share(let tally): [tally]
        }
    }
}

extension Comparison {
    /// Whether all tests hold of a value.
    public func truth(of value: FactValue?, asOf: CalendarDate) -> Truth {
        // Nearly all comparisons have one test.
        tests.count == 1
            ? tests[0].truth(of: value, asOf: asOf) : Truth.all(tests.lazy.map { $0.truth(of: value, asOf: asOf) })
    }
}

extension Tally {
    /// Things for which the condition is unknown may or may not count: the answer is known only where they cannot
    /// change it.
    fileprivate func countTruth(of source: some FactSource, asOf: CalendarDate) -> Truth {
        let counts = source.counts(of: condition, asOf: asOf)
        let (least, most) = (counts.met, counts.met + counts.all - counts.known)
        func answer(_ number: Int) -> Truth {
            Truth.all(tests.lazy.map { $0.truth(of: .number(Double(number)), asOf: asOf) })
        }
        let first = answer(least)
        // A bound on one side holds of all numbers between two of which it holds, and fails likewise. Anything else may
        // fail at both ends where a number between them holds, as with `equals`: all of them are tried.
        let between = tests.count == 1 && tests[0].isBound ? most..<most + 1 : least..<most + 1
        return between.allSatisfy { answer($0) == first } ? first : .unknown
    }

    fileprivate func shareTruth(of source: some FactSource, asOf: CalendarDate) -> Truth {
        let counts = source.counts(of: condition, asOf: asOf)
        guard counts.known > 0 else { return .unknown }
        return Truth.all(
            tests.map { $0.truth(of: .number(Double(counts.met) / Double(counts.known)), asOf: asOf) })
    }
}

extension Test {
    /// Whether it bounds a number on one side.
    fileprivate var isBound: Bool {
        switch self {
        case .atLeast, .atMost, .above, .below: true
        default: false
        }
    }
}

extension Test {
    func truth(of value: FactValue?, asOf: CalendarDate) -> Truth {
        if case .missing(let isMissing) = self { return Truth((value == nil) == isMissing) }
        guard let value else { return .unknown }
        switch (self, value) {
        case (.atLeast(let bound), .number(let number)): return Truth(number >= bound)
        case (.atMost(let bound), .number(let number)): return Truth(number <= bound)
        case (.above(let bound), .number(let number)): return Truth(number > bound)
        case (.below(let bound), .number(let number)): return Truth(number < bound)
        case (.number(let wanted), .number(let number)): return Truth(number == wanted)
        case (.text(let wanted), .text(let text)): return Truth(text == wanted)
        case (.texts(let wanted), .text(let text)): return Truth(wanted.contains(text))
        case (.flag(let wanted), .flag(let flag)): return Truth(flag == wanted)
        case (.oneOf(let wanted), .term(let term)): return Truth(wanted.contains(term))
        case (.has(let wanted), .terms(let terms)): return Truth(terms.contains(wanted))
        case (.within(let duration), .date(let date)):
            return Truth(date <= asOf && date >= asOf.subtracting(duration))
        default:
            // The types were checked when the condition was loaded.
            return .unknown
        }
    }
}
