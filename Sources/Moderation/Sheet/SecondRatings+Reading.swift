public import Assessment
public import Files
import SeparatedValues
public import SourceText

extension SecondRatings {
    /// Reads a sheet that was filled in: text with separated values, or a workbook, told apart by its first bytes.
    ///
    /// Spreadsheets and raters may change the case and spacing of terms, write titles for ids, put semicolons or tabs between
    /// values, move columns and rows, add columns and leave rows out.
    /// - Parameters:
    ///   - path: where the sheet is.
    ///   - assessment: the evidence that the sample was drawn from.
    ///   - seed: the seed that the sample was drawn with.
    /// - Returns: nil where anything is faulty, which is reported with its place.
    /// - Throws: ``FileFault`` where the file cannot be read.
    public static func read(
        file path: String, assessment: Assessment, seed: UInt64, _ faults: FaultCollector
    ) async throws(FileFault) -> SecondRatings? {
        let bytes = try FileBytes.read(path, budget: 64 << 20)
        guard FileSignature.isZip(bytes) || FileSignature.isCompound(bytes) else {
            return read(bytes, path: path, assessment: assessment, seed: seed, faults)
        }
        let own = FaultCollector()
        defer { faults.report(own.faults) }
        guard let table = await SheetTable(workbook: path, own) else { return nil }
        return ratings(table, path: path, assessment: assessment, seed: seed, own)
    }

    /// Reads a sheet of text.
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
        return ratings(SheetTable(SeparatedText(text)), path: path, assessment: assessment, seed: seed, own)
    }

    private static func ratings(
        _ table: SheetTable, path: String, assessment: Assessment, seed: UInt64, _ faults: FaultCollector
    ) -> SecondRatings? {
        let rows = SheetReader(path: path, assessment: assessment, seed: seed, faults: faults).rows(table)
        return faults.hasErrors ? nil : SecondRatings(path: path, rows: rows.sorted { $0.record < $1.record })
    }
}
