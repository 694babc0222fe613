import Conditions
import Vocabularies

/// What is wrong with a value.
enum CellTrouble: Int, CaseIterable {
    case unreadable, wrongForm, wrongCheck, unknownCode, notWhole, outOfRange

    static let vocabulary = Vocabulary(
        name: "troubles of a value",
        terms: [
            Term(id: "unreadable", title: "It is not what the column holds"),
            Term(id: "wrong-form", title: "It has not the form of the number that the column holds"),
            Term(id: "wrong-check", title: "Its check letter or digit is wrong"),
            Term(id: "unknown-code", title: "It is none of the column's codes"),
            Term(id: "not-whole", title: "It is not a whole number"),
            Term(id: "out-of-range", title: "It is below the least or above the greatest number"),
        ])
}

/// What may be asked of a single value.
struct CellFacts: FactSource {
    static let catalogue = FactCatalogue(
        subject: "a value",
        facts: [
            FactDescription(
                "trouble", .term(CellTrouble.vocabulary), "what is wrong with it; missing where nothing is"),
            FactDescription("health-number", .flag, "whether an NHS number is in it"),
        ])

    let trouble: CellTrouble?
    let hasHealthNumber: Bool

    func fact(_ index: Int) -> FactValue? {
        index == 0 ? trouble.map { .term($0.rawValue) } : .flag(hasHealthNumber)
    }
}
