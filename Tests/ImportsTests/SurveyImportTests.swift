import CalendarDates
import Imports
import SourceText
import TestSupport
import Testing

@Suite("Surveys")
struct SurveyImportTests {
    private static let header = "Question one,Question two,Q3\r\n"

    private static func map(_ changes: (String, String)...) -> String {
        changes.reduce(Importing.map) { $0.replacing($1.0, with: $1.1) }
    }

    /// Twenty rows: 8 agree, 6 disagree, 2 neither, 3 do not know, 1 says nothing, to each question.
    private static var responses: String {
        let answers =
            Array(repeating: "Agree", count: 8) + Array(repeating: "disagree", count: 6)
            + ["Neither", "NEITHER", "Don’t know", "don't  know", "DON'T KNOW", "prefer not to say"]
        return header + answers.map { "\($0),\($0),\($0)\r\n" }.joined()
    }

    private static let counts = "sample-2026-03-31-one"

    @Test("a row a person: who said something, who did not know and who said nothing stand apart")
    func responses() async throws {
        let read = try await Importing.survey(Self.responses, least: 3)
        let survey = try #require(read.survey)
        #expect(survey.answering == 19 && survey.records.count == 3)
        #expect(survey.records[0].id == Self.counts)
        #expect(
            survey.records[0].measure == .survey(SurveyDraft(respondents: 16, positive: 8, undecided: 3, invited: nil)))
        #expect(survey.records[0].summary == "8 of 16 parents say that one is so (50, 28 to 72); 3 undecided.")
        #expect(survey.records.allSatisfy { $0.kind == "survey" && $0.criteria == ["engagement"] })
    }

    @Test("a question a row, with a column or a row for each answer, gives the same records")
    func layouts() async throws {
        let plain = try #require(try await Importing.survey(Self.responses, least: 3).survey)
        let columns = Self.map(
            ("layout: responses", "layout: answers-as-columns\nquestion-column: Question\nignored-columns: [Total]"))
        let wide =
            "Question,Strongly agree,Agree,Neither,Disagree,Don't know,Total\n"
            + ["Q1", "question TWO", "q3"].map { "\($0),0,8,2,6,3,19\n" }.joined()
        let rows = Self.map(
            (
                "layout: responses",
                "layout: answers-as-rows\nquestion-column: Question\nanswer-column: Answer\ncount-column: [Number, Count]"
            ))
        let long =
            "Answer;Count;Question\n"
            + ["Q1", "Question two", "Q3"].flatMap { question in
                [("agree", 8), ("neither", 2), ("disagree", 6), ("don't know", 3)].map {
                    "\($0);\($1);\(question)\n"
                }
            }.joined()
        for (table, map) in [(wide, columns), (long, rows)] {
            let read = try await Importing.survey(table, map: map, least: 3)
            #expect(read.faults == [])
            #expect(read.survey?.records == plain.records)
            #expect(read.survey?.answering == 19)
        }
    }

    @Test("the counts add up to the rows, whatever was answered", arguments: 0..<25 as Range<UInt64>)
    func addUp(seed: UInt64) async throws {
        var generator = SeededGenerator(seed: seed)
        let answers = ["Agree", "Strongly agree", "Neither", "Disagree", "Don't know", "", "Prefer not to say"]
        let rows = (0..<Int.random(in: 30...200, using: &generator)).map { _ in
            (0..<3).map { _ in answers[Int.random(in: 0..<answers.count, using: &generator)] }
        }
        // A fourth column keeps rows without any answer.
        let text =
            "Question one,Question two,Q3,Row\n"
            + rows.enumerated().map { "\($1.joined(separator: ",")),\($0)\n" }.joined()
        let survey = try #require(try await Importing.survey(text, least: 0).survey)
        #expect(survey.answering == rows.count { $0.contains { !["", "Prefer not to say"].contains($0) } })
        for (question, record) in survey.records.enumerated() {
            guard case .survey(let measure)? = record.measure else { throw Unexpected() }
            let own = rows.map { $0[question] }
            let blank = own.count { ["", "Prefer not to say"].contains($0) }
            #expect(measure.respondents + (measure.undecided ?? 0) + blank == rows.count)
            #expect(measure.positive == own.count { $0.hasSuffix("gree") && $0 != "Disagree" })
        }
    }

    private struct Unexpected: Error {}

    @Test("how many were asked comes from the command, else from the map")
    func invited() async throws {
        let map = Self.map(("date: 2026", "invited: 90\ndate: 2026"))
        #expect(try await Importing.survey(Self.responses, map: map).survey?.invited == 90)
        let survey = try #require(try await Importing.survey(Self.responses, map: map, invited: 400).survey)
        #expect(survey.invited == 400)
        #expect(survey.responseRate == 4.75)
    }

    @Test("the date may come from a column: its last day, day first")
    func date() async throws {
        let map = Self.map(("date: 2026-03-31", "date-column: When"))
        let text =
            "When,Question one,Question two,Q3\n03/04/2026 10:00,Agree,Agree,Agree\n28 March 2026,,,Agree\n,Agree,,\n"
        #expect(try await Importing.survey(text, map: map).survey?.date.description == "2026-04-03")
    }

    @Test("small parts are left out or bounded, and the output says so")
    func withheld() async throws {
        let rows = { (agree: Int, disagree: Int) in
            Array(repeating: "Agree,Agree,Agree\n", count: agree).joined()
                + Array(repeating: "Disagree,Agree,Disagree\n", count: disagree).joined()
        }
        let few = try #require(try await Importing.survey(Self.header + rows(40, 3)).survey)
        #expect(few.questions.map(\.outcome).filter { $0 == .withheld }.count == 2)
        #expect(few.records.map(\.id) == ["sample-2026-03-31-two"])
        let many = try #require(try await Importing.survey(Self.header + rows(97, 3)).survey)
        #expect(many.records.count == 3)
        #expect(many.records[0].measure == .survey(SurveyDraft(respondents: 100, positive: 95, undecided: 0)))
        #expect(many.records[0].summary.hasPrefix("At least 95 of 100 parents say that one is so (at least 95, "))
        let text = RecordsText.text(of: many.records)
        #expect(!text.contains("97") && !text.contains(" 3 "))
    }

    @Test("a count that the table withholds leaves its question out")
    func withheldBefore() async throws {
        let map = Self.map(
            ("layout: responses", "layout: answers-as-columns\nquestion-column: Question\nwithheld: [\"*\", \"<5\"]"))
        let text = "Question,Agree,Disagree\nQ1,*,60\nQuestion two,50,< 5\nQ3,\"1,050\",70\n"
        let survey = try #require(try await Importing.survey(text, map: map).survey)
        #expect(survey.questions.map(\.outcome).prefix(2) == [.withheldBefore, .withheldBefore])
        #expect(
            survey.records.map(\.measure) == [.survey(SurveyDraft(respondents: 1_120, positive: 1_050, undecided: 0))])
    }

    @Test("every fault of the table is told, none repeats a cell, and a mark or a separator makes no difference")
    func encodings() async throws {
        let plain = try #require(try await Importing.survey(Self.responses, least: 3).survey)
        let marked = [0xEF, 0xBB, 0xBF] + Array(Self.responses.replacing(",", with: ";").utf8)
        #expect(try await Importing.survey(marked, least: 3).survey?.records == plain.records)
        let latin = Array(Self.responses.utf8) + [0x44, 0x6F, 0x6E, 0x92, 0x74, 0x2C, 0x2C, 0x0A]
        let read = try await Importing.survey(latin, least: 3)
        #expect(read.survey == nil && read.faults.count == 1)
        #expect(read.faults[0].contains("Windows-1252") && read.faults[0].contains("[not-utf-8]"))
    }
}
