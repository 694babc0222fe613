import CalendarDates
import Conditions
import PositionedYAML
import Rules
import SourceText
import Vocabularies

extension HandbookPages {
    private var judgement: Judgement { rules.judgement }

    func weights() -> String {
        let weights = judgement.weights
        var parts = [
            """
            Weights are in units of one clear finding. A record's weight, for and against, is the weight of its rating \
            times all multipliers that apply.

            """,
            scale("Rating", words.ratings, weights.ratings), scale("Extent", words.extents, weights.extents),
            scale("Impact", words.impacts, weights.impacts),
            scale("Direction over time", words.trajectories, weights.trajectories),
            scale("Leaders' response", words.leaders, weights.leaders), scale("Kind", words.kinds, weights.kinds),
        ]
        let repeats = weights.repeats.map(Markdown.number).joined(separator: ", ")
        parts.append(
            Markdown.list([
                "A record's first criterion: times \(Markdown.number(weights.mainCriterion.value))",
                "Its further criteria: times \(Markdown.number(weights.furtherCriteria.value))",
                "The first, second, … record on one theme and side of a criterion: times \(repeats) (the last for all further ones)",
                "A record weighs fully during the first \(Markdown.number(100 * weights.fullUntil)) per cent of its life, then "
                    + "less in a straight line to \(Markdown.number(weights.atLimit)) on its last day",
            ]))
        return parts.joined(separator: "\n") + origin(judgement.place.path)
    }

    private func scale(_ title: String, _ vocabulary: Vocabulary, _ sways: [Sway]) -> String {
        let titles = vocabulary.terms.map { Markdown.escaped($0.title) } + ["not said"]
        return Markdown.table(
            [title, "For", "Against"],
            zip(titles, sways).map { [$0, Markdown.number($1.inFavour), Markdown.number($1.against)] })
    }

    func positions() -> String {
        let position = judgement.position
        let facts = [
            """
            A position runs from -1 to 1: the weight for less the weight against, divided by all weight and \
            \(Markdown.number(position.notKnowing)) for what is not known
            """,
            "Its interval reaches \(Markdown.number(position.interval)) standard deviations to either side",
            "Enough evidence for a level: "
                + Markdown.escaped(judgement.enoughForCriterion.words(rules.catalogues.criterion)),
            "A record is called lapsing during its last \(judgement.lapsingWithin.words)",
        ]
        let bands = judgement.levelBands.map { band in
            [level(band.level), band.atLeast.map { Markdown.number($0) + " or more" } ?? "below that"]
        }
        return Markdown.list(facts) + "\n" + Markdown.table(["Level", "Position"], bands) + origin(judgement.place.path)
    }

    func outcome() -> String {
        let model = judgement.outcome
        var parts = [
            """
            The positions of the criteria, each times its weight, add up to a score. The probability of a level or any \
            better one is 1 / (1 + exp(-slope × (score - cut point))), with the cut point below that level: at the cut point it \
            is one half. The slope is \(Markdown.number(model.slope)).

            """
        ]
        parts.append(
            Markdown.table(
                ["Criterion", "Weight"],
                zip(rules.criteria.indices, model.weights).map { [criterion($0), Markdown.number($1)] }))
        parts.append(
            Markdown.table(
                ["Between", "Cut point"],
                model.cutPoints.enumerated().map { ["\(level($0)) and \(level($0 + 1))", Markdown.number($1)] }))
        var facts = [
            "Enough evidence to name a likely level: "
                + Markdown.escaped(judgement.enoughForOutcome.words(rules.catalogues.outcome))
        ]
        if let precedent = model.precedent {
            facts.append(
                "An earlier outcome under this framework makes each step nearer to it \(Markdown.number(precedent.odds)) times "
                    + "as likely on its day, and ever less so until it no longer counts after \(precedent.fadesOver.words)"
            )
        }
        let provenance = model.provenance
        facts.append("How the figures were found: \(Markdown.sentence(provenance.method))")
        facts.append("When: \(provenance.date.words)")
        facts.append("On what: \(Markdown.sentence(provenance.corpus))")
        if let hash = provenance.corpusHash { facts.append("SHA-256 of the corpus: \(Markdown.code(hash))") }
        for score in provenance.scores?.words ?? [] { facts.append("How well they do, \(Markdown.escaped(score))") }
        parts.append(Markdown.list(facts))
        return parts.joined(separator: "\n") + origin(model.place.path)
    }

