public import PersonLists
public import Rules

/// What an import of person-level lists found and did. Nothing in it stands in a row: rules' own words, rows' numbers, the names
/// of known columns, and counts that may be published.
public struct PersonListReport: Sendable {
    /// What the rules found.
    public let review: ListReview
    /// What was counted; nil where nothing was to be counted.
    public let records: [ListRecords]?
    /// The files that were written.
    public let files: [ImportedFileState]
    /// The least count that may be published.
    public let threshold: Int
    /// The framework.
    public let framework: Framework

    /// Creates a report.
    public init(
        review: ListReview, records: [ListRecords]?, files: [ImportedFileState], threshold: Int, framework: Framework
    ) {
        self.review = review
        self.records = records
        self.files = files
        self.threshold = threshold
        self.framework = framework
    }
}

/// The forms in which it can be told.
public enum PersonListFormat: String, Sendable, CaseIterable {
    /// Text for people; see ``PersonListText``.
    case text
    /// JSON; see ``PersonListJSON``.
    case json
    /// A row for each broken rule and place; see ``PersonListCSV``.
    case csv

    /// Renders a report.
    /// - Parameters:
    ///   - all: whether text shows every place; it shows the first ten of a rule otherwise.
    ///   - tool: the tool as machine-readable formats name it.
    ///   - colour: whether to use ANSI colours; only text does.
    ///   - width: columns to wrap text to.
    /// - Throws: `EncodingError` where JSON cannot be written.
    public func render(
        _ report: PersonListReport, all: Bool, tool: ToolIdentity, colour: Bool, width: Int = 100
    ) throws -> String {
        switch self {
        case .text: PersonListText.render(report, all: all, colour: colour, width: width)
        case .json: try PersonListJSON.render(report, tool: tool)
        case .csv: PersonListCSV.render(report.review)
        }
    }
}
