public import Assessment
import SeparatedValues
public import SourceText

extension SecondRatings {
    /// Reads a sheet that was filled in.
    ///
    /// Spreadsheets and raters may change the case and spacing of terms, write titles for ids, put semicolons or tabs between
    /// values, move columns and rows, add columns and leave rows out.
    /// - Parameters:
    ///   - bytes: the file as it is.
    ///   - path: its path, for faults.
    ///   - assessment: the evidence that the sample was drawn from.
    ///   - seed: the seed that the sample was drawn with.
    /// - Returns: nil where anything is faulty, which is reported with its place.
    public static func read(
        _ bytes: [UInt8], path: String, assessment: Assessment, seed: UInt64, _ faults: FaultCollector
    ) -> SecondRatings? {
        let own = FaultCollector()
        defer { faults.report(own.faults) }
        guard let text = SpreadsheetText.decoded(bytes, path: path, own) else { return nil }
        let rows = SheetReader(path: path, assessment: assessment, seed: seed, faults: own).rows(SeparatedText(text))
        return own.hasErrors ? nil : SecondRatings(path: path, rows: rows.sorted { $0.record < $1.record })
    }
}
