import CalendarDates
import Conditions

/// Makes the record of a question.
struct SurveyRecordMaker {
    let map: SurveyMap
    let date: CalendarDate
    let invited: Int?
    let least: Int

    func outcome(of counts: AnswerCounts?) -> SurveyImport.Outcome {
        guard let counts else { return .withheldBefore }
        if counts.respondents == 0 { return .unanswered }
        guard
            let published = PublishedAnswers(counts, least: least, roundingFrom: map.limits.rounding)
        else { return .withheld }
        return .written(published)
    }

    func record(_ question: SurveyMap.Question, _ counts: PublishedAnswers) -> RecordDraft {
        let scope = question.scope
        return RecordDraft(
            id: "\(map.id)-\(date)-\(question.id)", kind: map.kind, date: date, criteria: scope.criteria,
            theme: scope.theme, partners: scope.partners, phases: scope.phases, cohorts: scope.cohorts,
            summary: summary(question, counts),
            measure: .survey(
                SurveyDraft(
                    respondents: counts.respondents, positive: counts.positive, undecided: counts.undecided,
                    invited: invited)),
            source: SourceDraft(title: map.title, publisher: map.publisher, url: map.url), owner: map.owner)
    }

    private func summary(_ question: SurveyMap.Question, _ counts: PublishedAnswers) -> String {
        let interval = WilsonInterval(part: counts.positive, of: counts.respondents)
        let text = question.summary.filled { index in
            switch SurveyFact.allCases[index] {
            case .statement: question.statement
            case .asked: map.asked
            case .title: map.title
            case .date: date.words
            case .positive: counts.words("\(counts.positive)")
            case .respondents: "\(counts.respondents)"
            case .share: counts.words(Self.whole(counts.share))
            case .low: interval.map { Self.whole(100 * $0.low) }
            case .high: interval.map { Self.whole(100 * $0.high) }
            case .undecided: counts.undecided.map { "\($0)" } ?? "fewer than \(least)"
            case .invited: invited.map { "\($0)" }
            }
        }
        return text.prefix(1).uppercased() + text.dropFirst()
    }

    private static func whole(_ number: Double) -> String { "\(Int(number.rounded()))" }
}
