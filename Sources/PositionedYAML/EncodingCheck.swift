import SourceText

/// Refuses what libyaml would read but people should not write.
enum EncodingCheck {
    /// A fault where the file is too large or is UTF-16; invalid UTF-8 is found while reading.
    static func fault(in bytes: [UInt8], path: String, limits: YAMLLimits) -> Fault? {
        let start = SourcePlace(path: path, position: SourcePosition(line: 1, column: 1))
        if bytes.count > limits.bytes {
            return Fault(
                "file-too-large", at: SourcePlace(path: path),
                "the file has \(bytes.count) bytes, more than \(limits.bytes)", remedy: "split it into several files")
        }
        if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) {
            return Fault("not-utf-8", at: start, "the file is UTF-16", remedy: "save it as UTF-8")
        }
        return nil
    }

    /// A fault where a look over the bytes found a rare line break.
    static func fault(in scan: TextScan, of bytes: [UInt8], path: String) -> Fault? {
        scan.rareLineBreak.map { offset in
            Fault(
                "line-break", at: SourcePlace(path: path, position: ByteOffsets.position(ofByte: offset, in: bytes)),
                "there is an unusual line break here, perhaps an invisible one from a word processor",
                remedy: "replace it with a space, or with the line break that the other lines end in")
        }
    }
}
