import SourceText
import Tables

/// Adds up a table of counts, question by question.
struct CountSums {
    private let map: SurveyMap
    private let table: HeldTable
    private let questions: [String: Int]
    private let withheld: Set<String>
    private var counts: [AnswerCounts]
    private var isWithheld: [Bool]
    private var seen: [Int: TableRow] = [:]
    private var seenAnswers: Set<[String]> = []
    private var others: [TableRow] = []

    init(_ map: SurveyMap, _ table: HeldTable) {
        self.map = map
        self.table = table
        questions = Dictionary(
            map.questions.enumerated().flatMap { index, question in
                question.names.map { (ColumnName.normalised($0), index) }
            }, uniquingKeysWith: { first, _ in first })
        withheld = Set(map.withheld.map(Self.mark))
        counts = map.questions.map { _ in AnswerCounts() }
        isWithheld = map.questions.map { _ in false }
    }

    /// The question that a row is about; nil where the map has none of that name.
    /// - Parameter isOnlyRow: whether a question may have just one row.
    mutating func question(_ row: TableRow, _ column: Int, isOnlyRow: Bool) -> Int? {
        guard let index = questions[ColumnName.normalised(row.cells[column])] else {
            others.append(row)
            return nil
        }
        if isOnlyRow, let other = seen[index] {
            table.report(
                "duplicate-row", row, column, "this question stands here a second time, after row \(other.number)",
                remedy: "leave one of the two rows out")
            return nil
        }
        if seen[index] == nil { seen[index] = row }
        return index
    }

    /// Adds a count.
    /// - Parameter answerColumn: where the answer stands in the row; nil where it heads the column.
    mutating func add(_ row: TableRow, _ column: Int, answer: String, to index: Int, answerColumn: Int?) {
        let question = map.questions[index]
        guard let sort = question.answers.sort(of: answer), !AnswerWords.key(answer).isEmpty else {
            // Another question of the table may have the answer; here its count can only be nothing.
            if answerColumn == nil, row.cells[column].allSatisfy(\.isWhitespace) { return }
            if answerColumn == nil, number(row.cells[column]) == 0 { return }
            return table.report(
                "unknown-answer", row, answerColumn ?? column, "the map does not know this answer to '\(question.id)'",
                remedy: "mend the cell, or add the answer to the map, which knows \(question.answers.choices)")
        }
        if answerColumn != nil, !seenAnswers.insert([question.id, AnswerWords.key(answer)]).inserted {
            return table.report(
                "duplicate-row", row, answerColumn ?? column,
                "this answer to '\(question.id)' stands here a second time",
                remedy: "leave one of the two rows out")
        }
        if withheld.contains(Self.mark(row.cells[column])) {
            isWithheld[index] = true
        } else if let count = number(row.cells[column]) {
            if !counts[index].add(count, sort) {
                table.report(
                    "out-of-range", row, column, "the counts of '\(question.id)' add up to more than there are people",
                    remedy: "mend the count")
            }
        } else {
            let marks = map.withheld.map { "“\($0)”" }.joined(separator: ", ")
            table.report(
                "bad-count", row, column, "a count of answers must stand here",
                remedy: "write a whole number, 0 for none"
                    + (marks.isEmpty ? "; what stands for a withheld count belongs in the map" : ", or \(marks)"))
        }
    }

    /// The sums; nil where a question has no row.
    func result() -> SurveyCounting.Result? {
        for (index, question) in map.questions.enumerated() where seen[index] == nil {
            table.faults.report(
                Fault(
                    "missing-question", at: question.place, "the table has no row for the question '\(question.id)'",
                    remedy: "add to its 'column' what the table calls it, or remove it from the map"))
        }
        if let first = others.first {
            let more = others.count == 1 ? "" : ", and so do \(others.count - 1) more"
            table.faults.report(
                Fault(
                    "other-question", severity: .note, at: first.place,
                    "row \(first.number) holds a question that the map does not have\(more); it is left out",
                    remedy: "nothing needs to be done if it is not wanted", showsSource: false))
        }
        return SurveyCounting.Result(
            counts: zip(counts, isWithheld).map { $1 ? nil : $0 }, answering: counts.map(\.answered).max() ?? 0,
            rows: nil)
    }

    private static func mark(_ text: String) -> String { text.lowercased().filter { !$0.isWhitespace } }

    /// A whole number, with commas between thousands or without.
    private func number(_ text: String) -> Int? {
        let text = text.filter { !$0.isWhitespace }
        let groups = text.split(separator: ",", omittingEmptySubsequences: false)
        guard groups.allSatisfy({ !$0.isEmpty && $0.allSatisfy { ("0"..."9").contains($0) } }), text.count <= 12,
            groups.count == 1 || (groups[0].count <= 3 && groups.dropFirst().allSatisfy { $0.count == 3 })
        else { return nil }
        return Int(groups.joined())
    }
}
