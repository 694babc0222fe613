import SourceText

/// Refuses what libyaml would read but people should not write.
enum EncodingCheck {
    /// Looks over a file; invalid UTF-8 is left to be found while reading.
    /// - Throws: where the file is too large, is UTF-16 or has line breaks that editors do not show.
    static func scan(_ bytes: [UInt8], path: String, limits: YAMLLimits) throws(YAMLSyntaxError) -> TextScan {
        if bytes.count > limits.bytes {
            throw YAMLSyntaxError(
                Fault(
                    "file-too-large", at: SourcePlace(path: path),
                    "the file has \(bytes.count) bytes, more than \(limits.bytes)",
                    remedy: "split it into several files"))
        }
        if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) {
            throw YAMLSyntaxError(
                Fault(
                    "not-utf-8", at: SourcePlace(path: path, position: SourcePosition(line: 1, column: 1)),
                    "the file is UTF-16", remedy: "save it as UTF-8"))
        }
        let scan = bytes.withUnsafeBytes { TextScan($0) }
        if let offset = scan.rareLineBreak {
            throw YAMLSyntaxError(
                Fault(
                    "line-break",
                    at: SourcePlace(path: path, position: ByteOffsets.position(ofByte: offset, in: bytes)),
                    "there is an unusual line break here, perhaps an invisible one from a word processor",
                    remedy: "replace it with a space, or with the line break that the other lines end in"))
        }
        return scan
    }
}
