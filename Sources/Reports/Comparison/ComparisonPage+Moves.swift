import Assessment
import Comparisons
import Evidence
import Rules

extension ComparisonPage {
    /// How many records are named for the overall position, and for each criterion.
    private static let (shownRecords, shownCauses) = (8, 4)

    /// What moved the overall position: by sort of reason, then the records that moved it most.
    func score() -> [ScenarioSection.Block] {
        let (old, new) = (before.outcome.score, after.outcome.score)
        guard !detail.score.records.isEmpty || abs(new - old) > 1e-9 else {
            return [.paragraph("The overall position did not move: \(Figures.signed(new, 2)).")]
        }
        let sum =
            "From \(Figures.signed(old, 3)) to \(Figures.signed(new, 3)). "
            + "What each reason and each record adds to the move, rounded:"
        let listed = detail.score.records.prefix(Self.shownRecords).map { share -> ScenarioSection.Block in
            .item(
                "\(Figures.signed(share.effect, 3)) \(share.record), \(reason(share.record).words): \(claim(share.record))"
            )
        }
        let rest = detail.score.records.dropFirst(Self.shownRecords)
        let further: [ScenarioSection.Block] =
            rest.isEmpty
            ? []
            : [
                .item(
                    "\(Figures.signed(rest.reduce(0) { $0 + $1.effect }, 3)) \(Figures.counted(rest.count, "further record")) together"
                )
            ]
        return [.paragraph(sum), .table(header: ["Reason", "records", "adds"], rows: groups())] + listed + further
    }

    /// What each sort of reason adds; together the whole move.
    private func groups() -> [[String]] {
        var groups: [Int: (title: String, count: Int, effect: Double)] = [:]
        for share in detail.score.records {
            let (order, title) = reason(share.record).group
            let group = groups[order] ?? (title, 0, 0)
            groups[order] = (title, group.count + 1, group.effect + share.effect)
        }
        let score = detail.score
        let others: [(String, Double)] = [
            ("Other weights of the criteria", score.criterionWeights),
            ("Another weight of not knowing", score.notKnowing),
            ("Criteria that only one side knows", score.otherCriteria),
        ]
        return groups.sorted { $0.key < $1.key }.map {
            [$0.value.title, String($0.value.count), Figures.signed($0.value.effect, 3)]
        } + others.filter { $0.1 != 0 }.map { [$0.0, "", Figures.signed($0.1, 3)] }
            + [
                [
                    "All together", String(score.records.count),
                    Figures.signed(after.outcome.score - before.outcome.score, 3),
                ]
            ]
    }

    /// Each criterion that moved, and by which records.
    func criteria() -> [ScenarioSection.Block] {
        let shown = detail.positions.filter { abs($0.move) >= 0.005 || level($0.before, one) != level($0.after, other) }
        let quiet = before.criteria.count - shown.count
        let items = shown.map { ScenarioSection.Block.item(sentence($0)) }
        guard quiet > 0 else { return items }
        let words =
            shown.isEmpty
            ? "No criterion moved by 0.01 or more."
            : "\(quiet == 1 ? "One other criterion" : "\(quiet) other criteria") moved by less than 0.01."
        return items + [.paragraph(words)]
    }

    private func sentence(_ move: PositionMove) -> String {
        let (was, becomes) = (move.before.ledger.position, move.after.ledger.position)
        let (old, new) = (level(move.before, one), level(move.after, other))
        var text = one.title(ofCriterion: move.before.criterion)
        text += becomes > was ? " rose" : becomes < was ? " fell" : " stayed"
        text += " from \(Figures.signed(was, 2)) to \(Figures.signed(becomes, 2))"
        text += old == new ? ", \(new) in both" : ", \(old) in A, \(new) in B"
        let shares = move.shares.prefix(Self.shownCauses).map { share in
            "\(Figures.signed(share.effect, 2)) \(share.record) (\(reason(share).words))"
        }
        let rest = move.shares.dropFirst(Self.shownCauses)
        let further =
            rest.isEmpty
            ? []
            : [
                "\(Figures.signed(rest.reduce(0) { $0 + $1.effect }, 2)) from \(Figures.counted(rest.count, "other record"))"
            ]
        let rules = move.notKnowing == 0 ? [] : ["\(Figures.signed(move.notKnowing, 2)) another weight of not knowing"]
        return text + ": " + (shares + further + rules).joined(separator: "; ") + "."
    }

    private func level(_ criterion: CriterionAssessment, _ wording: Wording) -> String {
        criterion.level.map { wording.level($0.level) } ?? "without enough evidence"
    }

    /// Why a record weighs otherwise for a criterion.
    func reason(_ share: PositionMove.Share) -> MoveReason {
        MoveReason(detail.difference(of: share.record), factors: share.factors)
    }

    /// Why a record weighs otherwise, over all criteria.
    func reason(_ record: String) -> MoveReason {
        MoveReason(detail.difference(of: record), factors: factors[record] ?? [])
    }

    /// What a record says, in the second assessment where it is there.
    private func claim(_ id: String) -> String {
        for wording in [other, one] {
            guard let index = wording.assessment.recordIndex(of: id) else { continue }
            return ChangeWording.claim(wording.record(index))
        }
        return ""
    }
}
