package import Assessment
import CalendarDates
import Conditions
import Evidence
import PositionedYAML
import Rules
import Vocabularies

/// A statement and the ids of the records it rests on.
package struct Statement {
    package let text: String
    package let records: [String]
}

/// The answers to the three self-evaluation questions for one criterion, from the evidence alone.
///
/// Nothing is claimed that a record does not say: summaries are quoted, and how far an effect is shown is said in the
/// vocabulary's own words.
package struct SelfEvaluation {
    /// What difference is made.
    package let impact: [Statement]
    /// How that is known.
    package let how: [Statement]
    /// What is planned and not yet done.
    package let plans: [Statement]

    package init(_ criterion: CriterionAssessment, in assessment: Assessment) {
        let wording = Wording(assessment)
        impact = Self.impact(criterion, wording)
        how = Self.how(criterion, wording)
        let actions = ActionWording(wording)
        plans = assessment.actions.filter { $0.criteria.contains(criterion.criterion) && actions.isOpen($0) }
            .map(actions.statement)
    }

    private static func impact(_ criterion: CriterionAssessment, _ wording: Wording) -> [Statement] {
        let drivers = Drivers(of: criterion)
        let count = wording.rules.judgement.reasonCount
        return (drivers.up.prefix(count) + drivers.down.prefix(count)).map { contribution in
            Statement(text: wording.difference(contribution.record), records: [wording.id(contribution.record)])
        }
    }

    private static func how(_ criterion: CriterionAssessment, _ wording: Wording) -> [Statement] {
        var statements: [Statement] = []
        let words = wording.words
        for kind in words.kinds.terms.indices where criterion.coverage.kinds[kind] > 0 {
            let records = criterion.records.filter { wording.record($0).kind == kind }
            guard let newest = records.map({ wording.record($0).date }).max() else { continue }
            var titles: [String] = []
            for title in records.map({ wording.sourceTitle($0) }) where !titles.contains(title) { titles.append(title) }
            let more = titles.count > 2 ? " and \(titles.count - 2) more" : ""
            let facts: [NarrativeFact: String] = [
                .kind: PlainText.line(words.kinds[kind].title), .records: Figures.counted(records.count, "record"),
                .newest: newest.words, .titles: "“\(titles.prefix(2).joined(separator: "”, “"))”\(more)",
            ]
            statements.append(Statement(text: wording.sources(facts), records: wording.ids(records)))
        }
        let own = criterion.records.filter { words.originIsOwn[words.kindOrigins[wording.record($0).kind]] }
        if !own.isEmpty {
            let text = wording.ownAccount(own.count, of: criterion.records.count)
            statements.append(Statement(text: text, records: wording.ids(own)))
        }
        return statements
    }
}
