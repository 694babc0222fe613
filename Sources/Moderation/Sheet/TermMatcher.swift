import Vocabularies

/// Finds the term that somebody typed: its id or its title, in any case, with any spaces or hyphens.
struct TermMatcher {
    private let indices: [String: Int]

    init(_ vocabulary: Vocabulary) {
        var indices: [String: Int] = [:]
        for words in [vocabulary.ids, vocabulary.terms.map(\.title)] {
            for (index, word) in words.enumerated() where indices[Self.normalised(word)] == nil {
                indices[Self.normalised(word)] = index
            }
        }
        self.indices = indices
    }

    /// The index of the term; nil where no term is called that.
    func index(of text: String) -> Int? { indices[Self.normalised(text)] }

    /// Small letters, with one space for each run of white space, hyphens, dashes or underscores, and none at the ends.
    static func normalised(_ text: String) -> String {
        var result = String.UnicodeScalarView()
        var isAfterSpace = true
        for scalar in text.lowercased().unicodeScalars {
            let category = scalar.properties.generalCategory
            if category == .format { continue }
            let isSpace = scalar.properties.isWhitespace || category == .dashPunctuation || scalar == "_"
            if !isSpace {
                result.append(scalar)
            } else if !isAfterSpace {
                result.append(" ")
            }
            isAfterSpace = isSpace
        }
        if result.last == " " { result.removeLast() }
        return String(result)
    }
}
