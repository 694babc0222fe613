public import Evidence
public import Rules
import SourceText
import Vocabularies

/// What is supposed of a partnership's evidence: records that are added, that say something else, or that are not there.
///
/// The order is fixed: records are added first, then set (added ones too), then dropped.
public struct Scenario: Sendable {
    /// The ids of records that are added, sorted.
    public let added: [String]
    /// What is set and dropped, in the order of record ids; settings of one record in the order of the scales.
    public let changes: [Change]
    /// The evidence with all of it.
    public let partnership: Partnership

    /// Looks up names and makes the changes.
    /// - Parameters:
    ///   - partnership: the evidence as it is.
    ///   - whole: the evidence with added records; the same where none are added.
    ///   - settings: what records are to say.
    ///   - drops: the ids of records that are not to be there.
    /// - Throws: all names that nothing has, and all contradictions.
    public init(
        _ partnership: Partnership, adding whole: Partnership, settings: [Setting] = [], drops: [String] = [],
        rules: RuleSet
    ) throws(ChangeErrors) {
        let before = Set(partnership.records.map(\.id))
        let ids = whole.records.map(\.id)
        let resolved = try Self.resolved(settings, drops: drops, ids: ids, words: rules.vocabularies)
        self.init(added: ids.filter { !before.contains($0) }, changes: resolved, of: whole)
    }

    /// Makes changes whose records and terms are known to be there; of two that set one field, the later one counts.
    public init(_ partnership: Partnership, changes: [Change]) {
        self = Scenario(added: [], changes: [], of: partnership).adding(changes)
    }

    /// The same scenario with further changes; a later setting of a field takes the place of an earlier one.
    public func adding(_ further: [Change]) -> Scenario {
        func isReplaced(_ change: Change) -> Bool {
            guard case .set(let record, let scale, _) = change else { return false }
            return further.contains {
                if case .set(record, scale, _) = $0 { true } else { false }
            }
        }
        return Scenario(added: added, changes: changes.filter { !isReplaced($0) } + further, of: partnership)
    }

    private init(added: [String], changes: [Change], of whole: Partnership) {
        self.added = added
        self.changes = changes.sorted(by: Self.precedes)
        var records = Dictionary(whole.records.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        for case .set(let id, let scale, let term) in self.changes {
            records[id] = records[id]?.changing(scale, to: term)
        }
        for case .drop(let id) in self.changes { records[id] = nil }
        partnership = Partnership(
            folder: whole.folder, area: whole.area, records: Array(records.values), plan: whole.plan,
            waivers: whole.waivers, overrides: whole.overrides)
    }

    private static func precedes(_ one: Change, _ other: Change) -> Bool {
        func key(_ change: Change) -> (String, Int) {
            switch change {
            case .set(let record, let scale, _): (record, RecordScale.allCases.firstIndex(of: scale) ?? 0)
            case .drop(let record): (record, RecordScale.allCases.count)
            }
        }
        return key(one) < key(other)
    }

    private static func resolved(
        _ settings: [Setting], drops: [String], ids: [String], words: FrameworkVocabularies
    ) throws(ChangeErrors) -> [Change] {
        let known = Set(ids)
        let dropped = Set(drops)
        var errors: [ChangeError] = []
        var changes: [Change] = []
        func checkRecord(_ id: String) {
            if !known.contains(id) {
                errors.append(.unknownRecord(id, near: NearMiss.suggestion(for: id, among: ids)))
            }
        }
        var seen: Set<[String]> = []
        for setting in settings {
            checkRecord(setting.record)
            guard let scale = RecordScale(rawValue: setting.field) else {
                let names = RecordScale.allCases.map(\.rawValue)
                errors.append(.unknownField(setting.field, of: setting.record, allowed: names))
                continue
            }
            let vocabulary = scale.vocabulary(words)
            guard let term = vocabulary.index(of: setting.term) else {
                errors.append(.unknownTerm(setting.term, field: setting.field, allowed: vocabulary.ids))
                continue
            }
            if !seen.insert([setting.record, setting.field]).inserted {
                errors.append(.setTwice(record: setting.record, field: setting.field))
            }
            if dropped.contains(setting.record) { errors.append(.setAndDropped(setting.record)) }
            changes.append(.set(record: setting.record, scale: scale, term: term))
        }
        for id in dropped.sorted() {
            checkRecord(id)
            changes.append(.drop(record: id))
        }
        guard errors.isEmpty else { throw ChangeErrors(errors: errors) }
        return changes
    }
}
