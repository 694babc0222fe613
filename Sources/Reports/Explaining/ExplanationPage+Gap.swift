import Assessment
import CalendarDates
import Conditions
import Evidence
import PositionedYAML
import Rules
import SourceText
import Vocabularies

extension ExplanationPage {
    /// A gap: its rule, the figures it looked at, the records, and the arithmetic of its effect.
    mutating func explain(_ gap: Gap) {
        title(gap.message, id: gap.id)
        say("What would close it: \(PlainText.line(gap.remedy))")
        explainRule(gap)
        if !gap.records.isEmpty {
            step("The records that show it:")
            for record in gap.records { line("\(wording.id(record)): \(wording.summary(record))") }
        }
        explainEffect(gap)
    }

    private mutating func explainRule(_ gap: Gap) {
        let rule = gap.rule
        let catalogue = assessment.rules.catalogues[rule.subject]
        step(
            "The rule '\(rule.id)' (\(rule.sort.rawValue), urgency \(rule.urgency.rawValue)) looks at each "
                + "\(rule.subject.rawValue) and finds a gap where \(PlainText.line(rule.condition.words(catalogue))).",
            rule.place)
        let figures = FactFigures(wording)
        for fact in rule.condition.facts {
            line(
                "\(fact.name) = \(figures.text(fact.name, of: gap) ?? "not known"): \(catalogue.facts[fact.index].summary)"
            )
        }
        if rule.condition.countsThings {
            line("counted: \(gap.records.isEmpty ? "no records" : "the records below")")
        }
        if let place = gap.place { line("It is about \(gap.about ?? gap.id), written at \(place.line).") }
    }

    private mutating func explainEffect(_ gap: Gap) {
        let now = assessment.outcome.expectedLevel
        switch gap.rule.closing {
        case .none:
            step("Closing it does not move the figures: the rule says so.", gap.rule.place)
        case .removesWeakness:
            step(
                "The effect: the weight that these records have against any criterion is taken away, others on the same "
                    + "theme then count for more, and the mean level (1 for the first) is worked out anew. It is "
                    + "\(figure(now)) now.")
            let removed = Set(gap.records)
            var ledgers: [Int: Ledger] = [:]
            for criterion in assessment.criteria {
                guard criterion.contributions.contains(where: { removed.contains($0.record) && $0.against > 0 }) else {
                    continue
                }
                ledgers[criterion.criterion] = assessment.ledger(of: criterion.criterion, mending: removed)
            }
            explainChange(ledgers, now, "better")
        case .addsEvidence:
            guard let main = gap.criteria.first, let best = assessment.rules.judgement.weights.ratings.first,
                let worst = assessment.rules.judgement.weights.ratings.last
            else { return }
            let ledger = assessment.criteria[main].ledger
            step(
                "The effect: new evidence may turn out well or badly. One clear finding of the best rating adds "
                    + "\(Figures.short(best.inFavour)) for, and the mean level (1 for the first) is worked out anew. "
                    + "It is \(figure(now)) now.", best.place)
            explainChange([main: ledger.changed(inFavour: best.inFavour)], now, "better")
            step("One clear finding of the worst rating adds \(Figures.short(worst.against)) against.", worst.place)
            explainChange([main: ledger.changed(against: worst.against)], now, "worse")
        }
    }

    private mutating func explainChange(_ ledgers: [Int: Ledger], _ now: Double, _ side: String) {
        let outcome = assessment.outcome
        guard !ledgers.isEmpty else {
            line("Nothing changes: these records have no weight against any criterion.")
            return
        }
        for index in ledgers.keys.sorted() {
            guard let ledger = ledgers[index] else { continue }
            let before = assessment.criteria[index].ledger.position
            line("position of \(assessment.rules.criteria[index].id): \(signed(before)) → \(signed(ledger.position))")
        }
        let positions = assessment.criteria.indices.map { (ledgers[$0] ?? assessment.criteria[$0].ledger).position }
        let score = outcome.calculation.score(positions)
        let probabilities = outcome.calculation.probabilities(score: score)
        let mean = probabilities.enumerated().reduce(0) { $0 + Double($1.offset + 1) * $1.element }
        row("overall position: \(signed(outcome.score)) → \(signed(score))")
        row("probabilities: \(probabilities.map(figure).joined(separator: ", "))")
        let sum = probabilities.enumerated().map { "\($0.offset + 1) × \(figure($0.element))" }.joined(separator: " + ")
        row("mean level: \(sum) = \(figure(mean))")
        row("effect: \(figure(mean)) - \(figure(now)) = \(signed(mean - now)) (\(side))")
    }

    /// An earlier finding and what became of it.
    mutating func explain(_ item: FindingProgress) {
        let finding = item.finding
        title(finding.title, id: finding.id)
        say(
            "Found in “\(PlainText.line(item.inspection.title))” of \(item.inspection.date.words), known from "
                + "\(item.inspection.known.words) on. Written at \(finding.place.line).")
        let themes = finding.themes.isEmpty ? "any theme" : wording.list(wording.words.themes, finding.themes)
        step(item.actions.isEmpty ? "No action of the plan answers it." : "Actions that answer it:")
        let actions = ActionWording(wording)
        for action in item.actions {
            let statement = actions.statement(action)
            let records =
                statement.records.isEmpty ? "" : " Effect shown by: \(statement.records.joined(separator: ", "))."
            line("\(actions.isOpen(action) ? "open" : "done"): \(statement.text)\(records) (\(action.place.line))")
        }
        step(
            "Evidence since \(item.inspection.date.words) on \(wording.titles(ofCriteria: finding.criteria)), with the "
                + "theme \(themes): \(Figures.counted(item.records.count, "record")), \(item.good.count) for, "
                + "\(item.bad.count) against.")
        for record in item.records {
            let side = item.good.contains(record) ? "for" : item.bad.contains(record) ? "against" : "neither"
            line("\(side): \(wording.id(record)): \(wording.summary(record)) (\(wording.rated(record)))")
        }
        let gaps = assessment.gaps.filter { $0.about == finding.id }
        step(gaps.isEmpty ? "No rule finds a gap in this." : "Gaps that rules find in this:")
        for gap in gaps { line("\(gap.id): \(PlainText.line(gap.message)) (\(gap.rule.place.line))") }
    }
}
