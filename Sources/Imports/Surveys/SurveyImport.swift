public import CalendarDates
public import SourceText
import Tables

/// A survey's answers, made into records.
public struct SurveyImport: Sendable {
    /// What became of a question.
    public enum Outcome: Sendable, Hashable {
        /// It has a record.
        case written(PublishedAnswers)
        /// A count is so small that it is withheld, and the answers are too few for a bound.
        case withheld
        /// The table's writer withheld a count.
        case withheldBefore
        /// Nobody said one thing or the other.
        case unanswered
    }

    /// A question and what became of it.
    public struct Question: Sendable, Hashable {
        /// Its id.
        public let id: String
        /// What became of it.
        public let outcome: Outcome
    }

    /// The survey's id.
    public let id: String
    /// Its title.
    public let title: String
    /// When it was.
    public let date: CalendarDate
    /// How many answered at all; nil where they are so few that the number is withheld.
    public let answering: Int?
    /// How many were asked; nil where nobody says.
    public let invited: Int?
    /// The least count that may be published; smaller ones are withheld. 0 where none are.
    public let least: Int
    /// The questions in the map's order.
    public let questions: [Question]
    /// The records, a question each.
    public let records: [RecordDraft]

    /// Those who answered, in per cent of those asked.
    public var responseRate: Double? {
        guard let answering, let invited else { return nil }
        return 100 * Double(answering) / Double(invited)
    }

    /// Reads a table by a map.
    /// - Parameters:
    ///   - path: the table, as text or a workbook.
    ///   - map: what its columns and answers mean.
    ///   - invited: how many were asked, where that is known better than the map does.
    ///   - least: the least count that may be published.
    ///   - faults: takes faults, and warnings about few answers and the like. None repeats a cell.
    /// - Returns: nil where anything is faulty.
    public static func read(
        _ path: String, map: SurveyMap, invited: Int?, least: Int, _ faults: FaultCollector
    ) async -> SurveyImport? {
        let before = faults.errorCount
        guard
            let table = await HeldTable.read(
                TableFile(path: path, sheet: map.sheet), expecting: SurveyCounting.expectedNames(map), faults)
        else { return nil }
        let date = SurveyDays(map: map, table: table).date()
        guard let counts = SurveyCounting(map: map, table: table).counts(), let date else { return nil }
        let invited = invited ?? map.invited
        if let invited, counts.answering > invited {
            faults.report(
                Fault(
                    "out-of-range", at: SourcePlace(path: path), "more have answered than were asked",
                    remedy: "mend 'invited', or leave it out", showsSource: false))
        }
        SurveyWarnings(map: map, table: table, counts: counts, invited: invited).report()
        guard faults.errorCount == before else { return nil }
        let maker = SurveyRecordMaker(map: map, date: date, invited: invited, least: least)
        var questions: [Question] = []
        var records: [RecordDraft] = []
        for (question, counts) in zip(map.questions, counts.counts) {
            let outcome = maker.outcome(of: counts)
            questions.append(Question(id: question.id, outcome: outcome))
            if case .written(let published) = outcome { records.append(maker.record(question, published)) }
        }
        let isWithheld = counts.answering > 0 && counts.answering < least
        return SurveyImport(
            id: map.id, title: map.title, date: date, answering: isWithheld ? nil : counts.answering,
            invited: invited, least: least, questions: questions, records: records)
    }
}
