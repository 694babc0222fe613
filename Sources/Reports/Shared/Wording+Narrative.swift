import Assessment
import Conditions
import Rules

extension Wording {
    /// What a record says of the difference that is made: in the rules' sentences, or else its text and how it is rated.
    func difference(_ index: Int) -> String {
        guard let narrative = rules.narrative else { return "\(summary(index)) (\(rated(index)))" }
        return assessment.sentences(narrative.difference, aboutRecord: index, wording: Self.shown)
    }

    /// What the records of one kind are.
    func sources(_ facts: [NarrativeFact: String]) -> String {
        if let narrative = rules.narrative { return filled(narrative.sources, facts) }
        let (kind, records, newest, titles) = (facts[.kind], facts[.records], facts[.newest], facts[.titles])
        return "\(kind ?? ""): \(records ?? ""), the newest of \(newest ?? ""); from \(titles ?? "")."
    }

    /// How many of the records are the partnership's own account.
    func ownAccount(_ own: Int, of all: Int) -> String {
        let facts: [NarrativeFact: String] = [.own: "\(own)", .records: Figures.counted(all, "record")]
        if let narrative = rules.narrative {
            return filled(own == all ? narrative.ownAll : narrative.ownSome, facts)
        }
        return own == all
            ? "All of it is the partnership's own account."
            : "\(own) of \(all) records are the partnership's own account."
    }

    /// What is said where the evidence answers none of the questions, in their order.
    package var nothing: (difference: String, how: String, plans: String) {
        let texts = rules.narrative?.nothing ?? []
        func text(_ index: Int, _ otherwise: String) -> String {
            texts.indices.contains(index) ? PlainText.line(texts[index]) : otherwise
        }
        return (
            text(0, "The evidence does not say."), text(1, "There is no evidence that counts."),
            text(2, "No action of the plan answers this criterion.")
        )
    }

    /// A fact in a sentence.
    static func shown(_ value: FactValue, _ type: FactType) -> String {
        if case .term = value { return PlainText.line(WordList.uncapitalised(value.words(type))) }
        return PlainText.line(value.words(type))
    }

    private func filled(_ sentence: MessageTemplate, _ facts: [NarrativeFact: String]) -> String {
        sentence.filled { facts[NarrativeFact.allCases[$0]] }
    }
}
