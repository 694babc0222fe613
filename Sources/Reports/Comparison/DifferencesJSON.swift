import Assessment
import Comparisons
import Evidence
import Rules

/// Gaps that came, went and changed, in JSON.
struct GapChangesJSON: Encodable {
    struct Standing: Encodable {
        let severity, message: String
        let effect: GapJSON.Effect
        let records: [String]

        init(_ gap: Gap, _ wording: Wording) {
            severity = gap.rule.urgency.rawValue
            message = gap.message
            effect = GapJSON.Effect(best: Rounded(gap.effect.best), worst: Rounded(gap.effect.worst))
            records = wording.ids(gap.records)
        }
    }
    struct Change: Encodable {
        let id: String
        let before, after: Standing
    }

    let closed, opened: [String]
    let changed: [Change]

    init(_ page: ComparisonPage) {
        closed = page.detail.comparison.gapsClosed.map(\.id)
        opened = page.detail.comparison.gapsOpened.map(\.id)
        changed = page.detail.gapsChanged.map {
            Change(
                id: $0.after.id, before: Standing($0.before, page.one), after: Standing($0.after, page.other))
        }
    }
}

/// What differs about a record, in JSON.
struct RecordDifferenceJSON: Encodable {
    struct Field: Encodable {
        let name: String
        let before, after: Nullable<String>
    }

    let record, event, before, after: String
    let fields: [Field]

    init(_ difference: RecordDifference) {
        record = difference.record
        event = MoveReason.name(difference.event)
        before = Self.name(difference.before)
        after = Self.name(difference.after)
        fields = difference.fields.map {
            Field(name: $0.name, before: Nullable($0.before), after: Nullable($0.after))
        }
    }

    private static func name(_ standing: Standing?) -> String {
        switch standing {
        case nil: "absent"
        case .considered: "considered"
        case .notYetKnown: "notYetKnown"
        case .superseded: "superseded"
        case .lapsed: "lapsed"
        }
    }
}

/// What differs between the rules, in JSON.
struct RulesDifferenceJSON: Encodable {
    struct File: Encodable {
        let name: String
        let before, after: Nullable<String>
    }
    struct Change: Encodable {
        let part: String
        let added, removed, changed: [String]
    }

    let same: Bool
    let files: [File]
    let changes: [Change]

    init(_ result: ComparedAssessments) {
        let comparison = result.detail.comparison
        same = comparison.before.rules.sha256 == comparison.after.rules.sha256
        files = result.rulesFiles.map {
            File(name: $0.name, before: Nullable($0.before), after: Nullable($0.after))
        }
        changes = result.detail.rules.changes.map {
            Change(part: $0.part.rawValue, added: $0.added, removed: $0.removed, changed: $0.changed)
        }
    }
}
