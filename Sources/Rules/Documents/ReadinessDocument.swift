public import CalendarDates
public import PositionedYAML
public import SourceText

/// A document that a partnership must be able to hand over.
public struct ReadinessDocument: Sendable {
    /// The id.
    public let id: String
    /// The title.
    public let title: String
    /// What it is asked for.
    public let asked: String
    /// The indices of the criteria it speaks to.
    public let criteria: [Int]
    /// How old it may be.
    public let freshWithin: ISODuration
    /// Where this comes from.
    public let sources: [Citation]
    /// Where it is written.
    public let place: SourcePlace
}

/// Reads `documents.yaml`.
public enum DocumentsReader {
    static let documentFields = FieldTable(
        "a document",
        [
            Field("id", .id, required: true, "its id"),
            Field("title", .text, required: true, "its title"),
            Field("asked", .text, required: true, "what it is asked for, in a sentence"),
            Field("criteria", .list(.reference(to: "criterion")), required: true, "the criteria it speaks to"),
            Field("fresh-within", .duration, required: true, "how old it may be"),
            Field("source", Citation.shape, required: true, "where this comes from"),
        ])

    /// The fields of the file.
    public static let fields = FieldTable(
        "the documents file",
        [Field("documents", .list(.mapping(documentFields)), required: true, "the documents to hand over")])

    static func read(_ value: YAMLValue, criteria: [String: Int], _ faults: FaultCollector) -> [ReadinessDocument] {
        guard let reader = MappingReader(value, as: fields, faults) else { return [] }
        let documents = reader.mappings("documents", as: documentFields).compactMap { entry -> ReadinessDocument? in
            let known = References.criteria(entry, in: criteria)
            let (fresh, sources) = (entry.duration("fresh-within"), entry.citations("source"))
            guard let id = entry.id("id"), let title = entry.text("title"), let asked = entry.text("asked"), let fresh
            else { return nil }
            return ReadinessDocument(
                id: id.value, title: title, asked: asked, criteria: known, freshWithin: fresh, sources: sources,
                place: id.place)
        }
        UniqueIDs.check(documents.map { ($0.id, $0.place) }, "document", faults)
        return documents
    }
}
