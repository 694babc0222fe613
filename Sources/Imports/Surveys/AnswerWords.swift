import Tables

/// The answers that a map knows, and what each says.
public struct AnswerWords: Sendable, Hashable {
    private let sorts: [String: AnswerSort]
    /// The answers as the map writes them, in its order.
    public let all: [String]

    init(_ words: [(word: String, sort: AnswerSort)]) {
        sorts = Dictionary(words.map { (Self.key($0.word), $0.sort) }, uniquingKeysWith: { first, _ in first })
        all = words.map(\.word)
    }

    /// What an answer says, whatever its case and spacing; nil where the map does not know it. Nothing at all is no answer.
    func sort(of answer: String) -> AnswerSort? {
        let key = Self.key(answer)
        return key.isEmpty ? .blank : sorts[key]
    }

    /// The answer without what people and programs vary.
    static func key(_ answer: String) -> String { ColumnName.normalised(answer) }

    /// The answers for a message.
    var choices: String { all.map { "“\($0)”" }.joined(separator: ", ") }
}
