/// A framework with all its rules, loaded and checked.
///
/// Never changes. A class, because nearly everything refers to it: copied as a value, each of its dozens of lists would be
/// counted anew at each hand-over, and the code of doing so would make up much of the program.
public final class RuleSet: Sendable {
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

    init(
        folder: String, sha256: String, framework: Framework, criteria: [Criterion], criterionIndices: [String: Int],
        indicators: IndicatorRules, documents: [ReadinessDocument], checks: [CheckRule], privacy: [PrivacyRule],
        judgement: Judgement, inspected: [InspectedArea], narrative: Narrative?, earlierDates: EarlierDates?,
        catalogues: FactCatalogues, words: FactWords
    ) {
        self.folder = folder
        self.sha256 = sha256
        self.framework = framework
        self.criteria = criteria
        self.criterionIndices = criterionIndices
        self.indicators = indicators
        self.documents = documents
        self.checks = checks
        self.privacy = privacy
        self.judgement = judgement
        self.inspected = inspected
        self.narrative = narrative
        self.earlierDates = earlierDates
        self.catalogues = catalogues
        self.words = words
    }
}
