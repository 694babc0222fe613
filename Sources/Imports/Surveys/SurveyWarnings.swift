import SourceText
import Tables

/// What a reader should know before relying on a survey.
struct SurveyWarnings {
    let map: SurveyMap
    let table: HeldTable
    let counts: SurveyCounting.Result
    let invited: Int?

    /// Reports what the map's limits ask for, and answers that look as if nobody had thought about them.
    func report() {
        reportFewAnswers()
        for (question, counts) in zip(map.questions, counts.counts) {
            guard let counts else { continue }
            if counts.answered == 0 {
                warn(
                    "unanswered-question", at: question.place, "nobody answered '\(question.id)'; it gets no record",
                    remedy: "see whether the right column was taken")
            } else if let most = map.limits.undecided,
                100 * Double(counts.undecided) > most * Double(counts.answered)
            {
                warn(
                    "many-undecided", at: question.place,
                    "of those who answered '\(question.id)' more than \(number(most)) per cent did not know",
                    remedy: "the others may not speak for them; see whether the question was understood")
            }
        }
        if case .responses = map.layout { reportRepetition() }
    }

    private func reportFewAnswers() {
        if let invited {
            guard let least = map.limits.responseRate, 100 * Double(counts.answering) < least * Double(invited) else {
                return
            }
            warn(
                "low-response", at: table.header.place(ofColumn: 0).file,
                "fewer than \(number(least)) per cent of the \(invited) who were asked have answered",
                remedy: "say so wherever the results are used; those who answer often differ from those who do not")
        } else if let least = map.limits.answers, counts.answering < least {
            warn(
                "too-few-answers", at: table.header.place(ofColumn: 0).file, "fewer than \(least) have answered",
                remedy: "seek more answers; and say with 'invited' how many were asked")
        }
    }

    /// Rows that agree in all answers: with themselves, or, at one moment, with another row.
    private func reportRepetition() {
        let columns = map.questions.compactMap { table.header.index(of: $0.names) }
        let answers = table.rows.map { row in columns.map { AnswerWords.key(row.cells[$0]) } }
        let alike = zip(table.rows, answers).filter { _, answers in
            answers.count >= 3 && Set(answers).count == 1 && answers.first?.isEmpty == false
        }
        if let first = alike.first {
            let rows =
                alike.count == 1
                ? "row \(first.0.number) has"
                : "\(alike.count) of \(table.rows.count) rows, row \(first.0.number) the first, have"
            warn(
                "same-answers", severity: .note, at: first.0.place,
                "\(rows) one answer to every question; it is counted",
                remedy: "this may be meant, or given without reading the questions")
        }
        guard let moment = table.header.index(of: map.timestamp) else {
            if !map.timestamp.isEmpty { _ = table.header.required(map.timestamp, table.faults) }
            return
        }
        var first: [[String]: Int] = [:]
        var repeated: [(row: TableRow, other: Int)] = []
        for (row, answers) in zip(table.rows, answers) {
            let time = ColumnName.normalised(row.cells[moment])
            guard !time.isEmpty, answers.contains(where: { !$0.isEmpty }) else { continue }
            if let other = first[[time] + answers] {
                repeated.append((row, other))
            } else {
                first[[time] + answers] = row.number
            }
        }
        // One warning, however many there are: a file may hold thousands.
        guard let (row, other) = repeated.first else { return }
        let more =
            repeated.count == 1 ? "both are counted" : "\(repeated.count) rows repeat another so; all are counted"
        warn(
            "repeated-row", at: row.place,
            "row \(row.number) has the time and all answers of row \(other); \(more)",
            remedy: "leave one of the two out if it was sent twice")
    }

    private func number(_ value: Double) -> String { value == value.rounded() ? "\(Int(value))" : "\(value)" }

    private func warn(
        _ id: String, severity: Severity = .warning, at place: SourcePlace, _ message: String, remedy: String
    ) {
        table.faults.report(
            Fault(id, severity: severity, at: place, message, remedy: remedy, showsSource: false))
    }
}

extension SourcePlace {
    /// The file that the place is in.
    fileprivate var file: SourcePlace { SourcePlace(path: path) }
}
