import Imports
import Testing

/// Each fault of a survey or its map, with its place and what to do.
@Suite("Faulty surveys")
struct SurveyFaultTests {
    struct Case: Sendable {
        /// What to change in the sample map.
        var map: [(String, String)] = []
        var table = "Question one,Question two,Q3\nAgree,Agree,Agree\nAgree,Disagree,Agree\nAgree,Agree,Neither\n"
        let says: [String]
    }

    private static let knows =
        "“Agree”, “Strongly agree”, “Neither”, “Disagree”, “Don't know”, “Prefer not to say”"
    private static let wide = ("layout: responses", "layout: answers-as-columns\nquestion-column: Question")
    private static let long = (
        "layout: responses",
        "layout: answers-as-rows\nquestion-column: Question\nanswer-column: Answer\ncount-column: Count"
    )

    private static let maps: [Case] = [
        Case(
            map: [("title: Sample survey\n", "titel: Sample survey\n")],
            says: [
                "map.yaml:1:1: error: a survey's map needs 'title'; add 'title:' (the survey's title, which becomes the source's) "
                    + "[missing-field]",
                "map.yaml:2:1: error: a survey's map has no key 'titel'; did you mean 'title'? [unknown-key]",
            ]),
        Case(
            map: [("[engagement]", "[engagment]")],
            says: [
                "map.yaml:12:12: error: there is no criterion 'engagment'; did you mean 'engagement'? [unresolved-id]"
            ]),
        Case(
            map: [("statement: one is so", "theme: child-voise, statement: one is so")],
            says: [
                "map.yaml:16:50: error: 'theme' is not one of the themes of the framework; did you mean 'child-voice'? "
                    + "[unknown-term]"
            ]),
        Case(
            map: [("date: 2026-03-31\n", "")],
            says: [
                "map.yaml:1:1: error: a survey's map needs 'date' or 'date-column'; add 'date:' (when the survey was) "
                    + "[missing-field]"
            ]),
        Case(
            map: [("date: 2026-03-31", "date: 31/03/2026")],
            says: [
                "map.yaml:4:7: error: 'date' is not a date in the calendar; write it as YYYY-MM-DD, such as 2025-06-30 "
                    + "[bad-date]"
            ]),
        Case(
            map: [("date: 2026-03-31", "date: 2026-03-31\ndate-column: When")],
            says: [
                "map.yaml:5:14: error: the map has both 'date' and 'date-column'; keep one of them [contradiction]"
            ]),
        Case(
            map: [("layout: responses", "layout: answers")],
            says: [
                "map.yaml:5:9: error: 'layout' cannot be this; use one of responses, answers-as-columns, answers-as-rows "
                    + "[unknown-word]"
            ]),
        Case(
            map: [("layout: responses", "layout: answers-as-rows\nquestion-column: Question")],
            says: [
                "map.yaml:5:9: error: the layout 'answers-as-rows' needs 'answer-column'; add 'answer-column:' [missing-field]",
                "map.yaml:5:9: error: the layout 'answers-as-rows' needs 'count-column'; add 'count-column:' [missing-field]",
            ]),
        Case(
            map: [("layout: responses", "layout: responses\nwithheld: [c]")],
            says: [
                "map.yaml:6:11: error: 'withheld' has no use where the layout is 'responses'; remove it, or mend 'layout' "
                    + "[contradiction]"
            ]),
        Case(
            map: [("[Disagree]", "[Disagree, agree]")],
            says: [
                "map.yaml:9:24: error: this answer stands here a second time; keep one of the two [duplicate-item]"
            ]),
        Case(
            map: [("  negative: [Disagree]\n", "")],
            says: [
                "map.yaml:7:3: error: the answers needs 'negative'; add 'negative:' (answers that are not content or disagree) "
                    + "[missing-field]"
            ]),
        Case(
            map: [("[Q3]", "[question-one]")],
            says: [
                "map.yaml:18:26: error: a column of this name was given before; remove one of them [duplicate-item]"
            ]),
        Case(
            map: [("id: three", "id: two")],
            says: [
                "map.yaml:18:10: error: the question 'two' is defined a second time; give it an id of its own, or remove one of "
                    + "them [duplicate-id]"
            ]),
        Case(
            map: [("{low}", "{lowest}")],
            says: [
                "map.yaml:13:10: error: a question has no fact 'lowest' to fill in; use one of statement, asked, title, date, "
                    + "positive, respondents, share, low, high, undecided, invited [bad-placeholder]"
            ]),
        Case(
            map: [("response-rate: 20", "response-rate: 120")],
            says: [
                "map.yaml:14:25: error: 'response-rate' must be from 0 to 100; write it in per cent [out-of-range]"
            ]),
        Case(
            map: [("date: 2026", "invited: 0\ndate: 2026")],
            says: [
                "map.yaml:4:10: error: 'invited' must be from 1 to 1000000000; mend the number, or remove it [out-of-range]"
            ]),
        Case(
            map: [("criteria: [engagement]\n", "")],
            says: [16, 17, 18].map {
                "map.yaml:\($0 - 1):5: error: a question needs 'criteria'; add 'criteria:' here, or once for all questions at "
                    + "the top of the map [missing-field]"
            }),
        Case(
            map: [("date: 2026", "kind: poll\ndate: 2026")],
            says: [
                "map.yaml:4:7: error: 'kind' is not one of the kinds of the framework; use one of inspection, peer-review, "
                    + "case-audit, survey, indicator, document, feedback, complaint, observation, self-report [unknown-term]"
            ]),
    ]

