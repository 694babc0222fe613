import Assessment
import CalendarDates
import Evidence
import Rules
import SeparatedValues
import Vocabularies

/// The file that a second rater gets, fills in and gives back.
public enum ModerationSheet {
    /// The sheet of a sample: comma-separated values (RFC 4180) in UTF-8 with a byte order mark, so that spreadsheets read it well.
    ///
    /// A row tells what the record says and where that comes from. It does not tell how the record was rated, what it is called or
    /// who owns it. Values that a spreadsheet might take for a formula have an apostrophe in front.
    public static func csv(for sample: ModerationSample) -> String {
        let rules = sample.assessment.rules
        let rows = sample.items.map { item in
            row(sample.assessment.records[item.record].record, item.blindID, rules)
        }
        return "\u{FEFF}"
            + ([SheetColumns.header(rules.vocabularies)] + rows).map {
                SeparatedLine.text($0.map(GuardedCell.written))
            }.joined()
    }

    private static func row(_ record: EvidenceRecord, _ blindID: String, _ rules: RuleSet) -> [String] {
        let words = rules.vocabularies
        let told = [
            words.kinds[record.kind].title, record.date.description,
            record.criteria.map { rules.criteria[$0].title }.joined(separator: "; "),
            record.theme.map { words.themes[$0].title } ?? "", record.summary,
            record.measure.map { MeasureWords.text($0, rules.indicators) } ?? "", record.source?.title ?? "",
            record.source?.publisher ?? "",
        ]
        return [blindID] + told + RecordScale.allCases.map { _ in "" } + [""]
    }
}
