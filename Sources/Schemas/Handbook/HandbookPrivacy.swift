import Conditions
import Rules
import SourceText

extension HandbookPages {
    /// The private details that no evidence may hold, and the words by which they are recognised.
    func privacy() -> String {
        rules.privacy.map { rule in
            var facts = [
                "Id: \(Markdown.code(rule.id))", "Severity: \(rule.severity.rawValue)",
                "Detector: \(Markdown.code(rule.detector.rawValue)), which looks for \(means(rule.detector))",
            ]
            facts += parameters(rule.parameters).map { "\($0): \($1)" }
            facts += [
                "Says: \(Markdown.sentence(rule.message.source))", "Remedy: \(Markdown.sentence(rule.remedy.source))",
            ]
            return Markdown.heading(3, rule.title, anchor: "privacy-\(rule.id)") + "\n" + Markdown.list(facts)
                + origin(rule.place.path, rule.sources)
        }.joined(separator: "\n")
    }

    private func means(_ detector: PrivacyRule.Detector) -> String {
        switch detector {
        case .pupilNumber: "13 characters with the right check letter in front, permanent or temporary"
        case .healthNumber:
            "10 digits with the right check digit that begin with 4, 6, 7 or 9, or stand near one of the words"
        case .learnerNumber: "10 digits with the right check digit near one of the words"
        case .birthDate: "a full date shortly behind one of the words, or right before it"
        case .postcode: "a full postcode near one of the words, or far from all words that make it an institution's"
        case .mobile: "a UK number that begins with 07"
        case .landline: "a UK number that begins with 01 or 02, far from all words that make it an institution's"
        case .email: "an address whose name is not made of words for shared mailboxes"
        case .titledName: "a title and a surname that is not part of an institution's name"
        case .nameForRole: "two or three capitalised words in a field for a role, none of them a role's"
        case .smallCount: "a number of people below the least that may be published, in measures and in sentences"
        case .personColumn: "a column with such a heading in an attached table"
        }
    }

    private func parameters(_ parameters: PrivacyRule.Parameters) -> [(String, String)] {
        var list: [(String, String)] = []
        if parameters.least > 0 { list.append(("Least count that may be published", "\(parameters.least)")) }
        let words = [
            ("Words that make it private", parameters.words), ("In the singular", parameters.single),
            ("Numbers", parameters.numbers), ("May stand between", parameters.between),
            ("Not private with", parameters.unless), ("Names a street before", parameters.streets),
            ("Headings of columns", parameters.columns),
        ]
        for (name, words) in words where !words.isEmpty {
            list.append((name, words.map(Markdown.escaped).joined(separator: ", ")))
        }
        return list
    }
}
