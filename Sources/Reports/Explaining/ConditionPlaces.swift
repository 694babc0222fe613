import Conditions
import SourceText

extension Condition {
    /// Where the first comparison of the condition is written.
    var place: SourcePlace? {
        switch self {
        case .all(let parts), .any(let parts): parts.lazy.compactMap(\.place).first
        case .not(let part): part.place
        case .fact(let comparison): comparison.place
        case .count(let tally), .share(let tally): tally.place
        }
    }

    /// The facts that the condition looks at itself, each once, in the order of the text; not those of things it counts.
    var facts: [(index: Int, name: String)] {
        var seen: Set<Int> = []
        return allFacts.filter { seen.insert($0.index).inserted }
    }

    /// Whether it counts things.
    var countsThings: Bool {
        switch self {
        case .all(let parts), .any(let parts): parts.contains(where: \.countsThings)
        case .not(let part): part.countsThings
        case .fact: false
        case .count, .share: true
        }
    }

    private var allFacts: [(index: Int, name: String)] {
        switch self {
        case .all(let parts), .any(let parts): parts.flatMap(\.allFacts)
        case .not(let part): part.allFacts
        case .fact(let comparison): [(comparison.fact, comparison.name)]
        case .count, .share: []
        }
    }
}
