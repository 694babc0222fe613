/// Tells by its first bytes that a file is no table of text.
public enum FileSignature {
    /// A zip archive, as new workbooks are.
    public static func isZip(_ bytes: some Sequence<UInt8>) -> Bool { bytes.starts(with: [0x50, 0x4B, 0x03, 0x04]) }
    /// A compound file, as old workbooks are, and new ones with a password.
    public static func isCompound(_ bytes: some Sequence<UInt8>) -> Bool {
        bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0])
    }

    private static let texts: [(start: String, name: String)] = [
        ("%pdf-", "a PDF file"), ("{\\rtf", "an RTF document"), ("<?xml", "an XML file"), ("<html", "a web page"),
        ("<!doctype", "a web page"),
    ]
    private static let binaries: [(start: [UInt8], name: String)] = [
        ([0x1F, 0x8B], "a gzip archive"), ([0x89, 0x50, 0x4E, 0x47], "a picture"), ([0xFF, 0xD8, 0xFF], "a picture"),
    ]

    /// What is wrong with the first bytes; nil where nothing is.
    static func trouble(_ bytes: [UInt8]) -> SeparatedTrouble.Kind? {
        if isZip(bytes) || isCompound(bytes) { return .notATable("a workbook") }
        if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) || isWide(bytes) { return .wideText }
        if let binary = binaries.first(where: { bytes.starts(with: $0.start) }) { return .notATable(binary.name) }
        let mark = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
        let text = String(decoding: bytes.dropFirst(mark).prefix(64), as: UTF8.self).lowercased()
        let first = text.drop { $0.isWhitespace }
        return texts.first { first.hasPrefix($0.start) }.map { .notATable($0.name) }
    }

    /// Text of two bytes a letter without a mark: every other byte is zero, in the first letters at least.
    private static func isWide(_ bytes: [UInt8]) -> Bool {
        let sample = bytes.prefix(64)
        guard sample.count >= 4 else { return false }
        let even = stride(from: 0, to: sample.count, by: 2).count { sample[$0] == 0 }
        let odd = stride(from: 1, to: sample.count, by: 2).count { sample[$0] == 0 }
        let half = sample.count / 2
        return (odd * 4 >= half * 3 && even * 4 <= half) || (even * 4 >= half * 3 && odd * 4 <= half)
    }
}
