public import SourceText
public import Vocabularies

/// A column of a list.
public struct ListColumn: Sendable {
    /// The id, which is also the name of the fact.
    public let id: String
    /// What it is called in files; the first is the name that reports show.
    public let names: [String]
    /// What it holds.
    public let type: ColumnType
    /// Where it is written.
    public let place: SourcePlace

    /// The name that reports show.
    public var name: String { names.first ?? id }
}

/// What a column holds.
public enum ColumnType: Sendable {
    /// Anything.
    case text
    /// A unique pupil number.
    case pupilNumber
    /// A unique learner number.
    case learnerNumber
    /// So many digits.
    case digits(Int)
    /// A day.
    case date
    /// One of the terms, each of which has one or more codes; keys are in lower case.
    case code(Vocabulary, [String: Int])
    /// A number within limits.
    case number(whole: Bool, least: Double, most: Double)
    /// Yes or no.
    case answer
}

/// The words of a mapping for types of columns.
enum ColumnWord: String, CaseIterable {
    case text, digits, date, code, number
    case pupilNumber = "pupil-number"
    case learnerNumber = "learner-number"
    case answer = "yes-no"
}
