public import Conditions
public import SourceText

/// What the lists of one request look like, what is checked in them and what is counted: the contents of a mapping file.
public struct ListMapping: Sendable {
    /// What the lists are called together.
    public let title: String
    /// Counts from 1 to one less than this are never published; 2 or more.
    public let threshold: Int
    /// What a group is called whose members nobody recorded.
    public let unknown: String
    /// The lists.
    public let lists: [PersonList]
    /// The columns of all lists.
    public let columns: [ListColumn]
    /// Facts of a row that follow from its values.
    let derived: [DerivedFact]
    /// All facts of a row that conditions may name: the value of each column, whether it is given, and the derived ones.
    public let facts: FactCatalogue
    /// Rules about single values.
    public let cellChecks: [CellCheck]
    /// Rules about rows.
    public let rowChecks: [RowCheck]
    /// What people are sorted by.
    public let breakdowns: [ListBreakdown]
    /// What is counted.
    public let figures: [ListFigure]
    /// The words that mean that nothing is given, in lower case.
    let blanks: Set<String>
    /// The words for yes and for no, in lower case.
    let answers: [String: Bool]

    /// The names of all columns of all lists: what may be repeated of a file.
    var columnNames: [String] { columns.flatMap(\.names) }
}

/// One of the lists.
public struct PersonList: Sendable {
    /// The id.
    public let id: String
    /// What it is called.
    public let title: String
    /// What a workbook's sheet with it is called.
    public let sheets: [String]
    /// The indices of its columns in ``ListMapping/columns``.
    public let columns: [Int]
    /// The indices of columns of which each tells one person from all others: a row that repeats one is not counted again.
    public let person: [Int]
    /// The ids of the groups of people that its records concern.
    public let cohorts: [String]
    /// The ids of the ages that its records concern.
    public let phases: [String]
    /// Where it is written.
    public let place: SourcePlace
}
