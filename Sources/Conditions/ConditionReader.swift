import CalendarDates
public import PositionedYAML
public import SourceText
import Vocabularies

/// Reads conditions and checks them against a catalogue of facts.
public enum ConditionReader {
    /// How deep conditions may nest; deeper than anybody can follow.
    static let depthBudget = 8

    private static let comparisons = [
        "at-least", "at-most", "above", "below", "equals", "in", "has", "missing", "within",
    ]
    private static let numeric = ["at-least", "at-most", "above", "below", "equals"]

    /// The condition that a value holds; nil where it is faulty, which is reported.
    public static func read(_ value: YAMLValue, about catalogue: FactCatalogue, _ faults: FaultCollector) -> Condition?
    {
        guard let condition = read(value, catalogue, depth: 0, faults) else { return nil }
        if !Reachability.canHold(condition) {
            return unreachable(value, faults)
        }
        return condition
    }

    private static func unreachable(_ value: YAMLValue, _ faults: FaultCollector) -> Condition? {
        value.report(
            "unreachable", "this condition can never hold", remedy: "mend the comparisons that exclude each other",
            faults)
    }

    private static func read(
        _ value: YAMLValue, _ catalogue: FactCatalogue, depth: Int, _ faults: FaultCollector
    ) -> Condition? {
        guard value.kind == .mapping else { return value.wrong("when", "a condition (a mapping)", faults) }
        guard depth < depthBudget else {
            return value.report("too-deep", "conditions nest deeper than \(depthBudget)", remedy: "simplify it", faults)
        }
        var seen: [String: SourcePlace] = [:]
        for (key, _) in value.entries {
            if let earlier = seen.updateValue(key.place, forKey: key.rawText) {
                return key.report(
                    "duplicate-key", "the key '\(key.rawText)' stands here a second time", remedy: "keep one of them",
                    faults, notes: [Fault.Note(place: earlier, text: "first defined here")])
            }
        }
        let entries = value.entries
        guard let (first, inner) = entries.first(where: { heads.contains($0.key.rawText) }) else {
            guard let (key, _) = entries.first else {
                return value.report("empty-condition", "the condition is empty", remedy: "say what must hold", faults)
            }
            return key.report(
                "unknown-key", "a condition has no key like this",
                remedy: NearMiss.remedy(
                    for: key.rawText, among: heads, otherwise: "begin with 'fact:', 'all:' or 'any:'"),
                faults)
        }
        switch first.rawText {
        case "all", "any", "not":
            guard entries.count == 1 else { return extra(entries, besides: [first.rawText], faults) }
            if first.rawText == "not" {
                return read(inner, catalogue, depth: depth + 1, faults).map(Condition.not)
            }
            guard inner.kind == .sequence, !inner.items.isEmpty else {
                return inner.wrong(first.rawText, "a list of conditions", faults)
            }
            let parts = inner.items.map { read($0, catalogue, depth: depth + 1, faults) }
            let whole = parts.compactMap(\.self)
            guard whole.count == parts.count else { return nil }
            return first.rawText == "all" ? .all(whole) : .any(whole)
        case "fact":
            return comparison(entries, fact: inner, catalogue, faults)
        default:
            guard !catalogue.items.isEmpty else {
                return first.report(
                    "unknown-key", "\(catalogue.subject) has nothing to count", remedy: "compare one of its facts",
                    faults)
            }
            let items = FactCatalogue(subject: "a record", facts: catalogue.items)
            guard let condition = read(inner, items, depth: depth + 1, faults),
                let tests = tests(in: entries, besides: first.rawText, type: .number, at: value, faults)
            else { return nil }
            guard Reachability.canHold(condition) else { return unreachable(inner, faults) }
            let tally = Tally(condition: condition, tests: tests, place: value.place)
            return first.rawText == "count" ? .count(tally) : .share(tally)
        }
    }

    private static let heads = ["all", "any", "not", "fact", "count", "share"]

    private static func comparison(
        _ entries: YAMLEntries, fact: YAMLValue, _ catalogue: FactCatalogue, _ faults: FaultCollector
    ) -> Condition? {
        guard let name = fact.text("fact", faults) else { return nil }
        guard let index = catalogue.index(of: name) else {
            return fact.report(
                "unknown-fact", "\(catalogue.subject) has no fact '\(name)'",
                remedy: NearMiss.remedy(
                    for: name, among: catalogue.names, otherwise: "its facts are listed in docs/file-formats.md"),
                faults)
        }
        let type = catalogue.facts[index].type
        guard let tests = tests(in: entries, besides: "fact", type: type, at: fact, faults) else { return nil }
        return .fact(Comparison(fact: index, name: name, tests: tests, place: fact.place))
    }

