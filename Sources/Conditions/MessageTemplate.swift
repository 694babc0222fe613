import CalendarDates
public import PositionedYAML
public import SourceText
import Vocabularies

/// A sentence with places for facts: `{title} was due on {due}`.
public struct MessageTemplate: Sendable, Hashable {
    private enum Part: Sendable, Hashable {
        case text(String)
        case fact(Int)
    }

    private let parts: [Part]
    /// The facts that it names, as indices in the catalogue.
    public var facts: Set<Int> {
        Set(parts.compactMap { if case .fact(let index) = $0 { index } else { nil } })
    }
    /// The sentence as it is written.
    public let source: String

    /// Reads a template; a placeholder that names no fact of the catalogue is reported.
    public init?(_ value: YAMLValue?, field: String, about catalogue: FactCatalogue, _ faults: FaultCollector) {
        guard let value, let text = value.text(field, faults) else { return nil }
        var parts: [Part] = []
        var rest = text[...]
        while let open = rest.firstIndex(of: "{") {
            if open > rest.startIndex { parts.append(.text(String(rest[..<open]))) }
            guard let close = rest[open...].firstIndex(of: "}") else {
                let _: Bool? = value.report(
                    "bad-placeholder", "'\(field)' has a '{' without a '}'", remedy: "close the placeholder", faults)
                return nil
            }
            let name = String(rest[rest.index(after: open)..<close])
            guard let index = catalogue.index(of: name) else {
                let _: Bool? = value.report(
                    "bad-placeholder", "\(catalogue.subject) has no fact '\(name)' to fill in",
                    remedy: NearMiss.remedy(
                        for: name, among: catalogue.names, otherwise: "its facts are listed in docs/file-formats.md"),
                    faults)
                return nil
            }
            parts.append(.fact(index))
            rest = rest[rest.index(after: close)...]
        }
        if !rest.isEmpty { parts.append(.text(String(rest))) }
        self.parts = parts
        source = text
    }

    /// The sentence with facts filled in; what is not known is said to be so.
    public func filled(_ words: (Int) -> String?) -> String {
        parts.map { part in
            switch part {
            case .text(let text): text
            case .fact(let index): words(index) ?? "(not known)"
            }
        }.joined()
    }
}

extension FactValue {
    /// The value as a sentence shows it; numbers with at most one decimal.
    public func words(_ type: FactType) -> String {
        switch self {
        case .number(let number): Test.plain((number * 10).rounded() / 10)
        case .date(let date): date.words
        case .flag(let flag): flag ? "yes" : "no"
        case .text(let text): text
        case .term(let index):
            if case .term(let vocabulary) = type { vocabulary[index].title } else { "" }
        case .terms(let set):
            if case .terms(let vocabulary) = type { vocabulary.titles(of: set).joined(separator: ", ") } else { "" }
        }
    }
}
