import Assessment
import CalendarDates
import Conditions
import Evidence
import Rules
import SourceText

extension ExplanationPage {
    /// A criterion: every contribution, the position's formula, its level and confidence.
    mutating func explain(_ criterion: CriterionAssessment) {
        let rule = assessment.rules.criteria[criterion.criterion]
        title(rule.title, id: rule.id)
        say(
            "\(capital(wording.level(of: criterion))), position \(Figures.signed(criterion.ledger.position, 2)), "
                + "confidence \(criterion.confidence.degree.rawValue). What it asks is written at \(rule.place.line).")
        explainContributions(criterion)
        explainPosition(criterion.ledger)
        explainLevel(criterion)
        explain(criterion.confidence, of: "this criterion", assessment.rules.catalogues.criterion)
        explainPart(criterion)
        explainRest(criterion)
        for line in OverrideWording.lines(assessment, of: criterion.criterion) { say(line) }
    }

    private mutating func explainContributions(_ criterion: CriterionAssessment) {
        step(
            "Each record that counts adds weight, in units of one clear finding; “explain” with a record's id shows how."
        )
        let drivers = Drivers(of: criterion, atLeast: 0)
        let even = criterion.contributions.filter { $0.net == 0 }
        row("   for  against")
        for contribution in drivers.up + drivers.down + even {
            let text =
                "\(figure(contribution.inFavour))  \(figure(contribution.against))  \(wording.id(contribution.record)): "
            let room = max(12, width - 3 - TextLayout.columns(text))
            row(text + TextLayout.cut(wording.summary(contribution.record), to: room))
        }
        let weighed = Set(criterion.contributions.map(\.record))
        for record in criterion.records where !weighed.contains(record) {
            row("     –       –  \(wording.id(record)): ", "not rated, so it shows coverage and weighs nothing")
        }
        row("\(figure(criterion.ledger.inFavour))  \(figure(criterion.ledger.against))  together")
    }

    private mutating func explainPosition(_ ledger: Ledger) {
        let rule = assessment.rules.judgement.position
        let (favour, against) = (figure(ledger.inFavour), figure(ledger.against))
        let unknown = Figures.short(rule.notKnowing)
        step("Position = (for - against) / (for + against + weight of not knowing).", rule.place)
        row("(\(favour) - \(against)) / (\(favour) + \(against) + \(unknown)) = \(signed(ledger.position))")
        let total = ledger.weight + rule.notKnowing
        let mean = (ledger.inFavour + rule.notKnowing / 2) / total
        let deviation = (mean * (1 - mean) / (total + 1)).squareRoot()
        step(
            "The interval reaches \(Figures.short(rule.interval)) standard deviations to either side of it, "
                + "and never beyond -1 and +1.", rule.place)
        row("mean = (\(favour) + \(unknown) / 2) / \(figure(total)) = \(figure(mean))")
        row("deviation = √(\(figure(mean)) × \(figure(1 - mean)) / (\(figure(total)) + 1)) = \(figure(deviation))")
        row(
            "reach = 2 × \(Figures.short(rule.interval)) × \(figure(deviation)) = \(figure(2 * rule.interval * deviation))"
        )
        row("from \(signed(ledger.interval.lowerBound)) to \(signed(ledger.interval.upperBound))")
    }

    private mutating func explainLevel(_ criterion: CriterionAssessment) {
        let rules = assessment.rules
        let needed = rules.judgement.enoughForCriterion
        step(
            "A level is named where \(PlainText.line(needed.words(rules.catalogues.criterion))). Here: "
                + "\(Figures.counted(criterion.records.count, "record")), weight \(figure(criterion.ledger.weight)). "
                + (criterion.level == nil ? "That is not enough." : "That is enough."), needed.place)
        for band in rules.judgement.levelBands {
            let bound = band.atLeast.map { "from \(signed($0)) on" } ?? "everything below"
            let mark = criterion.level?.level == band.level ? "  ← \(signed(criterion.ledger.position))" : ""
            line("\(wording.levelInFull(band.level)): \(bound) (\(band.place.line))\(mark)")
        }
    }

    private mutating func explainPart(_ criterion: CriterionAssessment) {
        let model = assessment.rules.judgement.outcome
        let weight = model.weights[criterion.criterion]
        step("Its part of the overall position:", model.place)
        row(
            "\(Figures.short(weight)) × \(signed(criterion.ledger.position)) = \(signed(weight * criterion.ledger.position)) "
                + "of \(signed(assessment.outcome.score))")
    }

    private mutating func explainRest(_ criterion: CriterionAssessment) {
        let gaps = assessment.gaps.filter { $0.criteria.first == criterion.criterion }
        step(gaps.isEmpty ? "It has no gaps." : "Its gaps:")
        for gap in gaps { line("\(gap.id): \(wording.effect(gap.effect))") }
        let within = assessment.rules.judgement.lapsingWithin.words
        if !criterion.lapsing.isEmpty {
            step("Lapsing within \(within):")
            for record in criterion.lapsing { line("\(assessment.records[record].lapses)  \(wording.id(record))") }
        }
        if !criterion.lapsed.isEmpty {
            step("Too old to count:")
            for record in criterion.lapsed { line("\(assessment.records[record].lapses)  \(wording.id(record))") }
        }
    }
}
