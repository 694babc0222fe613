import PositionedYAML
import SourceText
import Vocabularies

/// Decodes records straight from the nodes of an item, where nothing about them is unusual.
///
/// It says nothing of faults. Whatever is not as nearly all records are (an unknown or doubled key, a value of another type,
/// an id that nothing has, dates out of order) makes it give up, and ``RecordReader`` reads the record anew with care: a
/// record that comes from here is the one that would come from there, and would be without a fault.
struct RecordDecoder {
    let tables: RecordTables
    private var criteria: [Int] = []

    init(_ tables: RecordTables) {
        self.tables = tables
        criteria.reserveCapacity(16)
    }

    /// A record as it was decoded: what it says, and its own id.
    struct Decoded {
        var draft = StoredDraft()
        var id = UnsafeBufferPointer<UInt8>(start: nil, count: 0)
        var summary: UnsafeBufferPointer<UInt8>?
    }

    /// Nil where the record has to be read with care.
    mutating func decode(_ item: YAMLItem, into records: inout RecordsBuilder) -> Decoded? {
        guard var walk = FieldWalk(item, item.root) else { return nil }
        var decoded = Decoded()
        while let (field, value) = walk.field(of: item, tables.record.names) {
            let isDecoded: Bool
            switch tables.record.slots[field] {
            case .id:
                guard let id = item.id(value) else { return nil }
                decoded.id = id
                isDecoded = true
            case .kind: isDecoded = FieldWalk.take(item.term(value, of: tables.kinds), into: &decoded.draft.kind)
            case .date: isDecoded = FieldWalk.take(item.date(value), into: &decoded.draft.date)
            case .collected: isDecoded = FieldWalk.take(item.date(value), into: &decoded.draft.collected)
            case .validUntil: isDecoded = FieldWalk.take(item.date(value), into: &decoded.draft.validUntil)
            case .criteria:
                criteria.removeAll(keepingCapacity: true)
                isDecoded = item.ids(value, known: tables.criterionIDs, into: &criteria) && !criteria.isEmpty
                if isDecoded { decoded.draft.criteria = records.add(criteria: criteria) }
            case .theme: isDecoded = FieldWalk.take(item.term(value, of: tables.themes), into: &decoded.draft.theme)
            case .rating: isDecoded = FieldWalk.take(item.term(value, of: tables.ratings), into: &decoded.draft.rating)
            case .extent: isDecoded = FieldWalk.take(item.term(value, of: tables.extents), into: &decoded.draft.extent)
            case .impact: isDecoded = FieldWalk.take(item.term(value, of: tables.impacts), into: &decoded.draft.impact)
            case .trajectory:
                isDecoded = FieldWalk.take(item.term(value, of: tables.trajectories), into: &decoded.draft.trajectory)
            case .leaders:
                isDecoded = FieldWalk.take(item.term(value, of: tables.leaders), into: &decoded.draft.leaders)
            case .partners:
                isDecoded = FieldWalk.take(item.terms(value, of: tables.partners), into: &decoded.draft.partners)
            case .phases: isDecoded = FieldWalk.take(item.terms(value, of: tables.phases), into: &decoded.draft.phases)
            case .cohorts:
                isDecoded = FieldWalk.take(item.terms(value, of: tables.cohorts), into: &decoded.draft.cohorts)
            case .summary: isDecoded = FieldWalk.take(item.text(value), into: &decoded.summary)
            case .measure:
                isDecoded = MeasureDecoder(tables: tables).decode(item, value, into: &records, &decoded.draft)
            case .source:
                isDecoded = FieldWalk.take(
                    SourceDecoder(fields: tables.source).decode(item, value, into: &records),
                    into: &decoded.draft.source)
            case .owner:
                isDecoded = FieldWalk.take(item.text(value).map { records.share($0) }, into: &decoded.draft.owner)
            case .supersedes: isDecoded = takeReplaced(item, value, into: &records, &decoded.draft)
            case .document:
                isDecoded = FieldWalk.take(
                    tables.documentIDs.index(of: item.bytes(item[value])), into: &decoded.draft.document)
            case nil: return nil
            }
            guard isDecoded else { return nil }
        }
        guard walk.isSound, decoded.id.count > 0 else { return nil }
        return decoded
    }

    private func takeReplaced(
        _ item: YAMLItem, _ index: Int, into records: inout RecordsBuilder, _ draft: inout StoredDraft
    ) -> Bool {
        let list = item[index]
        guard list.kind == .sequence else { return false }
        var ids: [Located<String>] = []
        var next = index + 1
        while next < Int(list.end) {
            guard let bytes = item.id(next) else { return false }
            let node = item[next]
            let id = String(decoding: bytes, as: UTF8.self)
            guard !ids.contains(where: { $0.value == id }) else { return false }
            let position = SourcePosition(line: Int(node.line), column: Int(node.column))
            ids.append(Located(id, at: SourcePlace(path: records.path, position: position), length: bytes.count))
            next = Int(node.end)
        }
        if !ids.isEmpty { draft.supersedes = records.add(supersedes: ids) }
        return true
    }
}
