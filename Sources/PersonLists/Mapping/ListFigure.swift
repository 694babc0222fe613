import Conditions
public import SourceText

/// What people are sorted by: a fact, and the groups that its values make. The last group is of those whose value is not
/// known.
public struct ListBreakdown: Sendable {
    /// How values make groups.
    enum Sorting: Sendable {
        /// A group for each term.
        case terms
        /// A group for yes, one for no.
        case answers
        /// A group for each band of numbers; a band ends with its limit, the last goes on.
        case bands([Double])
    }

    /// The id.
    public let id: String
    /// What people are sorted by, as records name it.
    public let title: String
    /// The index of the fact.
    let fact: Int
    let sorting: Sorting
    /// What the groups are called.
    public let groups: [String]
    /// Where it is written.
    public let place: SourcePlace

    /// The index of the group for a value.
    func group(of value: FactValue?) -> Int {
        let unknown = groups.count - 1
        switch (sorting, value) {
        case (.terms, .term(let term)): return term
        case (.answers, .flag(let isYes)): return isYes ? 0 : 1
        case (.bands(let limits), .number(let number)):
            return limits.firstIndex { number <= $0 } ?? limits.count
        default: return unknown
        }
    }
}

/// Something that is counted, for a record.
public struct ListFigure: Sendable {
    /// What is made of the rows.
    enum Measure: Sendable {
        /// How many there are.
        case count
        /// How many are in the population, and for how many of those the condition holds; unknown does not hold.
        case share(population: Condition?, part: Condition)
        /// The mean of a fact over those of whom it is known.
        case mean(Int)
    }

    /// The id, unique among the figures of its list; part of the record's id.
    public let id: String
    /// The index of the list.
    public let list: Int
    /// The indicator.
    public let indicator: String
    let measure: Measure
    /// The indices of the breakdowns.
    public let breakdowns: [Int]
    /// The claim, with {part}, {whole}, {value} and {date}.
    let summary: MessageTemplate
    /// Where it is written.
    public let place: SourcePlace

    /// The facts that a summary may show.
    static let facts = FactCatalogue(
        subject: "a figure",
        facts: [
            FactDescription("part", .number, "for how many the condition holds"),
            FactDescription("whole", .number, "how many there are"),
            FactDescription("value", .number, "the share in per cent, or the mean"),
            FactDescription("date", .date, "the day of the list"),
        ])
}
