import CalendarDates
public import Imports

/// What the import of a survey did, for other programs.
///
/// - `schemaVersion` and `tool` as in the assessment; `survey`, `title`, `date`.
/// - `answered` (null where withheld), `invited` and `responseRate` (null where not known; in per cent).
/// - `questions`: `id`, `outcome` (`written`, `bound`, `withheld`, `withheld-before` or `unanswered`), and of what was written
///   `respondents`, `positive`, `undecided` (null where withheld), `share`, `low` and `high` in per cent, else null.
/// - `files`: `path`, `records` and `state` (`added`, `renewed` or `no change`).
public enum SurveyImportJSON {
    /// Renders what was done.
    /// - Returns: pretty-printed JSON with sorted keys that ends with a line feed.
    public static func render(
        _ survey: SurveyImport, files: [ImportedFileState], tool: ToolIdentity
    ) throws -> String {
        try JSONText.of(Shape(survey, files, tool))
    }

    private struct Shape: Encodable {
        let schemaVersion = JSONReport.schemaVersion
        let tool: ToolIdentity
        let survey, title, date: String
        let answered, invited: Nullable<Int>
        let responseRate: Nullable<Double>
        let questions: [Question]
        let files: [File]

        init(_ survey: SurveyImport, _ files: [ImportedFileState], _ tool: ToolIdentity) {
            self.tool = tool
            self.survey = survey.id
            title = survey.title
            date = survey.date.description
            answered = Nullable(survey.answering)
            invited = Nullable(survey.invited)
            responseRate = Nullable(survey.responseRate.map(Self.rounded))
            questions = survey.questions.map(Question.init)
            self.files = files.map { File(path: $0.path, records: $0.count, state: $0.word) }
        }

        static func rounded(_ number: Double) -> Double { (number * 10).rounded() / 10 }
    }

    private struct Question: Encodable {
        let id, outcome: String
        let respondents, positive, undecided: Nullable<Int>
        let share, low, high: Nullable<Double>

        init(_ question: SurveyImport.Question) {
            var counts: PublishedAnswers?
            switch question.outcome {
            case .written(let published):
                counts = published
                outcome = published.exactness == .exact ? "written" : "bound"
            case .withheld: outcome = "withheld"
            case .withheldBefore: outcome = "withheld-before"
            case .unanswered: outcome = "unanswered"
            }
            id = question.id
            respondents = Nullable(counts?.respondents)
            positive = Nullable(counts?.positive)
            undecided = Nullable(counts?.undecided)
            share = Nullable(counts.map { Shape.rounded($0.share) })
            let interval = counts.flatMap { WilsonInterval(part: $0.positive, of: $0.respondents) }
            low = Nullable(interval.map { Shape.rounded(100 * $0.low) })
            high = Nullable(interval.map { Shape.rounded(100 * $0.high) })
        }
    }

    private struct File: Encodable {
        let path: String
        let records: Int
        let state: String
    }
}
