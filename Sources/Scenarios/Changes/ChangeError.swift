import SourceText

/// A change that cannot be made.
public enum ChangeError: Error, Sendable, Hashable, CustomStringConvertible {
    /// No record has the id; with the one that was probably meant.
    case unknownRecord(String, near: String?)
    /// No scale has the name; with those there are.
    case unknownField(String, of: String, allowed: [String])
    /// The vocabulary of the field has no such term; with those it has.
    case unknownTerm(String, field: String, allowed: [String])
    /// A record is to say something and is not to be there.
    case setAndDropped(String)
    /// A field is to say two things.
    case setTwice(record: String, field: String)

    /// Whether the changes contradict each other or name no field, so that no evidence could make them right.
    public var isMisuse: Bool {
        switch self {
        case .unknownField, .setAndDropped, .setTwice: true
        case .unknownRecord, .unknownTerm: false
        }
    }

    /// What is wrong and what to do, in one line.
    public var description: String {
        switch self {
        case .unknownRecord(let id, let near):
            let remedy =
                near.map { "did you mean '\($0)'?" } ?? "use the id of a record of the evidence or of an added file"
            return "no record is called '\(id)'; \(remedy)"
        case .unknownField(let field, let record, let allowed):
            return "'\(field)' of '\(record)' cannot be set; "
                + Self.remedy(field, allowed)
        case .unknownTerm(let term, let field, let allowed):
            return "'\(field)' cannot be '\(term)'; " + Self.remedy(term, allowed)
        case .setAndDropped(let record):
            return "the record '\(record)' is both set and dropped; leave one of the two out"
        case .setTwice(let record, let field):
            return "'\(record).\(field)' is set twice; leave one of the two out"
        }
    }

    /// The nearest name where there is one, and always all that are allowed.
    private static func remedy(_ word: String, _ allowed: [String]) -> String {
        let choices = "use one of " + allowed.joined(separator: ", ")
        return NearMiss.suggestion(for: word, among: allowed).map { "did you mean '\($0)'? (\(choices))" } ?? choices
    }
}

/// All that is wrong with some changes, in the order in which they were asked for.
public struct ChangeErrors: Error, Sendable, Hashable {
    /// At least one.
    public let errors: [ChangeError]
}
