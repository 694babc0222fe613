import CalendarDates
import Evidence
import PositionedYAML
import Rules
import Vocabularies

/// Writes records as YAML, laid out like the shipped files.
struct RecordText {
    private let rules: RuleSet
    private let defaults: Defaults
    private(set) var bytes: [UInt8] = []
    /// Where lines of a summary are broken.
    private static let width = 116

    /// What all files say once for the records that do not say otherwise.
    struct Defaults {
        let kind: Int
        let source: Citation
    }

    init(_ rules: RuleSet, defaults: Defaults) {
        self.rules = rules
        self.defaults = defaults
    }

    /// Begins a file.
    mutating func begin() {
        bytes.removeAll(keepingCapacity: true)
        add("defaults:\n  kind: \(rules.vocabularies.kinds[defaults.kind].id)\n")
        add(defaults.source, indent: "  ")
        add("records:\n")
    }

    mutating func add(_ record: RecordDraft) {
        let words = rules.vocabularies
        add("  - id: ")
        add(record.id)
        if record.kind != defaults.kind { line("kind", words.kinds[record.kind].id) }
        line("date", record.date.description)
        if let date = record.collected { line("collected", date.description) }
        if let date = record.validUntil { line("valid-until", date.description) }
        list("criteria", record.criteria.map { rules.criteria[$0].id })
        term("theme", record.theme, words.themes)
        term("rating", record.rating, words.ratings)
        term("extent", record.extent, words.extents)
        term("impact", record.impact, words.impacts)
        term("trajectory", record.trajectory, words.trajectories)
        term("leaders", record.leaders, words.leaders)
        list("partners", words.partners.ids(of: record.partners))
        list("phases", words.phases.ids(of: record.phases))
        list("cohorts", words.cohorts.ids(of: record.cohorts))
        add("\n    summary: >-\n")
        fold(record.words)
        if let document = record.document { line("document", rules.documents[document].id) }
        if let owner = record.owner { line("owner", Self.quoted(owner)) }
        list("supersedes", record.supersedes)
        if let measure = record.measure { add(measure, record.context) }
        add("\n")
        if let source = record.source, source != defaults.source { add(source, indent: "    ") }
    }

    private mutating func add(_ measure: Measure, _ context: MeasureContext?) {
        switch measure {
        case .survey(let respondents, let positive):
            line("measure", "{respondents: \(Self.number(respondents)), positive: \(Self.number(positive))}")
        case .audit(let sampled, let met):
            line("measure", "{sampled: \(Self.number(sampled)), met: \(Self.number(met))}")
        case .indicator(let index, let value, let numerator, let denominator, let period):
            add("\n    measure:\n      indicator: \(rules.indicators.indicators[index].id)")
            for (name, number) in [("value", value), ("numerator", numerator), ("denominator", denominator)] {
                if let number { add("\n      \(name): \(Self.number(number))") }
            }
            add("\n      period: \"\(period)\"")
            guard let comparators = context?.comparators, !comparators.isEmpty else { return }
            add("\n      comparators:")
            for other in comparators {
                add("\n        - {area: \(Self.quoted(other.area)), value: \(Self.number(other.value))")
                if let number = other.numerator { add(", numerator: \(Self.number(number))") }
                if let number = other.denominator { add(", denominator: \(Self.number(number))") }
                if let number = other.areas { add(", areas: \(Self.number(number))") }
                add("}")
            }
        }
    }

    private mutating func add(_ source: Citation, indent: String) {
        add("\(indent)source:\n\(indent)  title: \(Self.quoted(source.title))\n")
        let texts = [
            ("publisher", source.publisher), ("url", source.url), ("file", source.file?.value),
            ("sha256", source.sha256), ("page", source.page), ("note", source.note),
        ]
        for case (let name, let text?) in texts { add("\(indent)  \(name): \(Self.quoted(text))\n") }
        if let date = source.published { add("\(indent)  published: \(date)\n") }
    }

    /// Words as lines of a folded block, without a line feed at the end.
    private mutating func fold(_ words: [[UInt8]]) {
        var column = 0
        for word in words {
            if column > 0, column + word.count < Self.width {
                bytes.append(UInt8(ascii: " "))
                column += 1
            } else {
                add(column > 0 ? "\n      " : "      ")
                column = 6
            }
            bytes += word
            column += word.count
        }
    }

    private mutating func term(_ name: String, _ index: Int?, _ vocabulary: Vocabulary) {
        if let index { line(name, vocabulary[index].id) }
    }

    private mutating func list(_ name: String, _ ids: [String]) {
        if !ids.isEmpty { line(name, "[" + ids.joined(separator: ", ") + "]") }
    }

    private mutating func line(_ name: String, _ value: String) {
        add("\n    ")
        add(name)
        add(": ")
        add(value)
    }

    private mutating func add(_ text: String) { bytes.append(contentsOf: text.utf8) }

    /// A number without a point where it is whole.
    private static func number(_ value: Double) -> String {
        value == value.rounded() ? String(Int(value)) : value.description
    }

    private static func quoted(_ text: String) -> String {
        var result = "\""
        for character in text {
            if character == "\"" || character == "\\" { result.append("\\") }
            result.append(character)
        }
        return result + "\""
    }
}
