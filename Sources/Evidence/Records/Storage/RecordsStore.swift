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
    private let text: [UInt8]
    private let rows: [RecordRow]
    private let shared: [TextSpan]
    private let titles: [String]
    private let sources: [StoredSource]
    private let files: [Located<String>]
    private let measures: [Measure]
    private let contexts: [StoredContext]
    private let comparisons: [StoredComparison]
    private let groups: [StoredGroup]
    private let supersedes: [[Located<String>]]

    /// Copies of what was gathered, none with room for more.
    init(_ records: RecordsBuilder) {
        path = records.path
        text = Self.exact(records.text)
        rows = Self.exact(records.rows)
        shared = Self.exact(records.shared.map(\.span))
        titles = Self.exact(records.titles)
        sources = Self.exact(records.sources)
        files = Self.exact(records.files)
        measures = Self.exact(records.measures)
        contexts = Self.exact(records.contexts)
        comparisons = Self.exact(records.comparisons)
        groups = Self.exact(records.groups)
        supersedes = Self.exact(records.supersedes)
    }

    func id(_ row: UInt32) -> String { string(rows[Int(row)].id) }

    func withID<Result>(_ row: UInt32, _ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
        let span = rows[Int(row)].id
        return text.withUnsafeBufferPointer {
            body(UnsafeBufferPointer(rebasing: $0[Int(span.start)..<Int(span.start + span.count)]))
        }
    }

    func place(_ row: UInt32) -> SourcePlace {
        let row = rows[Int(row)]
        return SourcePlace(path: path, position: SourcePosition(line: Int(row.line), column: Int(row.column)))
    }

    func summary(_ row: UInt32) -> String { string(rows[Int(row)].summary) }

    func owner(_ row: UInt32) -> String? { sharedText(rows[Int(row)].owner) }

    func document(_ row: UInt32) -> Int? { Self.index(rows[Int(row)].document) }

    func supersedes(_ row: UInt32) -> [Located<String>] {
        Self.index(rows[Int(row)].supersedes).map { supersedes[$0] } ?? []
    }

    func measure(_ row: UInt32) -> Measure? { Self.index(rows[Int(row)].measure).map { measures[$0] } }

    func isMeasured(_ row: UInt32) -> Bool { rows[Int(row)].measure >= 0 }

    /// The index alone: a measure that is copied whole brings the text of its period along.
    func indicator(_ row: UInt32) -> Int? {
        guard let index = Self.index(rows[Int(row)].measure),
            case .indicator(let indicator, _, _, _, _) = measures[index]
        else { return nil }
        return indicator
    }

    func indicatorValue(_ row: UInt32) -> Double? {
        guard let index = Self.index(rows[Int(row)].measure), case .indicator(_, let value, _, _, _) = measures[index]
        else { return nil }
        return value
    }

    func context(_ row: UInt32) -> MeasureContext? {
        Self.index(rows[Int(row)].context).map { index in
            let context = contexts[index]
            return MeasureContext(
                comparators: context.comparisons.map { comparison(comparisons[Int($0)]) },
                groups: context.groups.map { group(groups[Int($0)]) }, undecided: context.undecided.number,
                invited: context.invited.number)
        }
    }

    func sourceTitle(_ row: UInt32) -> String? {
        Self.index(rows[Int(row)].source).map { titles[Int(sources[$0].title)] }
    }

    func source(_ row: UInt32) -> Citation? {
        Self.index(rows[Int(row)].source).map { index in
            let source = sources[index]
            return Citation(
                title: titles[Int(source.title)], publisher: sharedText(source.publisher), url: sharedText(source.url),
                file: Self.index(source.file).map { files[$0] }, sha256: sharedText(source.sha256),
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

    private func sharedText(_ index: Int32) -> String? { Self.index(index).map { string(shared[$0]) } }

    private func string(_ span: TextSpan) -> String {
        text.withUnsafeBufferPointer {
            String(
                decoding: UnsafeBufferPointer(rebasing: $0[Int(span.start)..<Int(span.start + span.count)]),
                as: UTF8.self)
        }
    }

    private static func index(_ packed: Int32) -> Int? { packed < 0 ? nil : Int(packed) }

    private static func exact<Element>(_ elements: [Element]) -> [Element] {
        elements.withUnsafeBufferPointer { Array($0) }
    }
}
