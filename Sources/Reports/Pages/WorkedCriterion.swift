public import Assessment
import CalendarDates
import Evidence
import Rules
import SourceText

/// The whole arithmetic of one criterion: every figure from the records to the position.
public enum WorkedCriterion {
    /// Renders it as Markdown.
    /// - Parameter id: the criterion's id; nil is returned where the rules have none of this name.
    public static func markdown(_ id: String, in assessment: Assessment) -> String? {
        guard let criterion = assessment.criteria.first(where: { assessment.rules.criteria[$0.criterion].id == id })
        else { return nil }
        let wording = Wording(assessment)
        let weighed = criterion.contributions.filter { $0.inFavour + $0.against > 0 }
        var names: [String] = []
        for contribution in weighed {
            for factor in assessment.factors(of: contribution, for: criterion.criterion)
            where !names.contains(factor.name) { names.append(factor.name) }
        }
        func row(_ contribution: Contribution, _ side: String, _ weight: Double, _ part: (WeightFactor) -> Double)
            -> [String]
        {
            let factors = assessment.factors(of: contribution, for: criterion.criterion)
            let cells = names.map { name in
                factors.first { $0.name == name }.map { Figures.short(part($0)) } ?? "1"
            }
            return [Markdown.code(wording.id(contribution.record)), side] + cells + [Figures.fixed(weight, 4)]
        }
        let rows = weighed.flatMap { contribution in
            (contribution.inFavour > 0 ? [row(contribution, "for", contribution.inFavour, \.inFavour)] : [])
                + (contribution.against > 0 ? [row(contribution, "against", contribution.against, \.against)] : [])
        }
        let table = Markdown.table(
            ["Record", "Side"] + names + ["weight"], right: Set(2...(names.count + 2)), rows)
        return
            ([
                "\(Markdown.text(wording.title(ofCriterion: criterion.criterion))), \(Markdown.text(wording.areaName)) as of "
                    + "\(assessment.asOf.words). Each weight is the product of its row.", "",
            ] + table + [""] + position(criterion, wording).map { "- " + $0 }).joined(separator: "\n")
    }

    private static func position(_ criterion: CriterionAssessment, _ wording: Wording) -> [String] {
        let ledger = criterion.ledger
        let rule = wording.rules.judgement.position
        func sum(_ part: (Contribution) -> Double, _ total: Double) -> String {
            let weights = criterion.contributions.map(part).filter { $0 > 0 }
            return weights.isEmpty
                ? "0" : weights.map { Figures.fixed($0, 4) }.joined(separator: " + ") + " = \(Figures.fixed(total, 4))"
        }
        let (favour, against) = (Figures.fixed(ledger.inFavour, 4), Figures.fixed(ledger.against, 4))
        let interval = ledger.interval
        return [
            "For: \(sum(\.inFavour, ledger.inFavour))",
            "Against: \(sum(\.against, ledger.against))",
            "Position: (\(favour) - \(against)) / (\(favour) + \(against) + \(Figures.short(rule.notKnowing))) = "
                + Figures.signed(ledger.position, 4),
            "Interval: \(Figures.signed(interval.lowerBound, 4)) to \(Figures.signed(interval.upperBound, 4))",
            "Level: \(Markdown.text(wording.level(of: criterion)))",
        ]
    }
}
