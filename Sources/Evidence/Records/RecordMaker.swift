import CalendarDates
import PositionedYAML
import Rules
import SourceText
import Vocabularies

/// Makes the records of a file: each is decoded at once where nothing is unusual about it, else read with care.
struct RecordMaker {
    private let tables: RecordTables
    private var decoder: RecordDecoder
    private var reader: RecordReader
    private var defaults = StoredDraft()
    /// The ids of records that were left out for their faults.
    private(set) var faultyIDs: [Located<String>] = []
    /// How many records were decoded at once.
    private(set) var decodedCount = 0
    /// Whether every record is read with care, as tests want it.
    private let isCareful: Bool

    init(_ tables: RecordTables, isCareful: Bool = false, _ faults: FaultCollector) {
        self.tables = tables
        self.isCareful = isCareful
        decoder = RecordDecoder(tables)
        reader = RecordReader(tables, faults)
    }

    /// Takes the defaults of a file.
    mutating func setDefaults(_ value: YAMLValue?, into records: inout RecordsBuilder) {
        defaults = reader.setDefaults(value, into: &records)
    }

    /// Adds a record as it was read.
    mutating func add(_ item: YAMLItem, to records: inout RecordsBuilder) {
        if !isCareful, let decoded = decoder.decode(item, into: &records), isSound(decoded) {
            var own = decoded.draft
            if let summary = decoded.summary { own.summary = records.add(summary) }
            let place = item[item.root]
            if add(own, id: decoded.id, line: place.line, column: place.column, to: &records) {
                decodedCount += 1
                return
            }
        }
        add(item.value(), to: &records)
    }

    /// Adds a record that is a value of its own.
    mutating func add(_ value: YAMLValue, to records: inout RecordsBuilder) {
        let (id, own) = reader.record(value, into: &records)
        guard var id else { return }
        let place = value.place
        let isAdded = own.map { own in
            id.withUTF8 {
                add(
                    own, id: $0, line: UInt32(place.position?.line ?? 1), column: UInt32(place.position?.column ?? 1),
                    to: &records)
            }
        }
        if isAdded != true { faultyIDs.append(Located(id, at: place)) }
    }

    /// Whether a record, with the defaults, has all that it needs and its dates are in order.
    private func isSound(_ decoded: RecordDecoder.Decoded) -> Bool {
        let own = decoded.draft
        guard let date = own.date ?? defaults.date, own.kind ?? defaults.kind != nil,
            own.criteria ?? defaults.criteria != nil, decoded.summary != nil || defaults.summary != nil,
            own.rating ?? defaults.rating != nil || own.measure ?? defaults.measure != nil
        else { return false }
        if let validUntil = own.validUntil ?? defaults.validUntil, validUntil < date { return false }
        if let collected = own.collected, collected < date { return false }
        return true
    }

    private func add(
        _ own: StoredDraft, id: UnsafeBufferPointer<UInt8>, line: UInt32, column: UInt32,
        to records: inout RecordsBuilder
    ) -> Bool {
        guard let kind = own.kind ?? defaults.kind, let date = own.date ?? defaults.date,
            let criteria = own.criteria ?? defaults.criteria, let summary = own.summary ?? defaults.summary
        else { return false }
        let (measure, source) = (own.measure ?? defaults.measure, own.source ?? defaults.source)
        let supersedes = own.supersedes ?? defaults.supersedes
        let indicator = measure.flatMap { records.measures[$0].indicator }
        let document = own.document ?? defaults.document
        let validUntil = own.validUntil ?? defaults.validUntil
        let packed = PackedRecord(
            criteria: TermSet(indices: records.criteria(criteria).lazy.map { Int($0) }),
            partners: own.partners ?? defaults.partners
                ?? indicator.map { tables.rules.indicators.indicators[$0].partners } ?? TermSet(),
            phases: own.phases ?? defaults.phases ?? TermSet(), cohorts: own.cohorts ?? defaults.cohorts ?? TermSet(),
            date: date, collected: PackedDate(own.collected ?? defaults.collected),
            validUntil: PackedDate(validUntil),
            lapses: validUntil ?? date.adding(tables.rules.vocabularies.kindAgeLimits[kind]),
            criteriaList: Int32(criteria),
            title: source.map { records.sources[$0].title } ?? RecordRow.none, measure: RecordRow.packed(measure),
            document: RecordRow.packed(document),
            mainCriterion: records.criteria(criteria).first ?? .max, kind: UInt8(kind),
            theme: PackedTerm(
                own.theme ?? defaults.theme ?? indicator.flatMap { tables.rules.indicators.indicators[$0].theme }),
            rating: PackedTerm(own.rating ?? defaults.rating), extent: PackedTerm(own.extent ?? defaults.extent),
            impact: PackedTerm(own.impact ?? defaults.impact),
            trajectory: PackedTerm(own.trajectory ?? defaults.trajectory),
            leaders: PackedTerm(own.leaders ?? defaults.leaders),
            marks: PackedMarks(
                hasFile: source.map { records.sources[$0].file >= 0 } ?? false, replacesOthers: supersedes != nil))
        let row = RecordRow(
            line: line, column: column, id: records.add(id), summary: summary,
            owner: RecordRow.packed(own.owner ?? defaults.owner),
            source: RecordRow.packed(source),
            context: RecordRow.packed(own.measure == nil ? defaults.context : own.context),
            supersedes: RecordRow.packed(supersedes))
        records.add(packed, row)
        return true
    }
}
