public import SourceText

/// Turns the bytes that a spreadsheet saved into text.
public enum SpreadsheetText {
    /// The text of a UTF-8 file; nil where it is something else, which is reported with what to save instead.
    /// - Parameter path: the file's path, for faults.
    public static func decoded(_ bytes: [UInt8], path: String, _ faults: FaultCollector) -> String? {
        let start = SourcePosition(line: 1, column: 1)
        func refuse(_ message: String, at position: SourcePosition) -> String? {
            faults.report(
                Fault(
                    "not-utf-8", at: SourcePlace(path: path, position: position), message,
                    remedy: "save it as “CSV UTF-8 (comma delimited)” in Excel, or as UTF-8 text in another program"))
            return nil
        }
        if bytes.starts(with: [0x50, 0x4B, 0x03, 0x04]) || bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0]) {
            return refuse("this is a workbook and not a text file", at: start)
        }
        if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) {
            return refuse("the file is UTF-16", at: start)
        }
        if let offset = InvalidByte.offset(in: bytes) {
            return refuse(
                "this letter is not UTF-8; the file was probably saved as plain CSV, in Windows-1252",
                at: ByteOffsets.position(ofByte: offset, in: bytes))
        }
        return String(decoding: bytes, as: UTF8.self)
    }
}
