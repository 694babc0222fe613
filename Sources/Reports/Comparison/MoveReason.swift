import Comparisons

/// Why a record weighs otherwise in the second of two assessments.
enum MoveReason: Hashable {
    /// Something happened to the record.
    case event(RecordDifference.Event)
    /// The record says the same; these of the figures of its weight differ, or it shares its theme with others than before.
    case weight([String])

    /// Fields that have no part in a weight.
    private static let weightless: Set<String> = [
        "summary", "source", "owner", "document", "partners", "phases", "cohorts", "supersedes",
    ]

    /// - Parameters:
    ///   - difference: what differs about the record itself; nil where nothing does.
    ///   - factors: the figures of its weight that differ.
    init(_ difference: RecordDifference?, factors: [String]) {
        guard let difference else {
            self = .weight(factors)
            return
        }
        let isWeighty = difference.fields.contains { !Self.weightless.contains($0.name) }
        self = difference.event == .changed && !isWeighty ? .weight(factors) : .event(difference.event)
    }

    /// A stable name for other programs.
    var name: String {
        switch self {
        case .weight: "weightOnly"
        case .event(let event): Self.name(event)
        }
    }

    static func name(_ event: RecordDifference.Event) -> String {
        switch event {
        case .added: "added"
        case .removed: "removed"
        case .newlyKnown: "newlyKnown"
        case .notYetKnown: "notYetKnown"
        case .lapsed: "lapsed"
        case .countsAgain: "countsAgain"
        case .superseded: "superseded"
        case .noLongerSuperseded: "noLongerSuperseded"
        case .changed: "changed"
        case .otherwise: "otherwise"
        }
    }

    /// A few words behind a record's id.
    var words: String {
        switch self {
        case .event(.added): "added"
        case .event(.removed): "removed"
        case .event(.newlyKnown): "newly known"
        case .event(.notYetKnown): "not known yet"
        case .event(.lapsed): "lapsed"
        case .event(.countsAgain): "counts again"
        case .event(.superseded(let other)): "replaced by \(other)"
        case .event(.noLongerSuperseded(let other)): "no longer replaced by \(other)"
        case .event(.changed): "changed"
        case .event(.otherwise): "counts otherwise"
        case .weight(let factors): Self.words(factors)
        }
    }

    /// What a group of records with such a reason is called, and where it stands among groups.
    var group: (order: Int, title: String) {
        switch self {
        case .event(.added): (0, "Added")
        case .event(.removed): (1, "Removed")
        case .event(.changed): (2, "Changed")
        case .event(.newlyKnown): (3, "Newly known")
        case .event(.notYetKnown): (4, "Not known yet")
        case .event(.lapsed): (5, "Lapsed")
        case .event(.countsAgain): (6, "Counting again")
        case .event(.superseded): (7, "Replaced by others")
        case .event(.noLongerSuperseded): (8, "No longer replaced")
        case .event(.otherwise): (9, "Counting otherwise")
        case .weight(let factors):
            Self.isOwn(factors) ? (10, "Age, and others on the same theme") : (11, "Rated or weighed otherwise")
        }
    }

    /// Whether figures differ for no reason but time and company.
    private static func isOwn(_ factors: [String]) -> Bool {
        factors.allSatisfy { $0 == "age" || $0 == "repeats" }
    }

    private static func words(_ factors: [String]) -> String {
        if !isOwn(factors) { return "weighed otherwise: \(factors.joined(separator: ", "))" }
        switch (factors.contains("age"), factors.contains("repeats")) {
        case (true, true): return "its age, and others on its theme"
        case (true, false): return "its age"
        default: return "others on its theme"
        }
    }
}
