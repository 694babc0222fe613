import Assessment
import Evidence
import Rules
import Vocabularies

/// Finds what changed between a baseline and now, and tells what a change made worse from what new records merely say.
struct ChangeFinder {
    private typealias Change = BaselineChanges.Change

    private let before: Snapshot
    private let now: Snapshot
    private let assessment: Assessment
    private let rules: RuleSet
    /// How things would stand without the records that the baseline does not know; nil where there are none.
    private let withoutAdded: Snapshot?

    /// - Parameter now: of the assessment.
    init(from before: Snapshot, to now: Snapshot, _ assessment: Assessment) {
        self.before = before
        self.now = now
        self.assessment = assessment
        rules = assessment.rules
        let partnership = assessment.partnership
        let old = partnership.records.filter { before.records[$0.id] != nil }
        if old.count == partnership.records.count || before.records.isEmpty {
            withoutAdded = nil
        } else {
            let rest = Assessment(
                Partnership(
                    folder: partnership.folder, area: partnership.area, records: old, plan: partnership.plan),
                rules: rules, asOf: assessment.asOf)
            withoutAdded = Snapshot(rest, findings: [])
        }
    }

    func changes(baseline: String) -> BaselineChanges {
        let levels = [outcome].compactMap(\.self) + rules.criteria.compactMap { criterion($0) }
        let gaps = gapsThatCame
        let records = records
        let gone = before.findings.subtracting(now.findings).sorted()
        return BaselineChanges(
            baseline: baseline,
            regressions: levels.filter { $0.verdict == .worse }.map(\.change) + records.worse + whatWasSaidBefore
                + gaps.filter(\.isOwnFault).map(\.change),
            news: levels.filter { $0.verdict == .news }.map(\.change) + gaps.filter { !$0.isOwnFault }.map(\.change),
            improvements: levels.filter { $0.verdict == .better }.map(\.change) + gapsThatWent + records.better
                + gone.map {
                    Change(
                        kind: .finding, subject: $0.subject, message: "\($0.check) is no longer found on \($0.subject)."
                    )
                },
            stale: gone)
    }

    // MARK: Levels

    private enum Verdict { case better, worse, news }

    private var outcome: (verdict: Verdict, change: Change)? {
        level(
            "The likely outcome", .outcome, subject: "outcome", before.likely, now.likely,
            alone: withoutAdded.map(\.likely))
    }

    private func criterion(_ criterion: Criterion) -> (verdict: Verdict, change: Change)? {
        level(
            criterion.title, .criterion, subject: criterion.id, before.criteria[criterion.id],
            now.criteria[criterion.id], alone: withoutAdded.map { $0.criteria[criterion.id] })
    }

    /// - Parameter alone: the level without the added records; nil where there are none.
    private func level(
        _ title: String, _ kind: BaselineChanges.Change.Kind, subject: String, _ old: String?, _ new: String?,
        alone: String??
    ) -> (verdict: Verdict, change: Change)? {
        guard old != new else { return nil }
        let change = Change(
            kind: kind, subject: subject,
            message: "\(title): \(old.map { "level \($0)" } ?? "not enough evidence") before, "
                + "\(new.map { "level \($0)" } ?? "not enough evidence") now.")
        if !isWorse(new, than: old) { return (.better, change) }
        if let alone, !isWorse(alone, than: old) { return (.news, change) }
        return (.worse, change)
    }

    /// Whether a level is worse than another; having none for lack of evidence is worse than having any.
    private func isWorse(_ level: String?, than other: String?) -> Bool {
        func rank(_ id: String?) -> Int {
            id.flatMap { rules.framework.levelIndex(of: $0) } ?? rules.framework.levels.count
        }
        return rank(level) > rank(other)
    }

    // MARK: Gaps

