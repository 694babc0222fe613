import PositionedYAML
import Rules
import Vocabularies

/// What records are read by, made once for all files of a run: the rules, and their ids looked up by bytes.
final class RecordTables: Sendable {
    let rules: RuleSet
    let words: FrameworkVocabularies
    /// The indices of documents by id.
    let documents: [String: Int]
    let criterionIDs: KnownIDs
    let documentIDs: KnownIDs
    let indicatorIDs: KnownIDs
    let record = FieldSlots<RecordSlot>(RecordFields.record)
    let source = FieldSlots<SourceSlot>(Citation.fields)
    let measure = FieldSlots<MeasureSlot>(RecordFields.measure)
    let comparison = FieldSlots<ComparisonSlot>(MeasureContextReader.comparatorFields)

    init(_ rules: RuleSet) {
        self.rules = rules
        words = rules.vocabularies
        documents = Dictionary(
            rules.documents.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
        criterionIDs = KnownIDs(rules.criterionIndices)
        documentIDs = KnownIDs(documents)
        indicatorIDs = KnownIDs(rules.indicators.indices)
    }
}

/// Ids of something defined in the rules, looked up by bytes.
struct KnownIDs: Sendable {
    private let names: ByteIndex
    private let indices: [Int]

    /// Ids that could be read as something else without quotes are left out: whether those are sound is for
    /// ``RecordReader`` to say.
    init(_ known: [String: Int]) {
        let plain = known.filter { entry in
            var id = entry.key
            return id.withUTF8 { ScalarText.isID($0) && ScalarText.otherReading(of: $0) == nil }
        }
        names = ByteIndex(plain.map(\.key))
        indices = plain.map(\.value)
    }

    func index(of id: UnsafeBufferPointer<UInt8>) -> Int? { names.index(of: id).map { indices[$0] } }
}

/// The fields of a mapping that ``RecordDecoder`` can decode, by their index in the table that names them.
struct FieldSlots<Slot: RawRepresentable<String> & Sendable>: Sendable {
    let table: FieldTable
    /// Nil for a field that it leaves to ``RecordReader``.
    let slots: [Slot?]

    init(_ table: FieldTable) {
        self.table = table
        slots = table.names.map { Slot(rawValue: $0) }
    }
}
