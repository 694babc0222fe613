public import CalendarDates
public import Conditions
public import SourceText

/// What the columns and answers of a survey's table mean.
public struct SurveyMap: Sendable {
    /// How the table is laid out.
    public enum Layout: Sendable, Hashable {
        /// A row an answering person, a column a question.
        case responses
        /// A row a question, a column an answer.
        case answersAsColumns(question: [String], ignored: [String])
        /// A row a question and an answer.
        case answersAsRows(question: [String], answer: [String], count: [String])
    }

    /// When the survey was.
    public enum Time: Sendable, Hashable {
        /// A stated day.
        case day(CalendarDate)
        /// The last day in a column of one of these names.
        case column([String])
    }

    /// What a record says beyond its numbers, in ids.
    public struct Scope: Sendable, Hashable {
        /// The criteria, the main one first.
        public var criteria: [String] = []
        /// The theme.
        public var theme: String?
        /// The partners.
        public var partners: [String] = []
        /// The phases.
        public var phases: [String] = []
        /// The groups.
        public var cohorts: [String] = []
    }

    /// A question.
    public struct Question: Sendable {
        /// The id, unique in the map.
        public let id: String
        /// What its column, or its row, is called.
        public let names: [String]
        /// What it asks, as part of a sentence.
        public let statement: String
        /// What its record says.
        public let scope: Scope
        /// The answers it may have.
        public let answers: AnswerWords
        /// The sentence of its record.
        public let summary: MessageTemplate
        /// Where it is written.
        public let place: SourcePlace
    }

    /// Below or above what a warning is due; nil for none.
    public struct Limits: Sendable, Hashable {
        /// The least response rate, in per cent of those asked.
        public var responseRate: Double?
        /// The fewest answers, where nobody knows how many were asked.
        public var answers: Int?
        /// The most that may not know, in per cent of those who answered a question.
        public var undecided: Double?
        /// From how many respondents on a bound stands for a count that is withheld.
        public var rounding: Int?
    }

    /// The id; record ids begin with it.
    public let id: String
    /// The title, which becomes the source's.
    public let title: String
    /// Who ran it.
    public let publisher: String?
    /// Where it can be read.
    public let url: String?
    /// The role that owns the records.
    public let owner: String?
    /// The kind of record.
    public let kind: String
    /// Who was asked.
    public let asked: String
    /// How many were asked.
    public let invited: Int?
    /// When.
    public let time: Time
    /// The column that says when an answer came in.
    public let timestamp: [String]
    /// The workbook's sheet.
    public let sheet: String?
    /// How the table is laid out.
    public let layout: Layout
    /// What stands in place of a count that its writer withheld.
    public let withheld: [String]
    /// The questions in the map's order.
    public let questions: [Question]
    /// When to warn.
    public let limits: Limits
    /// Where the map is.
    public let place: SourcePlace
}
