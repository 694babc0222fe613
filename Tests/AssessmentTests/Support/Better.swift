import Assessment
import Testing

extension Assessment {
    /// Checks that this is no better than another assessment in any respect that decides the outcome.
    func expectNoBetter(than other: Assessment, _ what: String, sourceLocation: SourceLocation = #_sourceLocation) {
        let tolerance = 1e-9
        for (mine, others) in zip(criteria, other.criteria) {
            #expect(
                mine.ledger.position <= others.ledger.position + tolerance, "\(what)", sourceLocation: sourceLocation)
        }
        #expect(outcome.score <= other.outcome.score + tolerance, "\(what)", sourceLocation: sourceLocation)
        #expect(
            outcome.expectedLevel >= other.outcome.expectedLevel - tolerance, "\(what)", sourceLocation: sourceLocation)
        for level in outcome.modelled.indices {
            let mine = outcome.modelled[...level].reduce(0, +)
            let others = other.outcome.modelled[...level].reduce(0, +)
            #expect(mine <= others + tolerance, "\(what): level \(level) or better", sourceLocation: sourceLocation)
        }
        if let mine = outcome.likely, let others = other.outcome.likely {
            #expect(mine >= others, "\(what): the likely level", sourceLocation: sourceLocation)
        }
    }
}
