import Assessment
import CalendarDates
import Conditions
import Evidence
import PositionedYAML
import Rules
import SourceText
import Vocabularies

extension ExplanationPage {
    /// A record: whether it counts, how its numbers were rated, and what it adds to each criterion.
    mutating func explain(record index: Int) {
        let rated = assessment.records[index]
        let record = rated.record
        title(wording.words.kinds[record.kind].title, id: record.id)
        say(wording.summary(index))
        line("Source: \(wording.source(index)). Written at \(record.place.line).", indent: 0)
        line(capital(wording.rated(index)) + ".", indent: 0)
        explainStanding(rated)
        if let derivation = rated.derivation, rated.standing != .notYetKnown { explain(derivation, of: rated) }
        explainWeights(index)
    }

    private mutating func explainStanding(_ rated: RatedRecord) {
        let record = rated.record
        let known = "It was true on \(record.date.words) and known from \(record.known.words) on"
        let limit =
            record.validUntil == nil
            ? "\(wording.words.kindAgeLimits[record.kind].words) after its date, as for all of its kind"
            : "the last day its writer gives"
        let end = "\(rated.lapses.words), \(limit)"
        switch rated.standing {
        case .considered: step("It counts. \(known). It lapses after \(end).")
        case .lapsed: step("It does not count: it lapsed after \(end). \(known).")
        case .superseded(let other):
            step("It does not count: the record \(other) replaces it. \(known).")
        case .notYetKnown:
            step("It does not count: it was not known until \(record.known.words), after \(assessment.asOf.words).")
        }
    }

    private mutating func explain(_ derivation: Derivation, of rated: RatedRecord) {
        step("Its numbers.", measurePlace(rated.record))
        for text in figures(derivation, of: rated.record) { line(text) }
        let catalogue = assessment.rules.catalogues.measure
        if let band = derivation.band {
            let words = band.rule.condition.map { PlainText.line($0.words(catalogue)) } ?? "no other rule holds"
            let title = wording.words.ratings[band.rule.rating].title
            line(
                "The rule '\(band.rule.id)' of '\(band.list)' decides, as \(words): \(WordList.uncapitalised(title)) "
                    + "(\(band.rule.place.line)).")
            if let stated = rated.record.rating {
                line(
                    "Its writer gave another word for it, which stands: \(WordList.uncapitalised(wording.words.ratings[stated].title))."
                )
            }
        } else {
            line("No rule turns them into a rating.")
        }
        if let trajectory = derivation.trajectory {
            let words = trajectory.rule.condition.map { PlainText.line($0.words(catalogue)) } ?? "no other rule holds"
            let title = wording.words.trajectories[trajectory.rule.trajectory].title
            line(
                "The rule '\(trajectory.rule.id)' of '\(trajectory.list)' decides, as \(words): "
                    + "\(WordList.uncapitalised(title)) (\(trajectory.rule.place.line)).")
        }
    }

    private func measurePlace(_ record: EvidenceRecord) -> SourcePlace? {
        record.measure?.indicator.map { assessment.rules.indicators.indicators[$0].place }
    }

    private func figures(_ derivation: Derivation, of record: EvidenceRecord) -> [String] {
        let facts = derivation.facts
        let indicator = record.measure?.indicator.map { assessment.rules.indicators.indicators[$0] }
        var texts: [String] = []
        let value = facts.value.map { Figures.short($0) } ?? "not known"
        if let indicator {
            texts.append(
                "\(PlainText.line(indicator.title)) (\(indicator.unit.rawValue), \(indicator.direction.rawValue) is better): value \(value)."
            )
        } else {
            let whole = facts.whole.map { " of \(Figures.short($0))" } ?? ""
            texts.append("value \(value) per cent\(whole).")
        }
        if let standard = indicator?.standard {
            texts.append(
                "against the standard of \(Figures.short(standard.value)): \(difference("standard-gap", facts.standardGap))."
            )
        }
        if let comparator = derivation.comparator {
            texts.append(
                "against \(PlainText.line(comparator.area)) in \(PlainText.line(comparator.value.period)) \(Figures.short(comparator.value.value)): "
                    + "\(difference("comparator-gap", facts.comparatorGap)) (\(comparator.value.place.line)).")
        }
        if let previous = derivation.previous {
            texts.append("against \(previous), the period before: \(difference("change", facts.change)).")
        }
        if facts.trend != nil {
            texts.append("a year, over up to four periods: \(difference("trend", facts.trend)).")
        }
        return texts
    }

    private func difference(_ name: String, _ value: Double?) -> String {
        guard let value else { return "\(name) not known" }
        return "\(Figures.fixed(abs(value), 2)) \(value < 0 ? "worse" : "better") (\(name) \(Figures.signed(value, 2)))"
    }

    private mutating func explainWeights(_ index: Int) {
        let model = assessment.rules.judgement.outcome
        var effects: [Double] = []
        for criterion in assessment.criteria {
            guard let contribution = criterion.contributions.first(where: { $0.record == index }) else { continue }
            let rule = assessment.rules.criteria[criterion.criterion]
            step("What it adds to “\(PlainText.line(rule.title))” [\(rule.id)]: all factors multiplied.")
            let factors = assessment.factors(of: contribution, for: criterion.criterion)
            for (number, factor) in factors.enumerated() {
                let sign = number == 0 ? " " : "×"
                row(
                    "\(sign) \(figure(factor.inFavour)) for  \(sign) \(figure(factor.against)) against  ",
                    "\(factor.name): \(PlainText.line(WordList.uncapitalised(factor.term))) (\(factor.place.line))")
            }
            row("= \(figure(contribution.inFavour)) for  = \(figure(contribution.against)) against")
            let ledger = criterion.ledger
            let without = assessment.ledger(of: criterion.criterion, without: [index])
            let effect = model.weights[criterion.criterion] * (ledger.position - without.position)
            effects.append(effect)
            line(
                "The position is \(signed(ledger.position)) with it and \(signed(without.position)) without, so it moves "
                    + "the overall position by \(Figures.short(model.weights[criterion.criterion])) × "
                    + "\(signed(ledger.position - without.position)) = \(signed(effect)).")
        }
        if effects.isEmpty {
            if assessment.records[index].isConsidered {
                step("It has no rating, so it shows coverage and weighs nothing.")
            }
        } else if effects.count > 1 {
            step(
                "Together it moves the overall position by \(effects.map { signed($0) }.joined(separator: " ")) = \(signed(effects.reduce(0, +)))."
            )
        }
    }
}
