import Assessment
import Evidence
import Rules
import SeparatedValues
import SourceText
import Vocabularies

/// Reads the rows of a filled sheet.
struct SheetReader {
    private let path: String
    private let assessment: Assessment
    private let seed: UInt64
    private let names: BlindIDs
    private let indices: [String: Int]
    private let matchers: [RecordScale: TermMatcher]
    private let faults: FaultCollector

    init(path: String, assessment: Assessment, seed: UInt64, faults: FaultCollector) {
        self.path = path
        self.assessment = assessment
        self.seed = seed
        self.faults = faults
        let ids = assessment.records.map(\.record.id)
        names = BlindIDs(ids, seed: seed)
        indices = Dictionary(zip(ids, ids.indices), uniquingKeysWith: { first, _ in first })
        let words = assessment.rules.vocabularies
        matchers = Dictionary(
            RecordScale.allCases.map { ($0, TermMatcher($0.vocabulary(words))) },
            uniquingKeysWith: { first, _ in first })
    }

    func rows(_ table: SeparatedText) -> [SecondRatings.Row] {
        if let quote = table.unclosedQuote {
            report("unclosed-quote", quote, "nothing closes this quote", remedy: "close it, or take it away")
            return []
        }
        if let place = table.textAfterQuote {
            report(
                "text-after-quote", place, "behind the quote that closes this value stands something else",
                remedy: "write each quote inside a value twice, or save the sheet as CSV once more")
            return []
        }
        guard let columns = columns(table.rows.first) else { return [] }
        checkWidths(table)
        let named = table.rows.dropFirst().filter { isUsed($0, columns) }.compactMap { row in
            blindID(row, columns).map { (row: row, id: $0) }
        }
        if !named.isEmpty, !named.contains(where: { names.record(named: $0.id.text) != nil }) {
            let all =
                named.count == 1 ? "this id belongs to no record" : "none of the \(named.count) ids belongs to a record"
            report(
                "unknown-blind-id", named[0].id.position, "with the seed \(seed) \(all)",
                remedy: "say the seed and the evidence that the sheet was drawn with")
            return []
        }
        var first: [Int: SourcePosition] = [:]
        return named.compactMap { row, id in
            guard let record = record(id, seen: &first) else { return nil }
            return self.row(row, record: record, id: id, columns)
        }
    }

    /// Where each column stands; nil where one is missing or stands twice.
    private func columns(_ header: SeparatedText.Row?) -> [String: Int]? {
        let start = SourcePosition(line: 1, column: 1)
        guard let header else {
            report("missing-column", start, "the file is empty", remedy: "give the sheet that was filled in")
            return nil
        }
        var columns: [String: Int] = [:]
        for (index, cell) in header.cells.enumerated() {
            let name = SheetColumns.name(GuardedCell.read(cell.text))
            if name.isEmpty { continue }
            if let other = columns[name], ([SheetColumns.id, SheetColumns.comment] + Self.scaleNames).contains(name) {
                report(
                    "duplicate-column", cell.position, "the column '\(name)' stands here a second time",
                    remedy: "leave one of the two out", also: header.cells[other].position, "it stands here first")
            }
            columns[name] = columns[name] ?? index
        }
        for name in [SheetColumns.id] + Self.scaleNames where columns[name] == nil {
            report(
                "missing-column", header.cells.first?.position ?? start, "there is no column '\(name)'",
                remedy: "put it back, with its name in the first row, as in the sheet that was drawn")
        }
        return faults.hasErrors ? nil : columns
    }

    /// A row with more values than columns is one whose quotes were lost.
    private func checkWidths(_ table: SeparatedText) {
        let width = table.rows.first?.cells.count ?? 0
        for row in table.rows.dropFirst() {
            guard let extra = row.cells.dropFirst(width).first(where: { !$0.text.isEmpty }) else { continue }
            report(
                "too-many-values", extra.position, "here is a value beyond the last of the \(width) columns",
                remedy: "put texts that hold a separator in quotes, or save the sheet as CSV once more")
        }
    }

    private static let scaleNames = RecordScale.allCases.map(\.rawValue)

