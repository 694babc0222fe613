/// Divides the output of `xlsx2csv` into sheets. Before each stands a line that begins with a mark no workbook can hold.
struct SheetSplitter {
    /// The mark as `xlsx2csv` takes it, and its byte: XML has no such letter, so that no value looks like it.
    static let option = "x07"
    private static let mark: UInt8 = 7
    private static let nameBudget = 1 << 10

    enum Piece {
        /// A sheet of this name begins.
        case sheet(String)
        /// Bytes of the sheet that began last.
        case bytes(UnsafeBufferPointer<UInt8>)
    }

    private var line: [UInt8]?

    /// The next piece of the bytes; nil where they are used up.
    mutating func next(in bytes: UnsafeBufferPointer<UInt8>, at offset: inout Int) -> Piece? {
        while offset < bytes.count {
            let rest = bytes[offset...]
            guard line != nil else {
                let end = rest.firstIndex(of: Self.mark) ?? bytes.count
                defer { offset = end }
                if end > offset { return .bytes(UnsafeBufferPointer(rebasing: bytes[offset..<end])) }
                line = []
                continue
            }
            let end = rest.firstIndex(of: UInt8(ascii: "\n"))
            line?.append(contentsOf: rest[..<(end ?? bytes.count)].prefix(Self.nameBudget))
            offset = end.map { $0 + 1 } ?? bytes.count
            guard end != nil, let whole = line else { continue }
            line = nil
            return .sheet(Self.name(whole))
        }
        return nil
    }

    /// What stands behind the mark, the sheet's number and a dash.
    private static func name(_ line: [UInt8]) -> String {
        let text = String(decoding: line.dropFirst(), as: UTF8.self)
        let words = text.split(separator: " ", maxSplits: 2, omittingEmptySubsequences: true)
        return words.count == 3 ? String(words[2]) : ""
    }
}
