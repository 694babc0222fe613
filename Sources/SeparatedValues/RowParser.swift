import SourceText

/// Takes rows from bytes that come in pieces of any size. libcsv finds values and rows; this knows where they stand.
///
/// libcsv gets the bytes up to each separator or line break in turn. Whether a value ended there it says itself, so that
/// nothing here knows the rules of quoting.
struct RowParser: ~Copyable {
    enum Event {
        case row(SeparatedRow)
        case trouble(SeparatedTrouble)
    }

    private static let quote = UInt8(ascii: "\"")
    private static let newline = UInt8(ascii: "\n")
    private static let carriageReturn = UInt8(ascii: "\r")

    private var parser: LibCSVParser
    private let separator: UInt8
    private let limits: TableLimits
    /// Whether stray quotes and zero bytes pass as letters.
    private let isForgiving: Bool

    private var line: Int
    private var column = 1
    private var number = 1
    private var cellStart = SourcePosition(line: 1, column: 1)
    private var cellBytes = 0
    private var rowBytes = 0
    private var isQuoted = false
    private var texts: [String] = []
    private var positions: [SourcePosition] = []
    private var lastByte: UInt8 = 0
    private var lastEndedRow = false
    private var isOver = false

    /// - Parameter line: the line that the first byte is on.
    init(separator: Separator, limits: TableLimits, isForgiving: Bool = false, line: Int = 1) {
        self.separator = separator.byte
        self.limits = limits
        self.isForgiving = isForgiving
        self.line = line
        parser = LibCSVParser(separator: self.separator)
    }

    /// The next row or trouble; nil where the bytes are used up, or nothing can be read behind a trouble.
    /// - Parameter offset: the first byte to look at; it moves on.
    mutating func next(in bytes: UnsafeBufferPointer<UInt8>, at offset: inout Int) -> Event? {
        while !isOver, offset < bytes.count {
            let first = bytes[offset]
            if first == Self.newline, lastByte == Self.carriageReturn, lastEndedRow {
                // The second half of a line break.
                lastByte = first
                offset += 1
                continue
            }
            if cellBytes == 0 {
                cellStart = SourcePosition(line: line, column: column)
                isQuoted = first == Self.quote
            }
            let (end, scalars) = cut(bytes, from: offset)
            let outcome = parser.take(UnsafeBufferPointer(rebasing: bytes[offset..<end]))
            if outcome.taken < end - offset {
                return refused(bytes, from: &offset, taken: outcome.taken)
            }
            cellBytes += end - offset
            rowBytes += end - offset
            if bytes[end - 1] == 0, !isForgiving {
                if let event = largerThanAllowed(ended: true) { return event }
                return over(.zeroByte, at: SourcePosition(line: line, column: column + scalars - 1))
            }
            step(over: bytes[end - 1], scalars: scalars)
            offset = end
            lastEndedRow = outcome.endsRow
            if let event = took(outcome) { return event }
        }
        return nil
    }

    /// What is left at the end of the file: a trouble, then a row.
    mutating func finish() -> Event? {
        if isOver { return nil }
        guard let outcome = parser.finish() else {
            parser.isStrict = false
            return .trouble(trouble(.unclosedQuote(limit: nil), at: cellStart))
        }
        isOver = true
        if cellBytes == 0 { cellStart = SourcePosition(line: line, column: column) }
        if let value = outcome.value, let event = add(value) { return event }
        return texts.isEmpty ? nil : .row(endedRow())
    }