    private static let tables: [Case] = [
        Case(
            table: "Question one,Question two,Q3\nAgree,Agre,Agree\n",
            says: [
                "survey.csv:2:7: error: row 2, column B: the map does not know this answer; mend the cell, or add the answer to "
                    + "the map, which knows \(knows) [unknown-answer]"
            ]),
        Case(
            table: "Question one,Q3\nAgree,Agree\n",
            says: [
                "survey.csv:1:1: error: row 1: there is no column “Question two”; put it back [missing-column]"
            ]),
        Case(
            table: "",
            says: [
                "survey.csv: error: the table is empty; give a table with the names of its columns in the first row "
                    + "[empty-table]"
            ]),
        Case(
            table: "Question one,Question two,Q3\n",
            says: [
                "survey.csv:1:1: error: row 1 is a header, and no row follows; give the table with its rows [no-rows]"
            ]),
        Case(
            map: [("date: 2026-03-31", "date-column: When")],
            table:
                "When,Question one,Question two,Q3\n03/31/2026,Agree,Agree,Agree\n31/03/26,Agree,Agree,Agree\nsoon,,,\n",
            says: [
                "survey.csv:2:1: error: row 2, column A: this is a date with the month before the day; write the day first, as "
                    + "31/03/2026, or the month as a name [bad-date]",
                "survey.csv:3:1: error: row 3, column A: this is a date with a year of two digits, or with none; write the year "
                    + "with four digits [bad-date]",
                "survey.csv:4:1: error: row 4, column A: this is not a date that can be read; write it as 31/03/2026, 31 March "
                    + "2026 or 2026-03-31 [bad-date]",
            ]),
        Case(
            map: [("date: 2026-03-31", "date-column: When")],
            table: "When,Question one,Question two,Q3\n,Agree,Neither,Agree\n",
            says: [
                "survey.csv:1:1: error: row 1, column A: no row has a day in this column; give the map another 'date-column', "
                    + "or 'date' [missing-value]"
            ]),
        Case(
            map: [("date: 2026", "invited: 2\ndate: 2026")],
            says: [
                "survey.csv: error: more have answered than were asked; mend 'invited', or leave it out [out-of-range]",
                "survey.csv:2:1: note: row 2 has one answer to every question; it is counted; this may be meant, or given "
                    + "without reading the questions [same-answers]",
            ]),
        Case(
            map: [wide], table: "Question,Agree,Disagre\nQ1,5,6\nQuestion two,5,6\nQ3,7,8\n",
            says: [
                "survey.csv:1:16: error: row 1, column C: no question of the map has an answer of this name; add it to the map's "
                    + "answers, or to its 'ignored-columns' [unknown-answer]"
            ]),
        Case(
            map: [wide], table: "Question,Agree,Disagree\nQ1,5,\nQuestion two,5.5,-6\nQ3,1e3,\"1,00\"\n",
            says: [
                (2, 6, "2, column C"), (3, 14, "3, column B"), (3, 18, "3, column C"), (4, 4, "4, column B"),
                (4, 8, "4, column C"),
            ]
            .map {
                "survey.csv:\($0):\($1): error: row \($2): a count of answers must stand here; write a whole number, 0 for "
                    + "none; what stands for a withheld count belongs in the map [bad-count]"
            }),
        Case(
            map: [wide], table: "Question,Agree,Disagree\nQ1,5,6\nq1,5,6\nQuestion two,5,6\nQ3,7,8\n",
            says: [
                "survey.csv:3:1: error: row 3, column A: this question stands here a second time, after row 2; leave one of the "
                    + "two rows out [duplicate-row]"
            ]),
        Case(
            map: [wide], table: "Question,Agree,Disagree\nQ1,5,6\nQ 3,7,8\nQ3,7,8\n",
            says: [
                "map.yaml:18:5: error: the table has no row for the question 'two'; add to its 'column' what the table calls it, "
                    + "or remove it from the map [missing-question]",
                "survey.csv:3:1: note: row 3 holds a question that the map does not have; it is left out; nothing needs to be "
                    + "done if it is not wanted [other-question]",
            ]),
        Case(
            map: [wide], table: "Question,Agree,Disagree\nQ1,999999999,999999999\nQuestion two,5,6\nQ3,7,8\n",
            says: [
                "survey.csv:2:14: error: row 2, column C: the counts of 'one' add up to more than there are people; mend the "
                    + "count [out-of-range]"
            ]),
        Case(
            map: [long],
            table: "Question,Answer,Count\nQ1,Agree,5\nQ1,Perhaps,6\nQ1,agree,6\nQuestion two,Agree,6\nQ3,Agree,7\n",
            says: [
                "survey.csv:3:4: error: row 3, column B: the map does not know this answer to 'one'; mend the cell, or add the "
                    + "answer to the map, which knows \(knows) [unknown-answer]",
                "survey.csv:4:4: error: row 4, column B: this answer to 'one' stands here a second time; leave one of the two "
                    + "rows out [duplicate-row]",
            ]),
    ]