    /// Whether a row says anything; spreadsheets write rows of nothing.
    private func isUsed(_ row: SeparatedText.Row, _ columns: [String: Int]) -> Bool {
        let own = ([SheetColumns.id] + Self.scaleNames).compactMap { cell(row, columns[$0]) }
        return own.contains { !TermMatcher.normalised($0.text).isEmpty }
    }

    private func cell(_ row: SeparatedText.Row, _ index: Int?) -> SeparatedText.Cell? {
        index.flatMap { row.cells.indices.contains($0) ? row.cells[$0] : nil }
    }

    private func blindID(_ row: SeparatedText.Row, _ columns: [String: Int]) -> SeparatedText.Cell? {
        guard let cell = cell(row, columns[SheetColumns.id]), !TermMatcher.normalised(cell.text).isEmpty else {
            report(
                "missing-blind-id", row.cells[0].position, "a row with ratings has no id",
                remedy: "put its id back, or empty the row")
            return nil
        }
        return cell
    }

    private func record(_ id: SeparatedText.Cell, seen: inout [Int: SourcePosition]) -> Int? {
        guard let name = names.record(named: id.text), let record = indices[name] else {
            report(
                "unknown-blind-id", id.position, "with the seed \(seed) this id belongs to no record",
                remedy: "put the id back as it was drawn, or leave the row out if its record is no longer there",
                length: id.text.unicodeScalars.count)
            return nil
        }
        if let other = seen[record] {
            report(
                "duplicate-blind-id", id.position, "this id stands here a second time",
                remedy: "leave one of the two rows out", also: other, "it stands here first")
            return nil
        }
        seen[record] = id.position
        return record
    }

    private func row(
        _ row: SeparatedText.Row, record: Int, id: SeparatedText.Cell, _ columns: [String: Int]
    ) -> SecondRatings.Row {
        var terms: [RecordScale: Int] = [:]
        for scale in RecordScale.allCases {
            guard let cell = cell(row, columns[scale.rawValue]) else { continue }
            let text = GuardedCell.read(cell.text)
            if TermMatcher.normalised(text).isEmpty { continue }
            terms[scale] = matchers[scale]?.index(of: text)
            if terms[scale] == nil { reportTerm(text, cell, scale) }
        }
        let comment = cell(row, columns[SheetColumns.comment]).map { GuardedCell.read($0.text) } ?? ""
        return SecondRatings.Row(
            record: record, blindID: names.name(of: assessment.records[record].record.id) ?? id.text, terms: terms,
            comment: comment, place: SourcePlace(path: path, position: id.position))
    }

    private func reportTerm(_ text: String, _ cell: SeparatedText.Cell, _ scale: RecordScale) {
        let vocabulary = scale.vocabulary(assessment.rules.vocabularies)
        // Long texts and invisible marks are no mistyped term and not repeated: they may be anything.
        let isShown = text.count <= 40 && !text.unicodeScalars.contains(where: Self.isInvisible)
        let titles = vocabulary.terms.map(\.title)
        let near =
            NearMiss.suggestion(for: text, among: titles) ?? NearMiss.suggestion(for: text, among: vocabulary.ids)
        let choices = vocabulary.ids.isEmpty ? "leave it empty" : "use one of " + vocabulary.ids.joined(separator: ", ")
        report(
            "unknown-term", cell.position,
            isShown ? "'\(scale.rawValue)' cannot be '\(text)'" : "this is no term of '\(scale.rawValue)'",
            remedy: near.map { "did you mean '\($0)'? (\(choices))" } ?? choices,
            length: isShown ? text.unicodeScalars.count : 1)
    }

    private static func isInvisible(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.properties.generalCategory {
        case .control, .format, .lineSeparator, .paragraphSeparator: true
        default: false
        }
    }

    private func report(
        _ id: String, _ position: SourcePosition, _ message: String, remedy: String, length: Int = 1,
        also other: SourcePosition? = nil, _ note: String = ""
    ) {
        let notes = other.map { [Fault.Note(place: SourcePlace(path: path, position: $0), text: note)] } ?? []
        faults.report(
            Fault(
                id, at: SourcePlace(path: path, position: position), length: length, message, remedy: remedy,
                notes: notes))
    }
}
