import CalendarDates
import PositionedYAML
import Rules
import SourceText

/// What the records of one file hold beside the few figures that every use looks at.
///
/// One object and a few arrays for a file, where each record on its own would be a dozen allocations: texts stand one behind
/// the other and become strings when they are asked for.
final class RecordsStore: Sendable {
    private let path: String
    private let stored: StoredRecords
    /// The titles of sources; as strings, because they are looked at far more often than other texts.
    let titles: [String]
    /// As numbers, likewise.
    private let criterionLists: [[Int]]

    init(_ stored: StoredRecords, path: String) {
        self.path = path
        self.stored = stored
        titles = stored.titles.map { Self.string(stored.shared[Int($0)], in: stored.text) }
        criterionLists = stored.criterionLists.map { stored.criterionIndices[$0.range].map { Int($0) } }
    }

    func id(_ row: UInt32) -> String { string(stored.rows[Int(row)].id) }

    func withID<Result>(_ row: UInt32, _ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
        let span = stored.rows[Int(row)].id
        return stored.text.withUnsafeBufferPointer { body(UnsafeBufferPointer(rebasing: $0[span.range])) }
    }

    func place(_ row: UInt32) -> SourcePlace {
        let row = stored.rows[Int(row)]
        return SourcePlace(path: path, position: SourcePosition(line: Int(row.line), column: Int(row.column)))
    }

    func criteria(_ list: Int32) -> [Int] { criterionLists[Int(list)] }

    func title(_ index: Int32) -> String? { Self.index(index).map { titles[$0] } }

    func summary(_ row: UInt32) -> String { string(stored.rows[Int(row)].summary) }

    func owner(_ row: UInt32) -> String? { sharedText(stored.rows[Int(row)].owner) }

    func document(_ row: UInt32) -> Int? { Self.index(stored.rows[Int(row)].document) }

    func supersedes(_ row: UInt32) -> [Located<String>] {
        Self.index(stored.rows[Int(row)].supersedes).map { index in
            stored.references[stored.supersedes[index].range].map { $0.located(in: path, string) }
        } ?? []
    }

    /// Does something with the bytes of each id that a record replaces, in their order.
    func eachSuperseded(_ row: UInt32, _ body: (UnsafeBufferPointer<UInt8>) -> Void) {
        guard let index = Self.index(stored.rows[Int(row)].supersedes) else { return }
        stored.text.withUnsafeBufferPointer { text in
            for reference in stored.references[stored.supersedes[index].range] {
                body(UnsafeBufferPointer(rebasing: text[reference.span.range]))
            }
        }
    }

    func measure(_ row: UInt32) -> Measure? { storedMeasure(row)?.measure(sharedText) }

    /// The index alone: a measure that is made whole brings the text of its period along.
    func indicator(_ row: UInt32) -> Int? { storedMeasure(row)?.indicator }

    func indicatorValue(_ row: UInt32) -> Double? { storedMeasure(row)?.indicatorValue }

    private func storedMeasure(_ row: UInt32) -> StoredMeasure? {
        Self.index(stored.rows[Int(row)].measure).map { stored.measures[$0] }
    }

    func context(_ row: UInt32) -> MeasureContext? {
        Self.index(stored.rows[Int(row)].context).map { index in
            let context = stored.contexts[index]
            return MeasureContext(
                comparators: stored.comparisons[context.comparisons.range].map(comparison),
                groups: stored.groups[context.groups.range].map(group), undecided: context.undecided.number,
                invited: context.invited.number)
        }
    }

    func source(_ row: UInt32) -> Citation? {
        Self.index(stored.rows[Int(row)].source).map { index in
            let source = stored.sources[index]
            return Citation(
                title: titles[Int(source.title)], publisher: sharedText(source.publisher), url: sharedText(source.url),
                file: Self.index(source.file).map { stored.files[$0].located(in: path, string) },
                sha256: sharedText(source.sha256),
                page: sharedText(source.page), published: PackedDate(days: source.published).date,
                note: sharedText(source.note))
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

    private func sharedText(_ index: Int32) -> String? { Self.index(index).map { string(stored.shared[$0]) } }

    private func string(_ span: TextSpan) -> String { Self.string(span, in: stored.text) }

    private static func string(_ span: TextSpan, in text: [UInt8]) -> String {
        text.withUnsafeBufferPointer {
            String(decoding: UnsafeBufferPointer(rebasing: $0[span.range]), as: UTF8.self)
        }
    }

    private static func index(_ packed: Int32) -> Int? { packed < 0 ? nil : Int(packed) }
}
