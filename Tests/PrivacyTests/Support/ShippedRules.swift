import Privacy
import Rules
import SourceText
import TestSupport
import Testing

/// The privacy rules that ship with the framework.
enum ShippedRules {
    private static let loaded: (rules: RuleSet?, scanner: PrivacyScanner, faults: [String]) = {
        let faults = FaultCollector()
        let rules = RuleSetLoader.load(Repository.areaRules, faults)
        return (rules, PrivacyScanner(rules?.privacy ?? []), faults.faults.map(\.line))
    }()

    static func ruleSet() throws -> RuleSet {
        try #require(loaded.rules, "\(loaded.faults.joined(separator: "\n"))")
    }

    static func scanner() throws -> PrivacyScanner {
        _ = try ruleSet()
        return loaded.scanner
    }
}

extension PrivacyScanner {
    /// What was found, as `detector: text`.
    func found(in text: String, as field: Field = .text) -> [String] {
        let bytes = Array(text.utf8)
        return scan(text, as: field).map {
            "\(rules[$0.rule].detector.rawValue): \(String(decoding: bytes[$0.range], as: UTF8.self))"
        }
    }
}
