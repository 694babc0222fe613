public import Conditions
public import Vocabularies

/// The facts that the engine knows about each sort of thing: their names in conditions, and what they mean.
///
/// The position of a case is the fact's index in its catalogue.
public protocol FactName: RawRepresentable<String>, CaseIterable, Sendable, Hashable {
    /// The sort of its value.
    func type(_ words: FactWords) -> FactType
    /// What it means.
    var summary: String { get }
}

/// The vocabularies that facts take their values from.
public struct FactWords: Sendable {
    /// The framework's vocabularies.
    public let vocabularies: FrameworkVocabularies
    /// The criteria's ids, as a vocabulary.
    public let criteria: Vocabulary
    /// The areas' ids, as a vocabulary.
    public let areas: Vocabulary
    /// The levels' ids, as a vocabulary.
    public let levels: Vocabulary
}

extension FactName {
    /// The descriptions of all facts, in order.
    static func descriptions(_ words: FactWords) -> [FactDescription] {
        allCases.map { FactDescription($0.rawValue, $0.type(words), $0.summary) }
    }
}
