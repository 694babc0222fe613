public import SourceText

/// Something that a check found in a partnership's evidence, whatever sort of check it was.
public struct Finding: Sendable, Hashable {
    /// What found it.
    public enum Sort: String, Sendable, CaseIterable {
        /// The input cannot be used as it is.
        case validity
        /// A quality check of the rules.
        case quality
        /// A privacy rule of the rules.
        case privacy
        /// A waiver that does nothing, or no longer.
        case waiver
    }

    /// The id of the check, the privacy rule or the fault.
    public let check: String
    /// What found it.
    public let sort: Sort
    /// A few words that say what the check looks for; the same for all findings of one check.
    public let title: String
    /// How much it matters.
    public let severity: Severity
    /// The id of what it is about: a record, criterion, action, earlier finding, document or waiver; the path of a file where
    /// it is about none of these.
    public let subject: String
    /// The id of the record that it is about, where it is about one.
    public let record: String?
    /// Where to look.
    public let place: SourcePlace
    /// What is wrong, as a sentence. Never holds a private detail.
    public let message: String
    /// What to do about it, as a sentence.
    public let remedy: String
    /// The id of the waiver that takes it out of the gate; nil where none does.
    public internal(set) var waiver: String?
    /// Whether the baseline does not have it; true where there is no baseline.
    public internal(set) var isNew = true

    /// What it is known by from one run to the next: neither its place nor its words, which change when nothing else does.
    public var key: FindingKey { FindingKey(check: check, subject: subject) }

    /// Whether it is a private detail that must not stand anywhere: no baseline may take it over.
    public var isLeak: Bool { sort == .privacy && severity == .error }

    init(
        check: String, sort: Sort, title: String, severity: Severity, subject: String, record: String?,
        place: SourcePlace, message: String, remedy: String
    ) {
        self.check = check
        self.sort = sort
        self.title = title
        self.severity = severity
        self.subject = subject
        self.record = record
        self.place = place
        self.message = message
        self.remedy = remedy
    }
}

/// What a finding is known by from one run to the next.
public struct FindingKey: Sendable, Hashable, Comparable {
    /// The id of the check.
    public let check: String
    /// The id of what it is about.
    public let subject: String

    /// By check, then by subject.
    public static func < (left: FindingKey, right: FindingKey) -> Bool {
        (left.check, left.subject) < (right.check, right.subject)
    }
}
