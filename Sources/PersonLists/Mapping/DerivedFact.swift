import Conditions
import SourceText

/// A fact of a row that follows from its values.
struct DerivedFact: Sendable {
    /// How it follows.
    enum Kind: Sendable, Hashable {
        /// Full years from a column's day to the as-of date; who was born on 29 February is a year older on 1 March.
        case yearsSince(Int)
        /// Full months from a column's day to the as-of date.
        case monthsSince(Int)
        /// Days from a column's day to the as-of date; negative for a day to come.
        case daysSince(Int)
        /// Days from one column's day to another's; negative where the other is earlier.
        case daysBetween(Int, Int)
        /// Whether another row has the same value.
        case isRepeated(Int)
    }

    /// The words of a mapping for the kinds.
    enum Word: String, CaseIterable {
        case yearsSince = "years-since"
        case monthsSince = "months-since"
        case daysSince = "days-since"
        case daysBetween = "days-between"
        case repeated
    }

    /// The name.
    let id: String
    /// How it follows.
    let kind: Kind
    /// Where it is written.
    let place: SourcePlace

    /// The columns that it follows from.
    var columns: Set<Int> {
        switch kind {
        case .yearsSince(let column), .monthsSince(let column), .daysSince(let column), .isRepeated(let column):
            [column]
        case .daysBetween(let from, let to): [from, to]
        }
    }

    var type: FactType {
        if case .isRepeated = kind { .flag } else { .number }
    }
}
