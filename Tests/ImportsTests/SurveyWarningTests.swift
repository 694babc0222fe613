import Imports
import Testing

@Suite("Warnings about surveys")
struct SurveyWarningTests {
    private static let header = "Question one,Question two,Q3\n"
    private static let row = "Agree,Disagree,Agree\n"

    @Test("few answers, by the rate where it is known and by their number where it is not")
    func few() async throws {
        let rows = Self.header + String(repeating: Self.row, count: 2)
        #expect(
            try await Importing.survey(rows).faults == [
                "survey.csv: warning: fewer than 3 have answered; seek more answers; and say with 'invited' how many were "
                    + "asked [too-few-answers]"
            ])
        #expect(
            try await Importing.survey(rows, invited: 11).faults == [
                "survey.csv: warning: fewer than 20 per cent of the 11 who were asked have answered; say so wherever the "
                    + "results are used; those who answer often differ from those who do not [low-response]"
            ])
        #expect(try await Importing.survey(rows, invited: 10).faults == [])
        #expect(try await Importing.survey(rows + Self.row).faults == [])
    }

    @Test("many who do not know, and questions that nobody answered")
    func undecided() async throws {
        let half = Self.header + "Don't know,,Agree\nAgree,,Agree\nDon't know,,Disagree\nAgree,,Agree\n"
        #expect(
            try await Importing.survey(half).faults == [
                "map.yaml:17:5: warning: nobody answered 'two'; it gets no record; see whether the right column was taken "
                    + "[unanswered-question]"
            ])
        let more = half + "Don't know,Agree,Agree\n"
        let read = try await Importing.survey(more, least: 0)
        #expect(
            read.faults == [
                "map.yaml:16:5: warning: of those who answered 'one' more than 50 per cent did not know; the others may not "
                    + "speak for them; see whether the question was understood [many-undecided]"
            ])
        #expect(read.survey?.records.count == 3)
    }

    @Test("one answer to every question is noted and counted")
    func sameAnswers() async throws {
        let read = try await Importing.survey(
            Self.header + Self.row + "Agree,Agree,agree\n" + Self.row + "Neither,Neither,Neither\n")
        #expect(
            read.faults == [
                "survey.csv:3:1: note: 2 of 4 rows, row 3 the first, have one answer to every question; it is counted; this "
                    + "may be meant, or given without reading the questions [same-answers]"
            ])
        #expect(read.survey?.answering == nil, "four are too few to say how many")
    }

    @Test("a row of the same moment and answers is told and counted")
    func repeated() async throws {
        let map = Importing.map.replacing("layout:", with: "timestamp-column: When\nlayout:")
        let rows =
            "Question one,Question two,Q3,When\nAgree,Disagree,Agree,9:00\nAgree,Disagree,Agree,9:01\n"
            + "Agree,Disagree,Agree,9:00\n,,,9:00\n,,,9:00\n"
        let read = try await Importing.survey(rows, map: map)
        #expect(
            read.faults == [
                "survey.csv:4:1: warning: row 4 has the time and all answers of row 2; both are counted; leave one of the two "
                    + "out if it was sent twice [repeated-row]"
            ])
    }

    @Test("thousands of such rows are one warning, and keep nothing from being taken in")
    func manyRepeated() async throws {
        let map = Importing.map.replacing("layout:", with: "timestamp-column: When\nlayout:")
        let rows =
            "Question one,Question two,Q3,When\n" + String(repeating: "Agree,Disagree,Agree,9:00\n", count: 3_000)
        let read = try await Importing.survey(rows, map: map)
        #expect(read.survey?.answering == 3_000)
        #expect(
            read.faults == [
                "survey.csv:3:1: warning: row 3 has the time and all answers of row 2; 2999 rows repeat another so; all are "
                    + "counted; leave one of the two out if it was sent twice [repeated-row]"
            ])
    }
}