    @Test("are named with their place and a remedy", arguments: maps + tables)
    func named(example: Case) async throws {
        let map = example.map.reduce(Importing.map) { $0.replacing($1.0, with: $1.1) }
        #expect(example.map.isEmpty || map != Importing.map)
        let read = try await Importing.survey(example.table, map: map)
        #expect(read.survey == nil)
        #expect(read.faults == example.says)
    }

    @Test("no fault or warning repeats a cell")
    func quiet() async throws {
        let table =
            "Question one,Question two,Q3,Zebedee Quux\nZebedee,Agree,Agree,Quux\n=cmd|Zebedee,Agree,Agree,\n"
            + "Agree,Agree,\"Quux\u{1B}[31m\",\n"
        let responses = try await Importing.survey(table)
        #expect(responses.faults.count == 3)
        let map = [Self.long].reduce(Importing.map) { $0.replacing($1.0, with: $1.1) }
        let counts = try await Importing.survey(
            "Question,Answer,Count\nZebedee,Quux,7\nQ1,Quux,7\nQ1,Agree,Zebedee\n", map: map)
        #expect(counts.faults.count == 5)
        for line in responses.faults + counts.faults {
            #expect(!line.contains("Zebedee") && !line.contains("Quux") && !line.contains("\u{1B}"))
        }
    }
}
