import Privacy
import Rules
import SourceText
import Tables

/// Makes the actions of a plan from the rows of a table.
struct PlanActions {
    private let map: PlanMap
    private let table: HeldTable
    private let scanner: PrivacyScanner
    private let columns: [PlanColumn: Int]
    private var drafts: [ActionDraft] = []
    /// The row that each action begins in.
    private var firstRows: [PlanCells] = []
    private var byID: [String: Int] = [:]
    private var byTitle: [String: Int] = [:]
    private var taken: Set<String> = []

    /// Finds the columns; nil where one is missing that must be there, which is reported.
    init?(_ map: PlanMap, _ table: HeldTable, _ scanner: PrivacyScanner) {
        self.map = map
        self.table = table
        self.scanner = scanner
        var columns: [PlanColumn: Int] = [:]
        for column in PlanColumn.allCases {
            let names = map.columns[column] ?? []
            columns[column] =
                column.isRequired ? table.header.required(names, table.faults) : table.header.index(of: names)
        }
        self.columns = columns
        guard PlanColumn.allCases.allSatisfy({ !$0.isRequired || columns[$0] != nil }) else { return nil }
        let known = Set(columns.values)
        let others = table.header.names.indices.filter { !known.contains($0) && !table.header.names[$0].isEmpty }
        if let first = others.first {
            let letters = others.map { table.header.letter(ofColumn: $0) }.joined(separator: ", ")
            table.report(
                "other-column", severity: .note, header: first,
                "the map knows no use for \(others.count == 1 ? "this column" : "the columns \(letters)")",
                remedy: "nothing needs to be done if it is not wanted; else add its name to the map")
        }
    }

    /// The actions in the table's order; faulty rows are reported.
    mutating func actions() -> [ActionDraft] {
        for row in table.rows {
            if let id = PlanCells(row: row, columns: columns, table: table).text(.id) { taken.insert(Slug.id(id)) }
        }
        for row in table.rows { take(PlanCells(row: row, columns: columns, table: table)) }
        return drafts
    }

    private mutating func take(_ cells: PlanCells) {
        let id = cells.text(.id).map(Slug.id)
        let title = cells.text(.title)
        let key = title.map(ColumnName.normalised)
        let earlier: Int?
        if let id {
            earlier = byID[id]
        } else if let key {
            earlier = byTitle[key]
        } else {
            earlier = drafts.isEmpty || cells.text(.milestone) == nil ? nil : drafts.count - 1
        }
        if let earlier { return addMilestones(of: cells, to: earlier) }
        guard let title, let key else {
            return cells.report("missing-value", .title, "an action needs a title", remedy: "write what is to be done")
        }
        let own = id ?? Slug.unique(Slug.text(title), among: taken)
        taken.insert(own)
        byID[own] = drafts.count
        if byTitle[key] == nil { byTitle[key] = drafts.count }
        drafts.append(action(cells, id: own, title: title))
        firstRows.append(cells)
    }

    /// A further row of an action holds a milestone, and nothing that contradicts the first.
    private mutating func addMilestones(of cells: PlanCells, to index: Int) {
        let first = firstRows[index]
        guard cells.text(.milestone) != nil else {
            let column: PlanColumn = cells.text(.id) == nil ? .title : .id
            return cells.report(
                "duplicate-action", column, "this action stands in row \(first.row.number) already",
                remedy: "leave one of the two rows out, or give each its own id")
        }
        for column in PlanColumn.allCases where !column.isOfMilestone && column != .id && column != .title {
            if let text = cells.text(column), text != first.text(column) {
                cells.report(
                    "contradiction", column,
                    "this row adds a milestone to the action of row \(first.row.number), and says something else here",
                    remedy: "leave the cell empty, or write the same in both rows")
            }
        }
        drafts[index].milestones += PlanMilestones(cells).milestones()
        checkText(cells, [.milestone])
    }

    private func action(_ cells: PlanCells, id: String, title: String) -> ActionDraft {
        var draft = ActionDraft(id: id, title: title)
        draft.criteria = cells.terms(.criteria, map.criteria)
        if cells.parts(.criteria).isEmpty {
            cells.report(
                "missing-value", .criteria, "an action needs at least one criterion",
                remedy: "name it by its id or title: \(map.criteria.ids.joined(separator: ", "))")
        }
        draft.themes = cells.terms(.themes, map.themes)
        draft.partner = cells.term(.partner, map.partners)
        draft.status = cells.term(.status, map.statuses)
        draft.owner = cells.text(.owner)
        if let owner = draft.owner, !scanner.scan(owner, as: .role).isEmpty {
            cells.report(
                "person-as-owner", .owner, "a person seems to be named here, where a role belongs",
                remedy: "name the role, which whoever comes next will have too")
        }
        draft.recorded = cells.date(.recorded)
        (draft.start, draft.due) = (cells.date(.start), cells.date(.due))
        if let start = draft.start, let due = draft.due, due < start {
            cells.report(
                "dates-out-of-order", .due, "the action is due before it begins", remedy: "mend one of the dates")
        }
        (draft.answers, draft.impact) = (cells.ids(.answers), cells.ids(.impact))
        draft.milestones = PlanMilestones(cells).milestones()
        draft.kpi = PlanKPI(cells).kpi()
        checkText(cells, [.id, .title, .milestone, .kpi])
        return draft
    }

    /// What people are named in must not be carried into the evidence.
    private func checkText(_ cells: PlanCells, _ columns: [PlanColumn]) {
        for column in columns {
            for detail in scanner.scan(cells.text(column) ?? "") {
                let rule = scanner.rules[detail.rule]
                cells.report(
                    "private-detail", severity: rule.severity, column,
                    "here seems to stand a detail that no evidence may hold (\(rule.title.lowercased()))",
                    remedy: "write the cell without it")
            }
        }
    }
}

extension Slug {
    /// An id as a table has it: as it is where it may be an id, else made of its letters and digits.
    static func id(_ text: String) -> String {
        let isID =
            text.utf8.count <= 128 && text.first.map { $0.isASCII && ($0.isLetter || $0.isNumber) } == true
            && text.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || "-_.".contains($0)) }
        return isID ? text : Slug.text(text)
    }
}
