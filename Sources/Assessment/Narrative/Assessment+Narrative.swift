public import Conditions
public import Evidence
public import Rules

extension Assessment {
    /// What the rules' sentences say about a record.
    /// - Parameter wording: how a fact is shown, by its value and type.
    public func sentences(
        _ parts: [Narrative.Part], aboutRecord index: Int, wording: (FactValue, FactType) -> String
    ) -> String {
        sentences(parts, about: RecordFacts(context: context, index: index), rules.catalogues.record, wording)
    }

    /// What the rules' sentences say about an action.
    public func sentences(
        _ parts: [Narrative.Part], about action: Action, wording: (FactValue, FactType) -> String
    ) -> String {
        sentences(parts, about: ActionFacts(context: context, action: action), rules.catalogues.action, wording)
    }

    private func sentences(
        _ parts: [Narrative.Part], about source: some FactSource, _ catalogue: FactCatalogue,
        _ wording: (FactValue, FactType) -> String
    ) -> String {
        parts.compactMap { part in
            // Unknown is no ground to say anything.
            let choice = part.choices.first { $0.condition?.truth(of: source, asOf: asOf) ?? .met == .met }
            return choice?.sentence.filled { fact in
                source.fact(fact).map { wording($0, catalogue.facts[fact].type) }
            }
        }.joined(separator: " ")
    }
}
