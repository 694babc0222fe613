import Rules
public import SourceText
import Conditions

/// A private detail in a partnership's evidence: where it stands and what to do, without the detail itself.
public struct PrivacyFinding: Sendable, Hashable {
    /// The rule's id.
    public let rule: String
    /// How much it matters.
    public let severity: Severity
    /// The rule's title.
    public let title: String
    /// Where it stands: in attached files exactly, in YAML the beginning of the record, action or other entry.
    public let place: SourcePlace
    /// The id of the record that holds the field or the file; nil where it is no record, or where the id itself is
    /// private.
    public let record: String?
    /// The field: a dotted path such as `source.title` in YAML, `text` or `column` in attached files.
    public let field: String
    /// Enough to find the detail, too little to identify anybody.
    public let masked: String
    /// What is wrong, as a sentence.
    public let message: String
    /// What to do about it, as a sentence.
    public let remedy: String

    init(
        _ rule: PrivacyRule, at place: SourcePlace, record: String?, field: String, fieldWords: String, holder: String,
        masked: String
    ) {
        self.rule = rule.id
        severity = rule.severity
        title = rule.title
        self.place = place
        self.record = record
        self.field = field
        self.masked = masked
        func fill(_ template: MessageTemplate) -> String {
            template.filled { index in
                switch PrivacyFact.allCases[index] {
                case .masked: masked
                case .field: fieldWords
                case .holder: holder
                }
            }
        }
        message = fill(rule.message)
        remedy = fill(rule.remedy)
    }
}

extension PrivacyFinding: Comparable {
    /// Sorted by place, then by field, rule and what is shown, so that the order of records does not matter.
    public static func < (left: PrivacyFinding, right: PrivacyFinding) -> Bool {
        if left.place != right.place { return left.place < right.place }
        return (left.field, left.rule, left.masked, left.message, left.record ?? "")
            < (right.field, right.rule, right.masked, right.message, right.record ?? "")
    }
}
