import CalendarDates
import Vocabularies

extension Condition {
    /// The condition in words, for explanations and the handbook.
    public func words(_ catalogue: FactCatalogue) -> String {
        switch self {
        case .all(let parts): parts.map { $0.inner(catalogue) }.joined(separator: " and ")
        case .any(let parts): parts.map { $0.inner(catalogue) }.joined(separator: " or ")
        case .not(let part): "it is not so that " + part.inner(catalogue)
        case .fact(let comparison):
            comparison.tests.map { test in
                "\(catalogue.facts[comparison.fact].name) \(test.words(catalogue.facts[comparison.fact].type))"
            }.joined(separator: " and ")
        case .count(let tally): tally.words("the number of records where", catalogue)
        case .share(let tally): tally.words("the share of records where", catalogue)
        }
    }

    /// In brackets where several parts or comparisons stand inside something else.
    private func inner(_ catalogue: FactCatalogue) -> String {
        switch self {
        case .all(let parts) where parts.count > 1, .any(let parts) where parts.count > 1: "(\(words(catalogue)))"
        case .fact(let comparison) where comparison.tests.count > 1: "(\(words(catalogue)))"
        default: words(catalogue)
        }
    }
}

extension Tally {
    fileprivate func words(_ what: String, _ catalogue: FactCatalogue) -> String {
        let items = FactCatalogue(subject: "a record", facts: catalogue.items)
        return "\(what) \(condition.words(items)) \(tests.map { $0.words(.number) }.joined(separator: " and "))"
    }
}

extension Test {
    fileprivate func words(_ type: FactType) -> String {
        switch self {
        case .atLeast(let bound): return "is \(Self.plain(bound)) or more"
        case .atMost(let bound): return "is \(Self.plain(bound)) or less"
        case .above(let bound): return "is above \(Self.plain(bound))"
        case .below(let bound): return "is below \(Self.plain(bound))"
        case .number(let bound): return "is \(Self.plain(bound))"
        case .text(let text): return "is '\(text)'"
        case .texts(let texts): return "is one of " + texts.map { "'\($0)'" }.joined(separator: ", ")
        case .flag(let flag): return flag ? "is true" : "is false"
        case .missing(let isMissing): return isMissing ? "is missing" : "is known"
        case .within(let duration): return "is at most \(duration.words) ago"
        case .oneOf(let set):
            guard case .term(let vocabulary) = type else { return "is one of the terms named" }
            return "is " + vocabulary.ids(of: set).joined(separator: " or ")
        case .has(let index):
            guard case .terms(let vocabulary) = type else { return "has the term named" }
            return "contains \(vocabulary[index].id)"
        }
    }

    /// A number without a needless `.0`.
    static func plain(_ number: Double) -> String {
        number == number.rounded() && abs(number) < 1e15 ? String(Int(number)) : String(number)
    }
}