    private static func tests(
        in entries: YAMLEntries, besides head: String, type: FactType, at value: YAMLValue, _ faults: FaultCollector
    ) -> [Test]? {
        var tests: [Test] = []
        var isWhole = true
        for (key, operand) in entries where key.rawText != head {
            guard comparisons.contains(key.rawText) else {
                return key.report(
                    "unknown-key", "there is no comparison like this",
                    remedy: NearMiss.remedy(
                        for: key.rawText, among: comparisons, otherwise: "use \(comparisons.joined(separator: ", "))"),
                    faults)
            }
            if let test = test(key, operand, type, faults) { tests.append(test) } else { isWhole = false }
        }
        guard isWhole else { return nil }
        guard !tests.isEmpty else {
            return value.report(
                "empty-condition", "nothing is said of this fact",
                remedy: "add a comparison such as 'at-least:' or 'equals:'", faults)
        }
        return tests
    }

    private static func test(_ key: YAMLValue, _ operand: YAMLValue, _ type: FactType, _ faults: FaultCollector)
        -> Test?
    {
        let name = key.rawText
        if name == "missing" { return operand.flag(name, faults).map(Test.missing) }
        switch type {
        case .number where numeric.contains(name):
            guard let number = operand.number(name, faults) else { return nil }
            switch name {
            case "at-least": return .atLeast(number)
            case "at-most": return .atMost(number)
            case "above": return .above(number)
            case "below": return .below(number)
            default: return .number(number)
            }
        case .date where name == "within": return operand.duration(name, faults).map(Test.within)
        case .flag where name == "equals": return operand.flag(name, faults).map(Test.flag)
        case .text where name == "equals": return operand.text(name, faults).map(Test.text)
        case .text where name == "in":
            guard operand.kind == .sequence, !operand.items.isEmpty else {
                return operand.wrong(name, "a list", faults)
            }
            let texts = operand.items.map { $0.text(name, faults) }
            let known = texts.compactMap(\.self)
            return known.count == texts.count ? .texts(known) : nil
        case .term(let vocabulary) where name == "equals":
            return stated(operand, of: vocabulary, name, faults).map { .oneOf(TermSet(indices: [$0])) }
        case .term(let vocabulary) where name == "in":
            guard operand.kind == .sequence, !operand.items.isEmpty else {
                return operand.wrong(name, "a list", faults)
            }
            let terms = operand.items.map { stated($0, of: vocabulary, name, faults) }
            let known = terms.compactMap(\.self)
            return known.count == terms.count ? .oneOf(TermSet(indices: known)) : nil
        case .terms(let vocabulary) where name == "has": return operand.term(name, of: vocabulary, faults).map(Test.has)
        default:
            return key.report(
                "wrong-comparison", "'\(name)' does not fit this fact, which is \(type.words)",
                remedy: "use \(fitting(type).joined(separator: ", "))", faults)
        }
    }

    private static func stated(
        _ operand: YAMLValue, of vocabulary: Vocabulary, _ name: String, _ faults: FaultCollector
    ) -> Int? {
        guard let index = operand.term(name, of: vocabulary, faults) else { return nil }
        guard !vocabulary[index].isUnstated else {
            return operand.report(
                "wrong-comparison", "'\(vocabulary[index].id)' means that nobody said, which no value equals",
                remedy: "write 'missing: true' instead", faults)
        }
        return index
    }

    private static func fitting(_ type: FactType) -> [String] {
        switch type {
        case .number: numeric + ["missing"]
        case .date: ["within", "missing"]
        case .flag: ["equals", "missing"]
        case .text, .term: ["equals", "in", "missing"]
        case .terms: ["has", "missing"]
        }
    }

    private static func extra(_ entries: YAMLEntries, besides: [String], _ faults: FaultCollector) -> Condition? {
        entries.first { !besides.contains($0.key.rawText) }?.key.report(
            "unknown-key", "'\(besides.joined())' must stand alone", remedy: "move the other keys into its list", faults
        )
    }
}