    private var gapsThatCame: [(change: Change, isOwnFault: Bool)] {
        assessment.gaps.filter { !before.gaps.contains($0.id) }.map { gap in
            let change = Change(kind: .gap, subject: gap.id, message: "A gap that was not there before: \(gap.message)")
            return (change, withoutAdded.map { $0.gaps.contains(gap.id) } ?? true)
        }
    }

    private var gapsThatWent: [Change] {
        // A gap that gave way to another about the same thing is not closed: what leaned to weakness may now be clearly weak.
        let came = Set(now.gaps.subtracting(before.gaps).map(Self.about))
        return before.gaps.subtracting(now.gaps).filter { !came.contains(Self.about($0)) }.sorted().map {
            Change(kind: .gap, subject: $0, message: "The gap \($0) is closed.")
        }
    }

    /// What a gap is about: what stands behind the rule in its id.
    private static func about(_ gap: String) -> Substring {
        gap[(gap.firstIndex(of: "/") ?? gap.startIndex)...]
    }

    // MARK: Plan and earlier inspections

    /// Actions and earlier findings that went, and earlier outcomes that read better than before: what an inspection found
    /// stays what it found, and an action is finished, not removed.
    private var whatWasSaidBefore: [Change] {
        let actions = before.actions.subtracting(now.actions).sorted().map {
            Change(kind: .action, subject: $0, message: "The action \($0) is gone from the plan; finish it instead.")
        }
        let findings = before.earlierFindings.subtracting(now.earlierFindings).sorted().map {
            Change(kind: .inspection, subject: $0, message: "The earlier finding \($0) is gone.")
        }
        let levels = before.earlierLevels.sorted { $0.key < $1.key }.compactMap { id, old -> Change? in
            let new = now.earlierLevels[id]
            guard new != old else { return nil }
            return Change(
                kind: .inspection, subject: id,
                message: "The earlier inspection \(id) reached level \(old) before, "
                    + "and \(new.map { "level \($0)" } ?? "none that is recorded") now.")
        }
        return actions + findings + levels
    }

    // MARK: Records

    private var records: (worse: [Change], better: [Change]) {
        var (worse, better): ([Change], [Change]) = ([], [])
        let weighing = RecordWeight(rules)
        for id in Set(before.records.keys).union(now.records.keys).sorted() {
            func change(_ message: String) -> Change { Change(kind: .record, subject: id, message: message) }
            switch (before.records[id], now.records[id]) {
            case (let old?, nil) where old.isConsidered:
                worse.append(change("The record \(id) is gone; it said: \(words(old))."))
            case (nil, let new?) where new.isConsidered:
                if weighing.net(new) > 0 { better.append(change("The record \(id) is new and says: \(words(new)).")) }
            case (let old?, let new?) where old.isConsidered:
                if new.isConsidered {
                    let move = weighing.net(new) - weighing.net(old)
                    guard abs(move) > 1e-12 else { continue }
                    let said = "The record \(id) said: \(words(old)); now: \(words(new))."
                    if move < 0 { worse.append(change(said)) } else { better.append(change(said)) }
                } else if new.standing != "superseded" {
                    worse.append(change("The record \(id) counted before and no longer does: \(new.standing)."))
                }
            default: continue
            }
        }
        return (worse, better)
    }

    /// What a record says, by the framework's own titles.
    private func words(_ record: Snapshot.Record) -> String {
        let all = rules.vocabularies
        let terms = [
            (all.ratings, record.rating), (all.extents, record.extent), (all.impacts, record.impact),
            (all.trajectories, record.trajectory), (all.leaders, record.leaders),
        ]
        let titles = terms.compactMap { vocabulary, id in
            id.flatMap { id in vocabulary.terms.first { $0.id == id && !$0.isUnstated }?.title.lowercased() }
        }
        return titles.isEmpty ? "nothing that is rated" : titles.joined(separator: ", ")
    }
}

extension Snapshot.Record {
    fileprivate var isConsidered: Bool { standing == Self.considered }
}
