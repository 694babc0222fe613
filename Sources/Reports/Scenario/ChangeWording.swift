import Assessment
import Comparisons
import Evidence
import Rules
import Scenarios
import Vocabularies

/// How reports tell of changes and of what they do.
struct ChangeWording {
    let before: Wording
    let after: Wording

    init(_ before: Assessment, _ after: Assessment) {
        self.before = Wording(before)
        self.after = Wording(after)
    }

    /// What a scale is called in running text.
    static func name(_ scale: RecordScale) -> String {
        switch scale {
        case .rating: "rating"
        case .extent: "extent"
        case .impact: "effect"
        case .trajectory: "direction"
        case .leaders: "response"
        }
    }

    /// `rating “strength” instead of “weakness”`.
    func term(_ scale: RecordScale, from: Int?, to: Int) -> String {
        let vocabulary = scale.vocabulary(before.words)
        func title(_ index: Int) -> String { "“\(PlainText.line(WordList.uncapitalised(vocabulary[index].title)))”" }
        let was = from.map { " instead of \(title($0))" } ?? ", where nothing is said now"
        return "\(Self.name(scale)) \(title(to))\(was)"
    }

    /// A record's claim in quotation marks, cut where it is long.
    static func claim(_ record: EvidenceRecord) -> String {
        "“\(TextLayout.brief(PlainText.line(record.summary), characters: 150))”"
    }

    /// A change in a sentence.
    func sentence(_ change: Change) -> String {
        switch change {
        case .set(let id, let scale, let term):
            let rated =
                before.assessment.recordIndex(of: id).map { before.assessment.records[$0] }
                ?? after.assessment.recordIndex(of: id).map { after.assessment.records[$0] }
            guard let rated else { return id }
            let isAdded = before.assessment.recordIndex(of: id) == nil
            let what =
                isAdded
                ? "\(Self.name(scale)) “\(PlainText.line(WordList.uncapitalised(scale.vocabulary(before.words)[term].title)))”"
                : self.term(scale, from: rated.term(on: scale), to: term)
            return "\(id): \(what). \(Self.claim(rated.record))"
        case .drop(let id):
            let record = before.assessment.recordIndex(of: id) ?? after.assessment.recordIndex(of: id)
            return "\(id): not there. " + (record.map { Self.claim(before.record($0)) } ?? "")
        }
    }

    /// An added record in a sentence.
    func addition(_ id: String) -> String {
        guard let index = after.assessment.recordIndex(of: id) else { return "\(id): added." }
        return "\(id): added (\(after.rated(index))). \(Self.claim(after.record(index)))"
    }

    /// What a reader should know of a change that does nothing by itself.
    func sentence(_ note: ScenarioNote) -> String {
        switch note {
        case .saysSoAlready(let id, let scale):
            return "\(id) says that of its \(Self.name(scale)) already, so that changes nothing."
        case .doesNotCount(let id, let standing):
            let why =
                switch standing {
                case .lapsed: "it is too old"
                case .notYetKnown: "it became known only later"
                case .superseded(let other): "\(other) replaces it"
                case .considered: "it counts"
                }
            return "\(id) does not count on this date (\(why)), so what it says changes nothing."
        }
    }

    /// Why a criterion moves.
    func sentence(_ move: CriterionMove) -> String {
        let (was, becomes) = (move.before.ledger.position, move.after.ledger.position)
        let title = before.title(ofCriterion: move.criterion)
        let (one, other) = (Figures.signed(was, 2), Figures.signed(becomes, 2))
        var text: String
        if one == other {
            text = "\(title) stays near \(one)"
        } else {
            text = "\(title) \(becomes > was ? "rises" : "falls") from \(one) to \(other)"
        }
        let (before, after) = (before.level(of: move.before), after.level(of: move.after))
        if before != after { text += " (\(before) before, \(after) then)" }
        let rises = becomes > was
        let reasons = causes(move) { $0.raises == rises }
        let others = causes(move) { $0.raises != rises }
        if !reasons.isEmpty { text += ", since \(reasons)" }
        if !others.isEmpty { text += ", although \(others)" }
        return text + "."
    }

    /// Which records do what, as clauses; those that do the same together.
    private func causes(_ move: CriterionMove, where isWanted: (CriterionMove.Effect) -> Bool) -> String {
        let shown = 4
        let clauses = CriterionMove.Effect.allCases.filter(isWanted).compactMap { effect -> String? in
            let ids = move.causes.filter { $0.effect == effect }.map(\.record)
            guard !ids.isEmpty else { return nil }
            let named = ids.count > shown + 1 ? ids.prefix(shown) + ["\(ids.count - shown) more"] : ids[...]
            return "\(WordList.joined(Array(named))) \(Self.clause(effect, isOne: ids.count == 1))"
        }
        return WordList.joined(clauses)
    }

    private static func clause(_ effect: CriterionMove.Effect, isOne: Bool) -> String {
        let count = isOne ? "counts" : "count"
        return switch effect {
        case .turnsInFavour: "now \(count) in favour of it instead of against it"
        case .turnsAgainst: "now \(count) against it instead of in its favour"
        case .endsAgainst: "no longer \(count) against it"
        case .endsInFavour: "no longer \(count) in its favour"
        case .beginsInFavour: "now \(count) in its favour"
        case .beginsAgainst: "now \(count) against it"
        case .gains: "\(count) better for it"
        case .loses: "\(count) worse for it"
        }
    }
}
