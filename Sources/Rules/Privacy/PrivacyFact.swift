public import Conditions

/// What messages of privacy rules may fill in.
public enum PrivacyFact: String, CaseIterable, Sendable {
    /// The detail, masked so that it identifies nobody.
    case masked
    /// The field that holds it.
    case field
    /// The record, action or file that the field belongs to.
    case holder

    /// The catalogue that message templates are read against; the index of a fact is its position here.
    public static let catalogue = FactCatalogue(
        subject: "a private detail",
        facts: [
            FactDescription(masked.rawValue, .text, "the detail, masked so that it identifies nobody"),
            FactDescription(field.rawValue, .text, "the field that holds it"),
            FactDescription(holder.rawValue, .text, "the record, action or file that the field belongs to"),
        ])
}
