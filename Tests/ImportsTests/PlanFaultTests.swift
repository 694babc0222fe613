import Imports
import Testing

/// Each fault of a plan or its map, with its place and what to do.
@Suite("Faulty plans")
struct PlanFaultTests {
    struct Case: Sendable {
        var map: String?
        var table = "Action,Criteria\nOne,ambition\n"
        let says: [String]
    }

    private static let criteria =
        "identification-assessment, participation-decisions, right-help-right-time, preparation-outcomes, "
        + "valued-visible-included, ambition, engagement, understanding-need, commissioning, evaluation-improvement, "
        + "environment-practice"

    private static let cases: [Case] = [
        Case(
            map: "columns: {title: [Action]}\n",
            says: [
                "map.yaml:1:10: error: the columns needs 'criteria'; add 'criteria:' (its criteria, by id or title, parted by "
                    + "semicolons) [missing-field]"
            ]),
        Case(
            map: "columns: {title: [Action], criteria: [Criteria], due: [action]}\n",
            says: ["map.yaml:1:56: error: a column of this name was given before; remove one of them [duplicate-item]"]),
        Case(
            map: "columns: {title: [Action], criteria: [Criteria]}\nstatuses: {gren: [fine]}\n",
            says: [
                "map.yaml:2:12: error: this is not one of the statuses of the framework; did you mean 'green'? [unknown-term]"
            ]),
        Case(
            map: "columns: {title: [Action], criteria: [Criteria]}\nstatuses: {green: [fine], red: [Fine, amber]}\n",
            says: [
                "map.yaml:2:33: error: this word stands for 'green' already; keep one of the two [duplicate-item]",
                "map.yaml:2:39: error: this word stands for 'amber' already; keep one of the two [duplicate-item]",
            ]),
        Case(
            table: "Action,Due\nOne,1/1/2026\n",
            says: [
                "plan.csv:1:1: error: row 1: there is no column “Criteria”; put it back; it may also be called “Criterion”, “Framework criteria”, “Inspection criteria”, “Handbook criteria” [missing-column]"
            ]),
        Case(
            table: "Action,Criteria\n,ambition\n",
            says: [
                "plan.csv:2:1: error: row 2, column A: an action needs a title; write what is to be done [missing-value]"
            ]),
        Case(
            table: "Action,Criteria\nOne,\n",
            says: [
                "plan.csv:2:5: error: row 2, column B: an action needs at least one criterion; name it by its id or title: "
                    + "\(criteria) [missing-value]"
            ]),
        Case(
            table: "Action,Criteria\nOne,ambition; ambitoin\n",
            says: [
                "plan.csv:2:5: error: row 2, column B: here is something that is not one of the criteria of the framework; did "
                    + "you mean 'ambition'? [unknown-term]"
            ]),
        Case(
            table: "Action,Criteria,Due\nOne,ambition,03/31/2026\nTwo,ambition,31/03/26\nThree,ambition,31/04/2026\n"
                + "Four,ambition,end of term\n",
            says: [
                "plan.csv:2:14: error: row 2, column C: this is a date with the month before the day; write the day first, as "
                    + "31/03/2026, or the month as a name [bad-date]",
                "plan.csv:3:14: error: row 3, column C: this is a date with a year of two digits, or with none; write the year "
                    + "with four digits [bad-date]",
                "plan.csv:4:16: error: row 4, column C: this is no day of the calendar; write it as 31/03/2026, 31 March 2026 or "
                    + "2026-03-31 [bad-date]",
                "plan.csv:5:15: error: row 5, column C: this is not a date that can be read; write it as 31/03/2026, 31 March "
                    + "2026 or 2026-03-31 [bad-date]",
            ]),
        Case(
            table: "Action,Criteria,Start,Due\nOne,ambition,1/4/2026,31/3/2026\n",
            says: [
                "plan.csv:2:23: error: row 2, column D: the action is due before it begins; mend one of the dates "
                    + "[dates-out-of-order]"
            ]),
        Case(
            table: "Action,Criteria,Status\nOne,ambition,going fine\n",
            says: [
                "plan.csv:2:14: error: row 2, column C: here is something that is not one of the statuses of the framework; use "
                    + "one of red, amber, green, blue, or add the word to 'statuses' in the map [unknown-term]"
            ]),
        Case(
            table: "Action,Criteria,Partner\nOne,ambition,Health; Education\n",
            says: [
                "plan.csv:2:14: error: row 2, column C: here are 2 of the partners, where one belongs; name the one that leads "
                    + "[too-many-terms]"
            ]),
        Case(
            table:
                "Action,Criteria,Owner\nOne,ambition,Jane Smith\nTwo,ambition,\"Smith, Jane\"\nThree,ambition,Head of SEND\n",
            says: [2, 3].map {
                "plan.csv:\($0):14: error: row \($0), column C: a person seems to be named here, where a role belongs; name the "
                    + "role, which whoever comes next will have too [person-as-owner]"
            }),
        Case(
            table: "Action,Criteria\nAsk Mrs Quux to call 07700 900123,ambition\n",
            says: [
                "plan.csv:2:1: error: row 2, column A: here seems to stand a detail that no evidence may hold (mobile phone "
                    + "number); write the cell without it [private-detail]",
                "plan.csv:2:1: error: row 2, column A: here seems to stand a detail that no evidence may hold (person's name); "
                    + "write the cell without it [private-detail]",
            ]),
        Case(
            table: "Action,Criteria\nOne,ambition\nTwo,ambition\none,ambition\n",
            says: [
                "plan.csv:4:1: error: row 4, column A: this action stands in row 2 already; leave one of the two rows out, or "
                    + "give each its own id [duplicate-action]"
            ]),
        Case(
            table: "Ref,Action,Criteria,Status,Milestone,Milestone due\nA,One,ambition,red,Begun,1/1/2026\n"
                + "A,One,,green,Done,1/2/2026\n",
            says: [
                "plan.csv:3:8: error: row 3, column D: this row adds a milestone to the action of row 2, and says something else "
                    + "here; leave the cell empty, or write the same in both rows [contradiction]"
            ]),
        Case(
            table:
                "Action,Criteria,Milestone\nOne,ambition,Begun\nTwo,ambition,Begun | soon\nThree,ambition,a|1/1/2026||b\n",
            says: [
                "plan.csv:2:14: error: row 2, column C: a milestone needs the day by which it is due; write 'title | due', or the "
                    + "day in a column of its own [missing-value]",
                "plan.csv:3:14: error: row 3, column C: this is not a date that can be read; write it as 31/03/2026, 31 March "
                    + "2026 or 2026-03-31 [bad-date]",
                "plan.csv:4:16: error: row 4, column C: here is a line that is no milestone; write 'title | due | done', the last "
                    + "only where it was reached [bad-milestone]",
            ]),
        Case(
            table: "Action,Criteria,Milestone,Milestone due\nOne,ambition,\"a\nb\",1/1/2026\nTwo,ambition,,1/1/2026\n",
            says: [
                "plan.csv:2:14: error: row 2, column C: here are 2 milestones and dates for one; write a line 'title | due | "
                    + "done' for each, or a row for each [contradiction]",
                "plan.csv:4:14: error: row 3, column C: here are dates of a milestone, and no milestone; write what is to be "
                    + "reached [missing-value]",
            ]),
        Case(
            table:
                "Action,Criteria,KPI,Baseline,Target\nOne,ambition,Waits,12 weeks,6\nTwo,ambition,,1,2\nThree,ambition,Share,10%,20\n",
            says: [
                "plan.csv:2:20: error: row 2, column D: a number must stand here; write digits with at most one point, or “%” "
                    + "[bad-number]",
                "plan.csv:3:14: error: row 3, column C: here are numbers of a measure, and not what is measured; write what is "
                    + "measured [missing-value]",
                "plan.csv:4:16: error: row 4, column C: some of the numbers of this measure are in per cent and some are not; "
                    + "write all of them with “%”, or none [contradiction]",
            ]),
        Case(
            table: "Action,Criteria,Answers\nOne,ambition,f-1; a finding!\n",
            says: [
                "plan.csv:2:14: error: row 2, column C: here is something that is no id; write ids of letters, digits, '-', '_' "
                    + "and '.', parted by semicolons [bad-id]"
            ]),
        Case(
            table: "Aktion;Kriterien\nEins;ambition\n",
            says: [
                "plan.csv:1:1: error: row 1 has none of the names of columns that belong here; put the names of the columns in "
                    + "the first row, divided by commas, semicolons or tabs; “Ref”, “Reference”, “Action ref” are some of them "
                    + "[missing-header]"
            ]),
    ]

    @Test("are named with their place and a remedy", arguments: cases)
    func named(example: Case) async throws {
        let read = try await Importing.plan(example.table, map: example.map)
        #expect(read.plan == nil)
        #expect(read.faults == example.says)
    }

    @Test("no fault repeats a cell")
    func quiet() async throws {
        let cell = "Zebedee Quux"
        let header = "Action,Criteria,Themes,Partner,Owner,Start,Due,Status,Milestone,KPI,Baseline,Answers,Zebedee"
        let read = try await Importing.plan(
            header + "\n" + Array(repeating: cell, count: 13).joined(separator: ",") + "\n"
                + Array(repeating: cell, count: 13).joined(separator: ",") + "\n")
        #expect(read.faults.count > 10)
        for line in read.faults { #expect(!line.contains("Zebedee") && !line.contains("Quux"), "\(line)") }
    }
}