    func limits() -> String {
        judgement.limits.map { limit in
            Markdown.heading(3, limit.id, anchor: "limit-\(limit.id)")
                + "\nNo better than \(level(limit.best)) when \(Markdown.escaped(limit.condition.words(rules.catalogues.outcome))).\n"
                + "\nReason given: \(Markdown.sentence(limit.because.source))\n"
                + origin(limit.place.path, limit.sources)
        }.joined(separator: "\n")
    }

    func lenses() -> String {
        judgement.lenses.map { lens in
            Markdown.heading(3, lens.id, anchor: "lens-\(lens.id)")
                + "\nThe evidence as \(Markdown.sentence(lens.title)) Weight against stays as it is.\n\n"
                + Markdown.table(
                    ["Discount", "Weight in favour", "For", "When"],
                    lens.discounts.map {
                        [
                            Markdown.code($0.id), "times \(Markdown.number($0.inFavour))", Markdown.escaped($0.because),
                            Markdown.escaped($0.condition.words(rules.catalogues.record)),
                        ]
                    }) + origin(lens.place.path)
        }.joined(separator: "\n")
    }

    func confidence() -> String {
        func table(_ rules: [ConfidenceRule], _ catalogue: FactCatalogue) -> String {
            Markdown.table(
                ["Rule", "Needed for", "What must hold", "What is said where it does not"],
                rules.map {
                    [
                        Markdown.code($0.id), $0.neededFor.rawValue, Markdown.escaped($0.condition.words(catalogue)),
                        Markdown.escaped($0.lacking.source),
                    ]
                })
        }
        return """
            High needs all rules, medium those that medium needs; else confidence is low.

            **In a criterion's position**

            \(table(judgement.criterionConfidence, rules.catalogues.criterion))
            **In the outcome**

            \(table(judgement.outcomeConfidence, rules.catalogues.outcome))
            """ + origin(judgement.place.path)
    }

    func gaps() -> String {
        judgement.gaps.map { gap in
            let facts = [
                "Sort: \(gap.sort.rawValue)", "Looks at: each \(gap.subject.rawValue)",
                "Severity: \(gap.urgency.rawValue)",
                "When: \(Markdown.escaped(gap.condition.words(rules.catalogues[gap.subject])))",
                "Says: \(Markdown.sentence(gap.message.source))",
                "Step that would close it: \(Markdown.sentence(gap.remedy.source))",
                "What closing it does to the figures: \(closing(gap.closing))",
            ]
            return Markdown.heading(3, gap.id, anchor: "gap-\(gap.id)") + "\n" + Markdown.list(facts)
                + origin(gap.place.path)
        }.joined(separator: "\n")
    }

    private func closing(_ closing: GapRule.Closing) -> String {
        switch closing {
        case .removesWeakness: "the weakness that the records show is gone"
        case .addsEvidence: "a clear finding is added, good or bad"
        case .none: "nothing"
        }
    }

    func checks() -> String {
        rules.checks.map { check in
            let facts = [
                "Id: \(Markdown.code(check.id))", "Severity: \(check.severity.rawValue)",
                "Looks at: each \(check.subject.rawValue)",
                "When: \(Markdown.escaped(check.condition.words(rules.catalogues[check.subject])))",
                "Says: \(Markdown.sentence(check.message.source))", "Remedy: \(Markdown.sentence(check.remedy.source))",
            ]
            return Markdown.heading(3, check.title, anchor: "check-\(check.id)") + "\n" + Markdown.list(facts)
                + origin(check.place.path, check.sources)
        }.joined(separator: "\n")
    }
}
