/// A framework with all its rules, loaded and checked.
public struct RuleSet: Sendable {
    /// The folder it was read from.
    public let folder: String
    /// SHA-256 over all rules files, their names and contents; 64 hexadecimal digits.
    public let sha256: String
    /// The framework.
    public let framework: Framework
    /// The criteria in the framework's order.
    public let criteria: [Criterion]
    /// The indices of criteria by id.
    public let criterionIndices: [String: Int]
    /// The indicators and their rules.
    public let indicators: IndicatorRules
    /// The documents to hand over.
    public let documents: [ReadinessDocument]
    /// The quality checks.
    public let checks: [CheckRule]
    /// The private details that no evidence may hold; empty where the framework names none.
    public let privacy: [PrivacyRule]
    /// How records become a likely outcome.
    public let judgement: Judgement
    /// Areas that were inspected under the framework, by id; none where the rules bring none.
    public let inspected: [InspectedArea]
    /// The sentences in which reports answer the self-evaluation questions; nil where the rules bring none.
    public let narrative: Narrative?
    /// How far back reports look, and in which steps; nil where the rules do not say.
    public let earlierDates: EarlierDates?
    /// The facts that conditions may name.
    public let catalogues: FactCatalogues
    /// The vocabularies that facts take their values from.
    public let words: FactWords

    /// The framework's vocabularies.
    public var vocabularies: FrameworkVocabularies { framework.vocabularies }
}
