import PositionedYAML
import Rules
import Vocabularies

/// What records are read by: the rules, and their ids looked up by bytes.
///
/// Each task that reads files makes its own. With one for all, the processors would wait for each other whenever they count
/// a reference to it.
final class RecordTables: Sendable {
    let rules: RuleSet
    /// The indices of documents by id.
    let documents: [String: Int]
    let kinds: ByteIndex
    let themes: ByteIndex
    let ratings: ByteIndex
    let extents: ByteIndex
    let impacts: ByteIndex
    let trajectories: ByteIndex
    let leaders: ByteIndex
    let partners: ByteIndex
    let phases: ByteIndex
    let cohorts: ByteIndex
    let criterionIDs: KnownIDs
    let documentIDs: KnownIDs
    let indicatorIDs: KnownIDs
    let record = FieldSlots<RecordSlot>(RecordFields.record)
    let source = FieldSlots<SourceSlot>(Citation.fields)
    let measure = FieldSlots<MeasureSlot>(RecordFields.measure)
    /// The periods of which the rules have a value for others, by the indicator.
    private let periods: [ByteIndex]
    let comparison = FieldSlots<ComparisonSlot>(MeasureContextReader.comparatorFields)

    init(_ rules: RuleSet) {
        self.rules = rules
        let words = rules.vocabularies
        kinds = ByteIndex(words.kinds.ids)
        themes = ByteIndex(words.themes.ids)
        ratings = ByteIndex(words.ratings.ids)
        extents = ByteIndex(words.extents.ids)
        impacts = ByteIndex(words.impacts.ids)
        trajectories = ByteIndex(words.trajectories.ids)
        leaders = ByteIndex(words.leaders.ids)
        partners = ByteIndex(words.partners.ids)
        phases = ByteIndex(words.phases.ids)
        cohorts = ByteIndex(words.cohorts.ids)
        documents = Dictionary(
            rules.documents.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
        criterionIDs = KnownIDs(rules.criterionIndices)
        documentIDs = KnownIDs(documents)
        indicatorIDs = KnownIDs(rules.indicators.indices)
        periods = rules.indicators.indicators.map { ByteIndex($0.comparators.first?.periods ?? []) }
    }

    /// See ``MeasureFigures/period``.
    func number(ofPeriodOf indicator: Int, _ period: String) -> Int? {
        var period = period
        return period.withUTF8 { periods[indicator].index(of: $0) }
    }
}

/// Ids of something defined in the rules, looked up by bytes.
final class KnownIDs: Sendable {
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
final class FieldSlots<Slot: RawRepresentable<String> & Sendable>: Sendable {
    /// The indices of the fields by the bytes of their names.
    let names: ByteIndex
    /// Nil for a field that it leaves to ``RecordReader``.
    let slots: [Slot?]

    init(_ table: FieldTable) {
        names = ByteIndex(table.names)
        slots = table.names.map { Slot(rawValue: $0) }
    }
}
