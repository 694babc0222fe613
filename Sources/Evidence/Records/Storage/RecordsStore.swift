import CalendarDates
import Files
import PositionedYAML
import Rules
import SourceText

/// What the records of one file say.
///
/// One object for a file, where each record on its own would be a dozen allocations: texts stand one behind the other and become
/// strings when they are asked for.
final class RecordsStore: Sendable {
    let path: String
    /// Never changes.
    let lists: StoredLists

    init(_ lists: StoredLists, path: String) {
        self.path = path
        self.lists = lists
    }

    private var bytes: FixedBytes { lists.bytes }

    /// How many records there are.
    var count: Int { Int(lists.rows.count) }

    /// Whether a file is attached to any of them.
    var hasAttachedFiles: Bool { lists.files.count > 0 }

    /// What every use looks at.
    @inline(__always)
    func packed(_ row: UInt32) -> PackedRecord { lists.packed.element(Int(row), in: bytes) }

    func id(_ row: UInt32) -> String { string(self.row(row).id) }

    @inline(__always)
    func withID<Result>(_ row: UInt32, _ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
        withText(self.row(row).id, body)
    }

    func place(_ row: UInt32) -> SourcePlace {
        let row = self.row(row)
        return SourcePlace(path: path, position: SourcePosition(line: Int(row.line), column: Int(row.column)))
    }

    func criteria(_ list: Int32) -> [Int] {
        let range = lists.criterionLists.element(Int(list), in: bytes).range
        return lists.criterionIndices.elements(range, in: bytes).map { Int($0) }
    }

    /// How many titles its sources have.
    var titleCount: Int { Int(lists.titles.count) }

    func title(_ index: Int32) -> String? { Self.index(index).flatMap { sharedText(titleIndex($0)) } }

    /// Does something with the bytes of a title.
    func withTitle<Result>(_ index: Int, _ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
        withSharedText(titleIndex(index), body)
    }

    private func titleIndex(_ title: Int) -> Int32 { lists.titles.element(title, in: bytes) }

    func summary(_ row: UInt32) -> String { string(self.row(row).summary) }

    func owner(_ row: UInt32) -> String? { sharedText(self.row(row).owner) }

    func supersedes(_ row: UInt32) -> [Located<String>] {
        references(row).map { $0.located(in: path, string) }
    }

    /// Does something with the bytes of each id that a record replaces, in their order.
    func eachSuperseded(_ row: UInt32, _ body: (UnsafeBufferPointer<UInt8>) -> Void) {
        for reference in references(row) { withText(reference.span, body) }
    }

    private func references(_ row: UInt32) -> [StoredReference] {
        guard let index = Self.index(self.row(row).supersedes) else { return [] }
        return lists.references.elements(lists.supersedes.element(index, in: bytes).range, in: bytes)
    }

    func measure(_ index: Int32) -> Measure? { storedMeasure(index)?.measure(sharedText) }

    /// The index alone: a measure that is made whole brings the text of its period along.
    func indicator(_ index: Int32) -> Int? { storedMeasure(index)?.indicator }

    /// What every use looks at, of some records.
    func packed(_ rows: Range<Int>) -> [PackedRecord] { lists.packed.elements(rows, in: bytes) }

    /// The measures of some records, and the index of the first.
    func measures(of records: [PackedRecord]) -> (measures: [StoredMeasure], first: Int32) {
        var (first, last) = (Int32.max, Int32.min)
        for record in records where record.measure >= 0 {
            (first, last) = (min(first, record.measure), max(last, record.measure))
        }
        guard first <= last else { return ([], 0) }
        return (lists.measures.elements(Int(first)..<Int(last) + 1, in: bytes), first)
    }

    /// The numbers without the text of their period.
    @inline(__always)
    func figures(_ index: Int32) -> MeasureFigures? { storedMeasure(index)?.figures }

    @inline(__always)
    private func storedMeasure(_ index: Int32) -> StoredMeasure? {
        Self.index(index).map { lists.measures.element($0, in: bytes) }
    }

    func context(_ row: UInt32) -> MeasureContext? {
        Self.index(self.row(row).context).map { index in
            let context = lists.contexts.element(index, in: bytes)
            return MeasureContext(
                comparators: lists.comparisons.elements(context.comparisons.range, in: bytes).map(comparison),
                groups: lists.groups.elements(context.groups.range, in: bytes).map(group),
                undecided: context.undecided.number, invited: context.invited.number)
        }
    }

    func source(_ row: UInt32) -> Citation? {
        Self.index(self.row(row).source).map { index in
            let source = lists.sources.element(index, in: bytes)
            return Citation(
                title: title(source.title) ?? "", publisher: sharedText(source.publisher), url: sharedText(source.url),
                file: Self.index(source.file).map { lists.files.element($0, in: bytes).located(in: path, string) },
                sha256: sharedText(source.sha256), page: sharedText(source.page),
                published: PackedDate(days: source.published).date, note: sharedText(source.note))
        }
    }

    private func comparison(_ stored: StoredComparison) -> MeasureContext.Comparison {
        MeasureContext.Comparison(
            area: sharedText(stored.area) ?? "", value: stored.value, numerator: stored.numerator.number,
            denominator: stored.denominator.number, areas: stored.areas.number)
    }

    private func group(_ stored: StoredGroup) -> MeasureContext.Group {
        MeasureContext.Group(
            by: sharedText(stored.by) ?? "", group: sharedText(stored.group) ?? "", value: stored.value.number,
            numerator: stored.numerator.number, denominator: stored.denominator.number)
    }

    private func row(_ row: UInt32) -> RecordRow { lists.rows.element(Int(row), in: bytes) }

    private func sharedText(_ index: Int32) -> String? {
        index < 0 ? nil : withSharedText(index) { String(decoding: $0, as: UTF8.self) }
    }

    private func withSharedText<Result>(_ index: Int32, _ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
        lists.sharedText.withBytes(lists.shared.element(Int(index), in: bytes).range, in: bytes, body)
    }

    private func string(_ span: TextSpan) -> String { withText(span) { String(decoding: $0, as: UTF8.self) } }

    @inline(__always)
    private func withText<Result>(_ span: TextSpan, _ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
        lists.text.withBytes(span.range, in: bytes, body)
    }

    private static func index(_ packed: Int32) -> Int? { packed < 0 ? nil : Int(packed) }
}
