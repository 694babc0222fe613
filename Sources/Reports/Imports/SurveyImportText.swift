import CalendarDates
public import Imports

/// Says what the import of a survey did.
public enum SurveyImportText {
    /// Plain text: who answered, then each question with what was written or why nothing was, then the files.
    public static func render(_ survey: SurveyImport, files: [ImportedFileState]) -> String {
        var lines = ["\(survey.title), \(survey.date.words)", answering(survey), ""]
        let width = survey.questions.map(\.id.count).max() ?? 0
        for question in survey.questions {
            let gap = String(repeating: " ", count: width - question.id.count + 2)
            lines.append("  \(question.id)\(gap)\(words(question.outcome, least: survey.least))")
        }
        lines.append("")
        lines.append(
            survey.records.isEmpty
                ? "No record was written." : "The rating of each record follows from the rules.")
        lines += files.map { "\($0.path): \($0.word) (\($0.count) \($0.count == 1 ? "record" : "records"))" }
        return lines.joined(separator: "\n") + "\n"
    }

    private static func answering(_ survey: SurveyImport) -> String {
        let answered = survey.answering.map { "\($0)" } ?? "fewer than \(survey.least)"
        guard let invited = survey.invited else { return "\(answered) answered; how many were asked is not known" }
        let rate = survey.responseRate.map { " (\(Figures.fixed($0, 0)) per cent)" } ?? ""
        return "\(answered) of \(invited) answered\(rate)"
    }

    private static func words(_ outcome: SurveyImport.Outcome, least: Int) -> String {
        switch outcome {
        case .written(let counts):
            let undecided = counts.undecided.map { "\($0)" } ?? "fewer than \(least)"
            let share = Figures.fixed(counts.share, 0)
            switch counts.exactness {
            case .exact:
                let interval = WilsonInterval(part: counts.positive, of: counts.respondents).map {
                    ", \(Figures.fixed(100 * $0.low, 0)) to \(Figures.fixed(100 * $0.high, 0))"
                }
                return "\(counts.positive) of \(counts.respondents) positive "
                    + "(\(share) per cent\(interval ?? "")); \(undecided) undecided"
            case .atMost, .atLeast:
                let bound = counts.exactness == .atMost ? "at most" : "at least"
                return "\(bound) \(counts.positive) of \(counts.respondents) positive (\(bound) \(share) per cent); "
                    + "the exact count is withheld; \(undecided) undecided"
            }
        case .withheld:
            return "left out: fewer than \(least) answered one way, and there are too few answers for a bound"
        case .withheldBefore: return "left out: the table withholds a count"
        case .unanswered: return "left out: nobody said one thing or the other"
        }
    }
}
