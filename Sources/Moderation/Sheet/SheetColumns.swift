import Evidence
import Rules
import Vocabularies

/// The columns of a moderation sheet: what the second rater is told, and what the second rater fills in.
enum SheetColumns {
    static let id = "id"
    /// What is told of a record.
    static let told = ["kind", "date", "criteria", "theme", "summary", "measure", "source", "publisher"]
    static let comment = "comment"

    /// The first row. Columns to fill in show the terms to choose from behind a colon.
    static func header(_ words: FrameworkVocabularies) -> [String] {
        let filled = RecordScale.allCases.map { scale in
            let titles = scale.vocabulary(words).terms.map(\.title)
            return titles.isEmpty ? scale.rawValue : scale.rawValue + ": " + titles.joined(separator: " | ")
        }
        return [id] + told + filled + [comment]
    }

    /// The name of a column: what stands before a colon, whatever its case and the white space around it.
    static func name(_ header: String) -> String {
        TermMatcher.normalised(String(header.prefix { $0 != ":" }))
    }
}
