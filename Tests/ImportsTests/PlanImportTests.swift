import CalendarDates
import Evidence
import Imports
import PositionedYAML
import Rules
import SourceText
import TestSupport
import Testing
import Vocabularies

@Suite("Plans")
struct PlanImportTests {
    private static let header =
        "Action,Criteria,Themes,Lead agency,Owner,Start date,By when,RAG,Milestones,Milestone due,KPI,Baseline,Target,"
        + "Actual,KPI date\n"

    @Test("a row is an action with all that it says, in the framework's words")
    func action() async throws {
        let read = try await Importing.plan(
            Self.header
                + "Clear the backlog of reviews,Right help at the right time; right-help-right-time,,ICB,Head of SEND,"
                + "1/9/2025,Mar 2026,On Track,,,Reviews in time,46.4%,\"90%\",52 %,31 January 2026\n"
        )
        // The title of the criterion begins with an article that the cell leaves out.
        #expect(read.plan == nil)
        #expect(read.faults.count == 2 && read.faults.contains { $0.contains("row 2, column B") })
        let mended = try await Importing.plan(
            Self.header
                + "Clear the backlog of reviews,\"THE RIGHT HELP at the right–time;\n commissioning\",Annual reviews,ICB,"
                + "Head of SEND,1/9/2025,Mar 2026,On Track,,,Reviews in time,46.4%,\"90%\",52 %,31 January 2026\n")
        let actions = try #require(mended.plan).plan.actions
        let rules = try Importing.rules()
        let action = try #require(actions.first)
        #expect(action.id == "clear-the-backlog-of-reviews" && action.title == "Clear the backlog of reviews")
        #expect(action.criteria.map { rules.criteria[$0].id } == ["right-help-right-time", "commissioning"])
        #expect(rules.vocabularies.themes.ids(of: action.themes) == ["annual-reviews"])
        #expect(action.partner.map { rules.vocabularies.partners[$0].id } == "health")
        #expect(action.status.map { rules.vocabularies.statuses[$0].id } == "green")
        #expect(action.owner == "Head of SEND")
        #expect([action.start, action.due].map { $0?.description } == ["2025-09-01", "2026-03-31"])
        #expect(
            action.kpi
                == (try kpi("Reviews in time", 46.4, 90, 52, "2026-01-31")))
        #expect(
            mended.faults == [
                "plan.csv:3:58: note: row 2, column G: a month stands here without a day; the last day of the month was taken; "
                    + "write the day if it is another [month-without-day]"
            ])
    }

    private func kpi(
        _ title: String, _ baseline: Double, _ target: Double, _ actual: Double, _ date: String
    ) throws -> KPI {
        let text =
            "actions: [{id: a, title: A, criteria: [engagement], kpi: {title: \"\(title)\", baseline: \(baseline), "
            + "target: \(target), actual: \(actual), date: \(date)}}]\n"
        let faults = FaultCollector()
        let value = try #require(YAMLReader.document(Array(text.utf8), path: "x", faults: faults))
        return try #require(PlanReader.read(value, try Importing.rules(), faults).actions.first?.kpi)
    }

    @Test("milestones are further rows of the action, rows without a name, or lines of a cell")
    func milestones() async throws {
        let read = try await Importing.plan(
            "Action,Criteria,Milestone,Milestone due,Milestone completed\n"
                + "Train staff,Ambition,Trainer found,1 May 2026,2 May 2026\n"
                + "train  staff,,First course,1 June 2026,\n"
                + ",,Second course,2026-07-01,\n"
                + "Write the strategy,ambition,\"- Draft | 1/5/2026 | 30/4/2026\n• Consulted | Jun 2026\n\nAgreed|1/9/2026|\",,\n"
        )
        let actions = try #require(read.plan).plan.actions
        let shown = actions.map { action in
            action.milestones.map { "\($0.title) \($0.due) \($0.done.map(\.description) ?? "-")" }
        }
        #expect(
            shown == [
                ["Trainer found 2026-05-01 2026-05-02", "First course 2026-06-01 -", "Second course 2026-07-01 -"],
                ["Draft 2026-05-01 2026-04-30", "Consulted 2026-06-30 -", "Agreed 2026-09-01 -"],
            ])
        #expect(read.faults.count == 1, "of the month without a day")
    }

    @Test("ids are taken from the table or made from titles, stable and each its own")
    func ids() async throws {
        let read = try await Importing.plan(
            "Ref,Action,Criteria\nA1,One,ambition\nAction 2,Two,ambition\n,Plan, ambition\nplan,Other,ambition\n1.10,Ten,ambition\n"
                + ",\"Ärger & Ø: 100% of children's plans, on time, every time, for as long as it takes to get there\",ambition\n"
                + ",…,ambition\n,!!!,ambition\n")
        #expect(
            try #require(read.plan).plan.actions.map(\.id) == [
                "A1", "action-2", "plan-2", "plan", "1.10",
                "rger-100-of-childrens-plans-on-time-every-time-for-as-long", "action", "action-3",
            ])
    }

    @Test("words of the shipped map: every usual one has its status")
    func statuses() async throws {
        let words = [
            ("R", "red"), ("Off track", "red"), ("overdue", "red"), ("Amber", "amber"), ("Delayed", "amber"),
            ("not started", "amber"), ("On-track", "green"), ("G", "green"), ("Complete", "blue"), ("DONE", "blue"),
            ("closed", "blue"), ("", nil),
        ]
        let rows = words.enumerated().map { "Action \($0),ambition,\($1.0)\n" }.joined()
        let plan = try #require(try await Importing.plan("Action,Criteria,Status\n" + rows).plan)
        let rules = try Importing.rules()
        #expect(plan.plan.actions.map { $0.status.map { rules.vocabularies.statuses[$0].id } } == words.map(\.1))
    }

    @Test(
        "hostile text is carried as text and read back the same",
        arguments: [
            "=cmd|' /C calc'!A0", "@SUM(1)", "- a list", "key: value # comment", "\u{202E}txet\u{202C}", "a\u{7}b",
            "\"quoted\" and \\ back", "{a: [b]}", "*alias &anchor !tag", "yes", "~", "2026-03-31", "0x1F", "%YAML",
            "a\u{85}b\u{2028}c", "e\u{301}\u{FEFF}x", "a\u{FFFE}b", "tab\tinside", "line\nbreak", "👩‍👧 family",
        ])
    func hostile(text: String) async throws {
        let quoted = "\"" + text.replacing("\"", with: "\"\"") + "\""
        let plan = try #require(
            try await Importing.plan("Ref,Action,Criteria,KPI\nx,\(quoted),ambition,\(quoted)\n").plan)
        #expect(plan.plan.actions.map(\.title) == [text])
        #expect(plan.plan.actions.first?.kpi?.title == text)
        #expect(plan.plan.actions.count == 1)
    }
}
