import SourceText
import Tables

/// Counts the answers of a table by a map.
struct SurveyCounting {
    /// What was counted.
    struct Result {
        /// By question, in the map's order; nil where the table's writer withheld a count.
        var counts: [AnswerCounts?]
        /// How many answered at least one question; in tables of counts, the most that answered one of them.
        var answering: Int
        /// How many rows hold a person's answers; nil in tables of counts.
        var rows: Int?
    }

    let map: SurveyMap
    let table: HeldTable

    var faults: FaultCollector { table.faults }

    /// The names of columns that a map knows.
    static func expectedNames(_ map: SurveyMap) -> [String] {
        let own: [String] =
            switch map.layout {
            case .responses: map.questions.flatMap(\.names)
            case .answersAsColumns(let question, let ignored):
                question + ignored + map.questions.flatMap { $0.answers.all }
            case .answersAsRows(let question, let answer, let count): question + answer + count
            }
        guard case .column(let date) = map.time else { return own + map.timestamp }
        return own + map.timestamp + date
    }

    /// The counts; nil where anything is faulty, which is reported.
    func counts() -> Result? {
        let before = faults.errorCount
        let result: Result? =
            switch map.layout {
            case .responses: responses()
            case .answersAsColumns(let question, let ignored): answersAsColumns(question, ignored)
            case .answersAsRows(let question, let answer, let count): answersAsRows(question, answer, count)
            }
        return faults.errorCount == before ? result : nil
    }

    // MARK: A row a person

    private func responses() -> Result? {
        let columns = map.questions.map { table.header.required($0.names, faults) }
        guard !columns.contains(nil) else { return nil }
        var counts = map.questions.map { _ in AnswerCounts() }
        var answering = 0
        for row in table.rows {
            var hasAnswered = false
            for (index, column) in columns.enumerated() {
                guard let column, let sort = sort(row, column, map.questions[index].answers) else { continue }
                _ = counts[index].add(1, sort)
                if sort != .blank { hasAnswered = true }
            }
            if hasAnswered { answering += 1 }
        }
        return Result(counts: counts, answering: answering, rows: table.rows.count)
    }

    private func sort(_ row: TableRow, _ column: Int, _ answers: AnswerWords) -> AnswerSort? {
        if let sort = answers.sort(of: row.cells[column]) { return sort }
        table.report(
            "unknown-answer", row, column, "the map does not know this answer",
            remedy: "mend the cell, or add the answer to the map, which knows \(answers.choices)")
        return nil
    }

    // MARK: Tables of counts

    private func answersAsColumns(_ question: [String], _ ignored: [String]) -> Result? {
        let own = table.header.required(question, faults)
        let passed = Set(ignored.compactMap { table.header.index(of: [$0]) })
        let columns = table.header.names.indices.filter { $0 != own && !passed.contains($0) }
        for column in columns where !isKnown(table.header.names[column]) {
            table.report(
                "unknown-answer", header: column, "no question of the map has an answer of this name",
                remedy: "add it to the map's answers, or to its 'ignored-columns'")
        }
        guard let own, !faults.hasErrors else { return nil }
        var sums = CountSums(map, table)
        for row in table.rows {
            guard let question = sums.question(row, own, isOnlyRow: true) else { continue }
            for column in columns {
                sums.add(row, column, answer: table.header.names[column], to: question, answerColumn: nil)
            }
        }
        return sums.result()
    }

    private func isKnown(_ answer: String) -> Bool {
        let key = AnswerWords.key(answer)
        return !key.isEmpty && map.questions.contains { $0.answers.sort(of: answer) != nil }
    }

    private func answersAsRows(_ question: [String], _ answer: [String], _ count: [String]) -> Result? {
        let columns = [question, answer, count].map { table.header.required($0, faults) }
        guard let own = columns[0], let answers = columns[1], let column = columns[2] else { return nil }
        var sums = CountSums(map, table)
        for row in table.rows {
            guard let question = sums.question(row, own, isOnlyRow: false) else { continue }
            sums.add(row, column, answer: row.cells[answers], to: question, answerColumn: answers)
        }
        return sums.result()
    }
}
