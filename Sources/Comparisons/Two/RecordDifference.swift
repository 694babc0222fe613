public import Assessment
import Evidence

/// What differs about a record between two assessments: whether it is there, whether it counts, and what it says.
public struct RecordDifference: Sendable, Hashable {
    /// Its id.
    public let record: String
    /// How it stands in the first; nil where it is not there.
    public let before: Standing?
    /// How it stands in the second; nil where it is not there.
    public let after: Standing?
    /// The fields that say something else, in the order of the format; empty where it is there on one side only.
    public let fields: [Field]

    /// A field that says something else.
    public struct Field: Sendable, Hashable {
        /// Its name in the file.
        public let name: String
        /// What it says in the first, by ids; nil for nothing.
        public let before: String?
        /// What it says in the second.
        public let after: String?
    }

    /// What happened to it, in short.
    public enum Event: Sendable, Hashable {
        /// It is not in the evidence of the first.
        case added
        /// It is not in the evidence of the second.
        case removed
        /// It became known and counts.
        case newlyKnown
        /// It is not known yet in the second.
        case notYetKnown
        /// It counted and is too old.
        case lapsed
        /// It was too old and counts.
        case countsAgain
        /// It counted and another replaces it.
        case superseded(by: String)
        /// Another replaced it, and none does now.
        case noLongerSuperseded(by: String)
        /// It counts in both, or in neither, and says something else.
        case changed
        /// It does not count in either, for another reason.
        case otherwise
    }

    /// What happened to it. Whether it is there goes before whether it counts, and that before what it says.
    public var event: Event {
        switch (before, after) {
        case (nil, _): return .added
        case (_, nil): return .removed
        case (let old?, let new?):
            if old == new { return .changed }
            switch (old, new) {
            case (.notYetKnown, .considered): return .newlyKnown
            case (.considered, .notYetKnown): return .notYetKnown
            case (_, .lapsed) where old == .considered: return .lapsed
            case (.lapsed, .considered): return .countsAgain
            case (.considered, .superseded(let other)): return .superseded(by: other)
            case (.superseded(let other), .considered): return .noLongerSuperseded(by: other)
            default: return .otherwise
            }
        }
    }

    /// The records of either assessment that differ, sorted by id.
    static func all(_ before: Assessment, _ after: Assessment) -> [RecordDifference] {
        let old = Dictionary(before.records.map { ($0.record.id, $0) }, uniquingKeysWith: { first, _ in first })
        let new = Dictionary(after.records.map { ($0.record.id, $0) }, uniquingKeysWith: { first, _ in first })
        let (words, otherWords) = (RecordFieldValues(before.rules), RecordFieldValues(after.rules))
        return Set(old.keys).union(new.keys).sorted().compactMap { id in
            let (one, other) = (old[id], new[id])
            var fields: [Field] = []
            if let one, let other {
                fields = zip(words.values(of: one.record), otherWords.values(of: other.record)).compactMap {
                    $0.text == $1.text ? nil : Field(name: $0.name, before: $0.text, after: $1.text)
                }
            }
            guard one?.standing != other?.standing || !fields.isEmpty else { return nil }
            return RecordDifference(record: id, before: one?.standing, after: other?.standing, fields: fields)
        }
    }
}
