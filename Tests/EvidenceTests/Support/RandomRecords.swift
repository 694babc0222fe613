@testable import Evidence
import PositionedYAML
import Rules
import TestSupport
import Vocabularies

/// Records files made of random fields and values, most of them sound.
struct RandomRecords {
    private let rules: RuleSet
    private var generator: SeededGenerator

    init(_ rules: RuleSet, seed: UInt64) {
        self.rules = rules
        generator = SeededGenerator(seed: seed)
    }

    /// A file with so many records.
    mutating func file(count: Int) -> String {
        var text = ""
        if chance(0.7) {
            text += "defaults:\n" + fields(RecordFields.defaults, presence: 0.3, indent: "  ")
            if text.hasSuffix("defaults:\n") { text += "  kind: \(rules.vocabularies.kinds.ids[0])\n" }
        }
        text += "records:\n"
        for number in 0..<count {
            let id = chance(0.95) ? "record-\(number)" : ["'12'", "12", "no", "a b", "record-0"][index(5)]
            text += "  - id: \(id)\n" + fields(RecordFields.record, presence: 0.75, indent: "    ")
        }
        return text
    }

    private mutating func fields(_ table: FieldTable, presence: Double, indent: String) -> String {
        var text = ""
        for field in table.fields where field.name != "id" {
            let isLikely = field.isRequired ? max(presence, 0.98) : presence
            if !chance(isLikely) || (field.name == "supersedes" && chance(0.5)) { continue }
            text += "\(indent)\(field.name): \(value(of: field.name, field.shape))\n"
            if chance(0.005) { text += "\(indent)\(field.name): again\n" }
        }
        return text
    }

    private mutating func value(of name: String, _ shape: Shape) -> String {
        if chance(0.004) { return ["~", "no", "12", "''", "[]", "{}", "{a: b}", "\" \"", "x y", "*a"][index(10)] }
        switch shape {
        case .text:
            return ["A text.", "\"quoted: text\"", ">-\n      folded\n      text", "12 children waited", "é"][index(5)]
        case .id: return ["\"2024\"", "2024-25", "abc"][index(3)]
        case .number: return ["0", "12", "46.4", "100", "7.25", "-3", "1000", "2.5"][index(8)]
        case .flag: return "true"
        case .date: return date(of: name)
        case .duration: return "P6M"
        case .reference(let kind): return reference(to: kind)
        case .term(let name): return term(of: name)
        case .word(let words): return words[index(words.count)]
        case .list(let shape):
            var items: [String] = []
            for _ in 0...index(3) {
                let item = value(of: name, shape)
                if !item.contains("\n"), !items.contains(item) || chance(0.02) { items.append(item) }
            }
            return "[" + items.joined(separator: ", ") + "]"
        case .oneOrMore(let shape), .either(let shape, _): return value(of: name, shape)
        case .mapping(let table): return name == "measure" ? measure() : flow(table, presence: 0.5)
        case .keyed, .condition: return "{}"
        }
    }

    /// Mostly such that what is gathered comes behind what was true, and what lapses last.
    private mutating func date(of name: String) -> String {
        if chance(0.02) { return "2024-02-30" }
        return switch name {
        case "collected": ["2023-05-01", "2024-07-01", "'2024-12-31'", "2024-09-09"][index(4)]
        case "valid-until": ["2024-06-30", "2026-01-31"][index(2)]
        default: ["2023-05-01", "2023-06-30", "'2023-01-31'", "2024-02-29"][index(4)]
        }
    }

    /// A mapping in braces, since it may stand in a list in brackets.
    private mutating func flow(_ table: FieldTable, presence: Double) -> String {
        var parts: [String] = []
        for field in table.fields where field.isRequired || chance(presence) {
            if field.name == "file" || field.name == "sha256", chance(0.9) { continue }
            let value = value(of: field.name, field.shape)
            parts.append("\(field.name): \(value.contains("\n") ? "text" : value)")
        }
        return "{" + parts.joined(separator: ", ") + "}"
    }

    /// Mostly of one form, as ``RecordFields`` cannot say.
    private mutating func measure() -> String {
        let indicator = rules.indicators.indicators.randomElement(using: &generator)?.id ?? ""
        let comparators = (0..<index(4)).map { _ in flow(MeasureContextReader.comparatorFields, presence: 0.5) }
        return switch index(6) {
        case 0: "{respondents: \(index(50) + 20), positive: \(index(25))}"
        case 1: "{respondents: 40, positive: 20, undecided: \(index(9)), invited: 100}"
        case 2: "{sampled: \(index(20)), met: \(index(20))}"
        case 3: "{indicator: \(indicator), numerator: \(index(9)), denominator: \(index(20)), period: \"2024\"}"
        case 4:
            "{indicator: \(indicator), value: \(index(110)).5, period: 2024-25, comparators: ["
                + comparators.joined(separator: ", ") + "]}"
        default: flow(RecordFields.measure, presence: 0.4)
        }
    }

    private mutating func reference(to kind: String) -> String {
        switch kind {
        case "criterion": rules.criteria[index(rules.criteria.count)].id
        case "document": rules.documents.isEmpty ? "none" : rules.documents[index(rules.documents.count)].id
        case "indicator": rules.indicators.indicators.randomElement(using: &generator)?.id ?? "none"
        default: "record-\(index(30))"
        }
    }

    private mutating func term(of name: String) -> String {
        let ids = rules.vocabularies.named(name)?.ids ?? []
        return chance(0.004) || ids.isEmpty ? "unheard-of" : ids[index(ids.count)]
    }

    private mutating func index(_ count: Int) -> Int { Int.random(in: 0..<max(1, count), using: &generator) }

    private mutating func chance(_ probability: Double) -> Bool {
        Double.random(in: 0..<1, using: &generator) < probability
    }
}
