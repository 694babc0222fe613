/// How a table begins: what stands before its first row, and between its values.
struct TableOpening {
    /// How many bytes stand before the first row: a byte order mark, a line such as `sep=;`.
    let length: Int
    /// The line of the first row, from 1.
    let line: Int
    /// What stands between values.
    let separator: Separator

    /// Looks at the first bytes, which should hold the first row.
    /// - Parameter separator: what stands between values; nil finds out.
    init(_ bytes: UnsafeBufferPointer<UInt8>, separator: Separator?) {
        let mark = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
        if let separator {
            (length, line, self.separator) = (mark, 1, separator)
        } else if let (stated, count) = Self.stated(bytes[mark...]) {
            (length, line, self.separator) = (mark + count, 2, stated)
        } else {
            (length, line, self.separator) = (mark, 1, Self.likely(bytes, from: mark))
        }
    }

    /// What a first line such as `sep=;`, which Excel understands, says, and how many bytes it has.
    private static func stated(_ bytes: Slice<UnsafeBufferPointer<UInt8>>) -> (Separator, Int)? {
        let line = bytes.prefix(7).prefix { $0 != UInt8(ascii: "\n") && $0 != UInt8(ascii: "\r") }
        guard line.count == 5, String(decoding: line.prefix(4), as: UTF8.self).lowercased() == "sep=",
            let last = line.last, let separator = Separator.allCases.first(where: { $0.byte == last })
        else { return nil }
        let rest = bytes.dropFirst(line.count).prefix(2)
        let lineBreak = rest.elementsEqual("\r\n".utf8) ? 2 : min(1, rest.count)
        return (separator, line.count + lineBreak)
    }

    private static func likely(_ bytes: UnsafeBufferPointer<UInt8>, from mark: Int) -> Separator {
        var best = (separator: Separator.comma, cells: 0)
        for separator in Separator.allCases {
            let cells = firstRowCells(bytes, from: mark, separator)
            if cells > best.cells { best = (separator, cells) }
        }
        return best.separator
    }

    /// How many values the first row has, or what of it there is.
    private static func firstRowCells(
        _ bytes: UnsafeBufferPointer<UInt8>, from mark: Int, _ separator: Separator
    ) -> Int {
        var parser = RowParser(separator: separator, limits: .none, isForgiving: true)
        var offset = mark
        var event = parser.next(in: bytes, at: &offset)
        if event == nil { event = parser.finish() }
        switch event {
        case .row(let row): return row.texts.count
        case .trouble(let trouble): return trouble.column + 1
        case nil: return 0
        }
    }
}
