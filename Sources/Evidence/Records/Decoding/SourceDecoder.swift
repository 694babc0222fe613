import CalendarDates
import PositionedYAML

/// Decodes where a record comes from; what it gives up on, ``RecordReader`` reads with care.
struct SourceDecoder {
    let fields: FieldSlots<SourceSlot>

    /// The index of the source among those that are kept; nil where it has to be read with care.
    func decode(_ item: YAMLItem, _ index: Int, into records: inout RecordsBuilder) -> Int? {
        guard var walk = FieldWalk(item, index) else { return nil }
        var source = StoredSource(title: RecordRow.none)
        while let (field, value) = walk.field(of: item, fields.names) {
            guard let slot = fields.slots[field] else { return nil }
            if slot == .published {
                guard let date = item.date(value) else { return nil }
                source.published = date.daysSinceEpoch
                continue
            }
            guard let text = item.text(value) else { return nil }
            switch slot {
            case .title: source.title = records.title(text)
            case .publisher: source.publisher = Int32(records.share(text))
            case .url: source.url = Int32(records.share(text))
            case .page: source.page = Int32(records.share(text))
            case .note: source.note = Int32(records.share(text))
            case .published: break
            }
        }
        guard walk.isSound, source.title >= 0 else { return nil }
        return records.add(source)
    }
}
