import Assessment
import CalendarDates
import Conditions
import Evidence
import Rules
import SourceText

#if canImport(Darwin)
import Darwin
#elseif canImport(Musl)
import Musl
#else
import Glibc
#endif

extension ExplanationPage {
    /// The outcome: score, cut points, precedent, limits, confidence.
    mutating func explainOutcome() {
        title("The outcome", id: Explanation.outcomeID)
        let outcome = assessment.outcome
        say(capital("\(wording.likelyInBrief), confidence \(outcome.confidence.degree.rawValue)."))
        explainScore()
        explainCutPoints()
        explainPrecedent()
        explainLimits()
        explainLikely()
        explain(outcome.confidence, of: "the outcome", assessment.rules.catalogues.outcome)
        let distances = OutcomeWording(wording).distances
        if !distances.isEmpty { step("What would bring another level. \(distances)") }
        for line in OverrideWording.lines(assessment, of: nil) { say(line) }
    }

    private mutating func explainScore() {
        let model = assessment.rules.judgement.outcome
        step("The overall position is the sum of each criterion's share of the weight times its position.", model.place)
        for criterion in assessment.criteria {
            let weight = model.weights[criterion.criterion]
            row(
                "\(Figures.short(weight)) × \(signed(criterion.ledger.position)) = "
                    + "\(signed(weight * criterion.ledger.position))  \(assessment.rules.criteria[criterion.criterion].id)"
            )
        }
        row("overall position = \(signed(assessment.outcome.score))")
        line("The figures come from: \(PlainText.line(model.provenance.method)) (\(model.provenance.date.words)).")
        for score in model.provenance.scores?.words ?? [] { line("How well they do, \(score).") }
    }

    private mutating func explainCutPoints() {
        let model = assessment.rules.judgement.outcome
        let outcome = assessment.outcome
        step(
            "Cut points turn it into probabilities: a level or any better one has the probability "
                + "1 / (1 + e^(-slope × (overall position - cut point))); each level has what it adds to the one before.",
            model.cutPointsPlace)
        for (level, cut) in model.cutPoints.enumerated() {
            let upTo = outcome.byScore[...level].reduce(0, +)
            row(
                "1 / (1 + e^(-\(Figures.short(model.slope)) × (\(signed(outcome.score)) - \(bracketed(cut))))) = "
                    + "\(figure(upTo))  \(wording.level(level)) or better")
        }
        for level in outcome.byScore.indices { row("\(figure(outcome.byScore[level]))  \(wording.levelInFull(level))") }
    }

    private mutating func explainPrecedent() {
        let outcome = assessment.outcome
        guard let precedent = outcome.precedent else {
            step(
                "No earlier outcome under the same framework counts on this date.",
                assessment.rules.judgement.outcome.precedent?.place)
            return
        }
        let (rule, inspection) = (precedent.rule, precedent.inspection)
        let life = inspection.date.adding(rule.fadesOver).days(since: inspection.date)
        let lived = assessment.asOf.days(since: inspection.date)
        step(
            "An earlier outcome under the same framework counts beside the evidence: \(wording.level(precedent.level)), "
                + "\(PlainText.line(inspection.title)), \(inspection.date.words) [\(inspection.id)]. It fades over "
                + "\(rule.fadesOver.words): after \(lived) of \(life) days "
                + "1 - \(lived) / \(life) = \(figure(precedent.left)) of it is left.", rule.place)
        line(
            "Each level's probability is multiplied by \(Figures.short(rule.odds))^(-\(figure(precedent.left)) × steps away)."
        )
        var products: [Double] = []
        for (level, share) in outcome.byScore.enumerated() {
            let steps = abs(level - precedent.level)
            let multiplier = pow(rule.odds, -precedent.left * Double(steps))
            products.append(share * multiplier)
            row(
                "\(figure(share)) × \(figure(multiplier)) = \(figure(share * multiplier))  \(wording.level(level)), \(steps) \(steps == 1 ? "step" : "steps") away"
            )
        }
        let sum = products.reduce(0, +)
        line("Scaled to sum to 1 again, that is divided by \(figure(sum)):")
        for (level, product) in products.enumerated() where sum > 0 {
            row("\(figure(product)) / \(figure(sum)) = \(figure(product / sum))  \(wording.level(level))")
        }
    }

    private mutating func explainLimits() {
        let rules = assessment.rules
        let applied = assessment.outcome.limits
        step("Limits: findings so grave that better levels are out of reach, whatever else is good.")
        if rules.judgement.limits.isEmpty { line("There are none in the rules.") }
        for limit in rules.judgement.limits {
            let found = applied.first { $0.rule.id == limit.id }
            let words = limit.condition.words(rules.catalogues.outcome)
            line(
                "\(found == nil ? "does not apply" : "applies"): \(limit.id), no better than "
                    + "\(wording.level(limit.best)), where \(PlainText.line(words)) (\(limit.place.line))")
            if let found {
                line(
                    "Because: \(PlainText.line(found.because)) Records: \(wording.ids(found.records).joined(separator: ", ")).",
                    indent: 5)
            }
        }
        for limit in applied {
            line(
                "\(limit.rule.id) moves \(Figures.short(limit.rule.moves)) of the probability of better levels to "
                    + "\(wording.level(limit.rule.best)).")
        }
    }

    private mutating func explainLikely() {
        let rules = assessment.rules
        let outcome = assessment.outcome
        let needed = rules.judgement.enoughForOutcome
        step(
            "The likely level is the best one that with all better ones is more likely than not, where there is enough "
                + "evidence: "
                + "\(PlainText.line(needed.words(rules.catalogues.outcome))). "
                + (outcome.likely == nil ? "There is not." : "There is."), needed.place)
        if outcome.likely == nil {
            line("Until there is, the report states how often each level has been reached elsewhere:")
        }
        for level in outcome.probabilities.indices {
            row(
                "\(figure(outcome.probabilities[level]))  \(wording.levelInFull(level))\(outcome.likely == level ? "  ← likely" : "")"
            )
        }
        line(
            "\(wording.judgedCount) of \(assessment.criteria.count) criteria have enough evidence for a level of their own."
        )
    }

    /// Rules of confidence, kept or not.
    mutating func explain(_ confidence: ConfidenceAssessment, of what: String, _ catalogue: FactCatalogue) {
        step(
            "Confidence in \(what) is \(confidence.degree.rawValue). High needs all of these, medium those that are needed "
                + "for medium; else it is low.")
        for item in confidence.items {
            let words = PlainText.line(item.rule.condition.words(catalogue))
            let lacking = item.isMet ? "" : " → \(PlainText.line(item.lacking))"
            line(
                "\(item.isMet ? "met" : "not met"): \(item.rule.id), needed for \(item.rule.neededFor.rawValue): "
                    + "\(words)\(lacking) (\(item.rule.place.line))")
        }
    }

    func figure(_ value: Double) -> String { Figures.fixed(value, 4) }
    func signed(_ value: Double) -> String { Figures.signed(value, 4) }

    /// In brackets where it is below zero.
    func bracketed(_ value: Double) -> String { value < 0 ? "(\(figure(value)))" : figure(value) }

    func capital(_ text: String) -> String { text.prefix(1).uppercased() + text.dropFirst() }
}