    /// The end of the bytes to hand over, and how many letters they are.
    @inline(__always)
    private func cut(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> (end: Int, scalars: Int) {
        var end = start
        var scalars = 0
        while end < bytes.count {
            let byte = bytes[end]
            end += 1
            if byte & 0xC0 != 0x80 { scalars += 1 }
            if byte == separator || byte == Self.newline || byte == Self.carriageReturn || byte == 0 { break }
        }
        return (end, scalars)
    }

    /// A carriage return before a line feed is no line break of its own.
    private mutating func step(over byte: UInt8, scalars: Int) {
        if byte == Self.carriageReturn || (byte == Self.newline && !(scalars == 1 && lastByte == Self.carriageReturn)) {
            line += 1
            column = 1
        } else if byte != Self.newline {
            column += scalars
        }
        lastByte = byte
    }

    private mutating func took(_ outcome: LibCSVParser.Outcome) -> Event? {
        if let event = largerThanAllowed(ended: outcome.value != nil) { return event }
        if let value = outcome.value {
            if let event = add(value) { return event }
            cellBytes = 0
            if !parser.isStrict { parser.isStrict = true }
        }
        guard outcome.endsRow else { return nil }
        cellBytes = 0
        rowBytes = 0
        if texts.isEmpty {
            number += 1
            return nil
        }
        return .row(endedRow())
    }

    /// A trouble where the value or row has more bytes than it may, told the same whatever pieces the bytes come in.
    /// - Parameter ended: whether the last byte is none of the value's own.
    private mutating func largerThanAllowed(ended: Bool) -> Event? {
        if cellBytes - (ended ? 1 : 0) > limits.bytesACell {
            let limit = limits.bytesACell
            return over(isQuoted ? .unclosedQuote(limit: limit) : .largeCell(limit: limit), at: cellStart)
        }
        return rowBytes > limits.bytesARow ? over(.largeRow(limit: limits.bytesARow), at: cellStart) : nil
    }

    private mutating func add(_ value: UnsafeBufferPointer<UInt8>) -> Event? {
        guard let text = String(checking: value) else {
            return over(.notUTF8, at: InvalidByte.position(in: value, start: cellStart, isQuoted: isQuoted))
        }
        if texts.count == limits.cellsARow { return over(.manyCells(limit: limits.cellsARow), at: cellStart) }
        texts.append(text)
        positions.append(cellStart)
        return nil
    }

    private mutating func endedRow() -> SeparatedRow {
        let row = SeparatedRow(texts: texts, positions: positions, number: number)
        number += 1
        let width = texts.count
        texts = []
        positions = []
        texts.reserveCapacity(width)
        positions.reserveCapacity(width)
        return row
    }

    /// A quote where none may be, or something behind one that closed.
    private mutating func refused(
        _ bytes: UnsafeBufferPointer<UInt8>, from offset: inout Int, taken: Int
    ) -> Event? {
        for byte in bytes[offset..<offset + taken] where byte & 0xC0 != 0x80 { column += 1 }
        cellBytes += taken
        rowBytes += taken
        if taken > 0 { lastByte = bytes[offset + taken - 1] }
        offset += taken
        lastEndedRow = false
        if let event = largerThanAllowed(ended: false) { return event }
        let here = SourcePosition(line: line, column: column)
        if isQuoted { return over(.textAfterQuote, at: here) }
        // In such a value all further quotes are letters too, up to its end.
        parser.isStrict = false
        return isForgiving ? next(in: bytes, at: &offset) : .trouble(trouble(.strayQuote, at: here))
    }

    private mutating func over(_ kind: SeparatedTrouble.Kind, at position: SourcePosition) -> Event {
        isOver = true
        return .trouble(trouble(kind, at: position))
    }

    private func trouble(_ kind: SeparatedTrouble.Kind, at position: SourcePosition) -> SeparatedTrouble {
        SeparatedTrouble(kind: kind, position: position, start: cellStart, row: number, column: texts.count)
    }
}

extension String {
    /// The text of bytes that may be no UTF-8. Most values are plain letters, for which looking at them is faster than checking.
    fileprivate init?(checking bytes: UnsafeBufferPointer<UInt8>) {
        var seen: UInt8 = 0
        for byte in bytes { seen |= byte }
        if seen < 0x80 {
            self.init(decoding: bytes, as: UTF8.self)
        } else {
            self.init(validating: bytes, as: UTF8.self)
        }
    }
}
