import PositionedYAML
import SourceText
import Tables
import Vocabularies

/// The words by which people call the terms of a vocabulary: ids, titles, and those of a map.
struct TermWords: Sendable {
    let ids: [String]
    let name: String
    private let words: [String: String]

    /// - Parameter field: the field of the map that has further words by term.
    init(_ field: String, _ vocabulary: Vocabulary, _ reader: MappingReader) {
        name = field
        ids = vocabulary.ids
        var words: [String: String] = [:]
        for term in vocabulary.terms { words[ColumnName.normalised(term.title)] = term.id }
        for id in vocabulary.ids { words[ColumnName.normalised(id)] = id }
        for (key, value) in reader.keyed(field) {
            guard vocabulary.index(of: key.value) != nil else {
                reader.faults.report(
                    Fault(
                        "unknown-term", at: key.place, length: key.length,
                        "this is not one of the \(vocabulary.name) of the framework",
                        remedy: NearMiss.remedy(
                            for: key.value, among: vocabulary.ids,
                            otherwise: "see the \(vocabulary.name) in the framework file")))
                continue
            }
            guard value.kind == .sequence else {
                let _: Bool? = value.wrong(key.value, "a list of texts", reader.faults)
                continue
            }
            for item in value.items {
                guard let word = item.text(key.value, reader.faults) else { continue }
                let plain = ColumnName.normalised(word)
                if let other = words[plain], other != key.value {
                    let _: Bool? = item.report(
                        "duplicate-item", "this word stands for '\(other)' already", remedy: "keep one of the two",
                        reader.faults)
                }
                words[plain] = key.value
            }
        }
        self.words = words
    }

    /// The id of the term that a word stands for, whatever its case and spacing.
    func id(of word: String) -> String? { words[ColumnName.normalised(word)] }

    /// What to write instead of a word that stands for nothing.
    func remedy(for word: String) -> String {
        let near = NearMiss.suggestion(for: ColumnName.normalised(word), among: words.keys.sorted())
        if let near, let id = words[near] { return "did you mean '\(id)'?" }
        return "use one of \(ids.joined(separator: ", ")), or add the word to '\(name)' in the map"
    }
}
