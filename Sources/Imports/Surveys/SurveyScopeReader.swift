import Conditions
import PositionedYAML
import Rules
import SourceText
import Vocabularies

/// Reads what records say beyond their numbers, for one question or for all.
struct SurveyScopeReader {
    let answers: AnswerWords?
    let summary: MessageTemplate?
    private let reader: MappingReader
    private let own: SurveyMap.Scope

    init(_ reader: MappingReader, _ rules: RuleSet) {
        self.reader = reader
        let words = rules.vocabularies
        func terms(_ field: String, _ vocabulary: Vocabulary) -> [String] {
            reader.terms(field, of: vocabulary).map(vocabulary.ids) ?? []
        }
        own = SurveyMap.Scope(
            criteria: References.criteria(reader, in: rules.criterionIndices).map { rules.criteria[$0].id },
            theme: reader.term("theme", of: words.themes).map { words.themes[$0].id },
            partners: terms("partners", words.partners), phases: terms("phases", words.phases),
            cohorts: terms("cohorts", words.cohorts))
        answers = reader.mapping("answers", as: SurveyMapFields.answers).flatMap(Self.answers)
        summary = MessageTemplate(
            reader.raw("summary"), field: "summary", about: SurveyFact.catalogue, reader.faults)
    }

    func has(_ field: String) -> Bool { reader.has(field) }

    /// What is said here, and for the rest what is said for all questions.
    func scope(below general: SurveyScopeReader) -> SurveyMap.Scope {
        SurveyMap.Scope(
            criteria: has("criteria") ? own.criteria : general.own.criteria, theme: own.theme ?? general.own.theme,
            partners: has("partners") ? own.partners : general.own.partners,
            phases: has("phases") ? own.phases : general.own.phases,
            cohorts: has("cohorts") ? own.cohorts : general.own.cohorts)
    }

    private static func answers(_ entry: MappingReader) -> AnswerWords? {
        var words: [(word: String, sort: AnswerSort)] = []
        var first: [String: SourcePlace] = [:]
        for sort in AnswerSort.allCases {
            for item in entry.list(sort.rawValue) ?? [] {
                guard let word = item.text(sort.rawValue, entry.faults) else { continue }
                let key = AnswerWords.key(word)
                if let earlier = first[key] {
                    let _: Bool? = item.report(
                        "duplicate-item", "this answer stands here a second time", remedy: "keep one of the two",
                        entry.faults, notes: [Fault.Note(place: earlier, text: "it stands here first")])
                } else {
                    first[key] = item.place
                    words.append((word, sort))
                }
            }
        }
        for sort in [AnswerSort.positive, .negative] {
            SurveyMapReader.reportEmpty(entry.raw(sort.rawValue), sort.rawValue, entry.faults)
        }
        return AnswerWords(words)
    }
}
