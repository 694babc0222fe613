import Assessment
import Conditions
import Evidence
import Rules
import Scenarios

extension ScenarioPage {
    /// What it takes to reach a level.
    var reach: [ScenarioSection] {
        guard let reach = result.reach else { return [] }
        let title = "To reach \(wording.levelInFull(reach.target))"
        switch reach.result {
        case .already(let level):
            return [ScenarioSection(title: title, blocks: [.paragraph(already(level, reach.target))])]
        case .unreachable(let obstacles):
            let lead = "It is out of reach even if every record that counts said the best that it can."
            return [
                ScenarioSection(
                    title: title, blocks: [.paragraph(lead)] + obstacles.map { .item(sentence($0)) })
            ]
        case .reached(let set):
            return [ScenarioSection(title: title, blocks: blocks(set, reach))] + effect(set.comparison) + [
                ScenarioSection(
                    title: "The same again", blocks: [.command(ScenarioCommand.line(set.comparison.scenario, result))]),
                ScenarioSection(title: "Read with care", blocks: [.paragraph(Self.caveat)]),
            ]
        }
    }

    /// What the changes are and are not.
    static let caveat =
        "These are things that would have to be true. They are not a way to edit records: evidence is changed by changing "
        + "what children experience. Other sets of the same size may do as well."

    func already(_ level: Int, _ target: Int) -> String {
        let here = "\(wording.level(level)) is likely as things stand"
        let sentence = here.prefix(1).uppercased() + here.dropFirst()
        return level == target
            ? "\(sentence): nothing has to change." : "\(sentence), which is better than \(wording.level(target))."
    }

    private func blocks(_ set: ReachSet, _ reach: Reach) -> [ScenarioSection.Block] {
        let count = set.changes.count
        let lead = "\(Figures.counted(count, "record")) would have to say something better. \(proof(set))"
        return [.paragraph(lead), .paragraph(cover(set))] + set.changes.map { .item(sentence($0, reach.start)) }
    }

    /// What is known of smaller sets.
    func proof(_ set: ReachSet) -> String {
        let count = set.changes.count
        switch set.proof {
        case .byBound:
            return count == 1
                ? "None has to change less than one: no smaller set exists."
                : "No smaller set does: a bound on what fewer changes can gain shows it."
        case .byTrying(let sets, let from):
            let fewer = from > 1 ? "a bound rules out fewer than \(from), and " : ""
            return "No smaller set does: \(fewer)all \(sets) sets of smaller sizes left were tried."
        case .open(let from):
            let range = from == count - 1 ? "\(from)" : "\(from) to \(count - 1)"
            return "No set of fewer than \(from) changes reaches it; whether one of \(range) does was not settled."
        }
    }

    private func cover(_ set: ReachSet) -> String {
        switch (set.coveredCount, set.changes.count) {
        case (0, _): "No open action of the plan works on any of them."
        case (let covered, let all) where covered == all: "Open actions of the plan work on all of them."
        case (let covered, let all): "Open actions of the plan work on \(covered) of \(all)."
        }
    }

    private func sentence(_ change: ReachChange, _ start: Assessment) -> String {
        let record = start.records[change.record].record
        let words = ChangeWording(start, start)
        let action = change.action.map { "Action: \(PlainText.line($0.title)) [\($0.id)]." } ?? "No open action."
        return "\(record.id): \(words.term(change.scale, from: change.from, to: change.to)). "
            + "\(ChangeWording.claim(record)) Moves \(wording.titles(ofCriteria: change.criteria)). \(action)"
    }

    /// Why a level is out of reach.
    func sentence(_ obstacle: ReachObstacle) -> String {
        switch obstacle {
        case .nothingToChange:
            return "No record that counts could say anything better."
        case .notEnoughEvidence(let lacking):
            let needed = wording.rules.judgement.enoughForOutcome.words(
                wording.rules.catalogues.outcome.inPlainWords)
            return "There is not enough evidence to name a level, which needs: \(needed). Not enough evidence yet on: "
                + "\(wording.titles(ofCriteria: lacking)). New evidence is needed, not other ratings."
        case .limit(let rule):
            return "The limit \(rule.id) would still apply: no better than \(wording.level(rule.best))."
        case .precedent(let precedent, let score, let needed):
            let least =
                needed.map { "a position of \(Figures.signed($0, 2)) would be needed" } ?? "no position would do"
            return "The earlier outcome, \(wording.level(precedent.level)) "
                + "(\(PlainText.line(precedent.inspection.title))), still counts so much that \(least); "
                + "the overall position would be \(Figures.signed(score, 2))."
        case .position(let score, let needed):
            return
                "The overall position would be \(Figures.signed(score, 2)), and \(Figures.signed(needed, 2)) is needed."
        }
    }
}
