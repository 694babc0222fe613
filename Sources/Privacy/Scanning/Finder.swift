import Rules

/// A privacy rule with its words made ready for finding them.
struct Finder: Sendable {
    /// The index of the rule.
    let rule: Int
    let detector: PrivacyRule.Detector
    let words: Phrases
    let single: Phrases
    let numbers: Phrases
    let between: Phrases
    let unless: Phrases
    let streets: Phrases
    /// The least count that may be published.
    let least: Int

    init(_ rule: PrivacyRule, at index: Int) {
        self.rule = index
        detector = rule.detector
        words = Phrases(rule.parameters.words)
        single = Phrases(rule.parameters.single)
        numbers = Phrases(rule.parameters.numbers)
        between = Phrases(rule.parameters.between)
        unless = Phrases(rule.parameters.unless)
        streets = Phrases(rule.parameters.streets)
        least = rule.parameters.least
    }

    /// Where the words begin at which this detector has a closer look; nil where it looks at numbers and signs only.
    var triggers: [Phrases] {
        switch detector {
        case .birthDate, .titledName: [words]
        case .smallCount: [numbers]
        default: []
        }
    }

    /// A detail that this rule found.
    func detail(_ range: Range<Int>, _ masked: String) -> PrivateDetail {
        PrivateDetail(rule: rule, range: range, masked: masked)
    }
}

/// A token of a text: a word or a number that a scan has come upon.
struct Token {
    /// Its bytes.
    let range: Range<Int>
    /// How many of them are digits.
    let digits: Int
    /// The text.
    let text: TextBytes

    var start: Int { range.lowerBound }
    var end: Int { range.upperBound }
    /// Whether it is nothing but digits.
    var isNumber: Bool { digits == range.count }
}
