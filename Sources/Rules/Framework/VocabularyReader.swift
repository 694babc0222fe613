import CalendarDates
import PositionedYAML
import SourceText
import Vocabularies

/// Reads the vocabularies of a framework.
enum VocabularyReader {
    private static let common = [
        Field("id", .id, required: true, "its id"),
        Field("title", .text, required: true, "its title, as reports show it"),
        Field("means", .text, "what it means, in a sentence"),
        Field("unstated", .flag, "true where it stands for 'nobody said'"),
    ]
    static let termFields = FieldTable("a term", common)
    static let originFields = FieldTable(
        "an origin", common + [Field("own", .flag, "true where it is the partnership itself")])
    static let kindFields = FieldTable(
        "a kind",
        common + [
            Field("origin", .reference(to: "origin"), required: true, "whose point of view it gives"),
            Field("age-limit", .duration, required: true, "how long a record of the kind counts"),
        ])
    static let statusFields = FieldTable(
        "a status", common + [Field("closed", .flag, required: true, "whether the action is then done")])

    /// Vocabularies of which every record names a term.
    private static let needed = ["origins", "kinds", "ratings"]

    static func read(_ reader: MappingReader) -> FrameworkVocabularies? {
        func plain(_ name: String) -> Vocabulary { vocabulary(name, reader, fields: termFields).vocabulary }
        let (origins, originReaders) = vocabulary("origins", reader, fields: originFields)
        let kinds = vocabulary("kinds", reader, fields: kindFields)
        let statuses = vocabulary("statuses", reader, fields: statusFields)
        let kindOrigins = kinds.readers.map { $0.term("origin", of: origins) }
        let ageLimits = kinds.readers.map { $0.duration("age-limit") }
        let closed = statuses.readers.map { $0.flag("closed") }
        let result = FrameworkVocabularies(
            origins: origins, originIsOwn: originReaders.map { $0.flag("own") ?? false }, kinds: kinds.vocabulary,
            kindOrigins: kindOrigins.compactMap(\.self),
            kindAgeLimits: ageLimits.compactMap(\.self), ratings: plain("ratings"), extents: plain("extents"),
            impacts: plain("impacts"), trajectories: plain("trajectories"), leaders: plain("leaders"),
            partners: plain("partners"), phases: plain("phases"), cohorts: plain("cohorts"), themes: plain("themes"),
            statuses: statuses.vocabulary, statusIsClosed: closed.compactMap(\.self))
        let isWhole =
            result.kindOrigins.count == result.kinds.count && result.kindAgeLimits.count == result.kinds.count
            && result.statusIsClosed.count == result.statuses.count
        return isWhole ? result : nil
    }

    /// The terms that could be read, and a reader for each of them.
    private static func vocabulary(
        _ name: String, _ reader: MappingReader, fields: FieldTable
    ) -> (vocabulary: Vocabulary, readers: [MappingReader]) {
        var terms: [Term] = []
        var readers: [MappingReader] = []
        var places: [(String, SourcePlace)] = []
        for entry in reader.mappings(name, as: fields) {
            let (means, isUnstated) = (entry.text("means"), entry.flag("unstated"))
            guard let id = entry.id("id"), let title = entry.text("title") else { continue }
            places.append((id.value, id.place))
            guard !terms.contains(where: { $0.id == id.value }) else { continue }
            terms.append(Term(id: id.value, title: title, means: means ?? "", isUnstated: isUnstated ?? false))
            readers.append(entry)
        }
        UniqueIDs.check(places, "term", reader.faults)
        if let raw = reader.raw(name), raw.kind == .sequence, raw.items.isEmpty, needed.contains(name) {
            let _: Bool? = raw.report(
                "too-few", "'\(name)' has no terms, and no record could be written without one",
                remedy: "add one at least",
                reader.faults)
        }
        if terms.count > Vocabulary.capacity {
            let _: Bool? = reader.raw(name)?.report(
                "too-many", "a vocabulary may have at most \(Vocabulary.capacity) terms", remedy: "merge some of them",
                reader.faults)
        }
        return (Vocabulary(name: name, terms: terms), readers)
    }
}
