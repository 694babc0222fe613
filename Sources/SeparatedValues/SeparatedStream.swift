import SourceText

/// Reads a table that comes in pieces of any size, in bounded memory whatever its size.
///
/// It is stricter than ``SeparatedText``: what a spreadsheet would not have written is a trouble, not a value. Memory holds
/// one row, 64 KiB of the file's beginning, and the piece at hand.
public struct SeparatedStream: ~Copyable {
    /// What reading leads to.
    public enum Event: Sendable {
        /// A row with at least one value.
        case row(SeparatedRow)
        /// What is wrong. Only behind a passable trouble does anything follow.
        case trouble(SeparatedTrouble)
    }

    /// How many bytes are looked at before the first row is given, to know what the file is.
    static let openingLength = 1 << 16

    /// What stands between values; nil until that is known.
    public private(set) var separator: Separator?
    /// How many bytes came in.
    public private(set) var bytesRead = 0

    private let stated: Separator?
    private let limits: TableLimits
    private var opening: [UInt8] = []
    private var parser: RowParser?
    private var isOver = false

    /// Creates a reader for one file.
    /// - Parameter separator: what stands between values; nil finds out by the first row, as ``SeparatedText`` does.
    public init(separator: Separator? = nil, limits: TableLimits = .usual) {
        stated = separator
        self.limits = limits
    }

    /// Takes the next bytes and hands over what ends in them.
    /// - Parameter body: takes an event and says whether to read on.
    /// - Returns: whether anything can follow.
    public mutating func feed<Failure: Error>(
        _ bytes: UnsafeBufferPointer<UInt8>, _ body: (Event) throws(Failure) -> Bool
    ) throws(Failure) -> Bool {
        if isOver { return false }
        let room = limits.bytesAFile - bytesRead
        bytesRead += bytes.count
        if bytes.count <= room { return try take(bytes, body) }
        // What came before the limit is read all the same, so that pieces of any size lead to the same.
        guard try take(UnsafeBufferPointer(rebasing: bytes.prefix(room)), body) else { return false }
        if parser == nil, try !open(body) { return false }
        return try stop(trouble(.largeFile(limit: limits.bytesAFile)), body)
    }

    private mutating func take<Failure: Error>(
        _ bytes: UnsafeBufferPointer<UInt8>, _ body: (Event) throws(Failure) -> Bool
    ) throws(Failure) -> Bool {
        if parser != nil { return try parse(bytes, from: 0, body) }
        opening.append(contentsOf: bytes)
        return opening.count < Self.openingLength ? true : try open(body)
    }

    /// Hands over what is left at the end of the file.
    /// - Returns: whether the file was read to its end.
    public mutating func finish<Failure: Error>(_ body: (Event) throws(Failure) -> Bool) throws(Failure) -> Bool {
        if isOver { return false }
        if parser == nil, try !open(body) { return false }
        isOver = true
        switch parser?.finish() {
        case .row(let row): return try body(.row(row))
        case .trouble(let trouble):
            _ = try body(.trouble(trouble))
            return false
        case nil: return true
        }
    }

    private mutating func open<Failure: Error>(_ body: (Event) throws(Failure) -> Bool) throws(Failure) -> Bool {
        let bytes = opening
        opening = []
        if let kind = FileSignature.trouble(bytes) { return try stop(trouble(kind), body) }
        // The bytes cannot be borrowed and the error's type kept in one closure, so its outcome is carried out of it.
        var outcome: Result<Bool, Failure> = .success(true)
        bytes.withUnsafeBufferPointer { bytes in
            let start = TableOpening(
                UnsafeBufferPointer(rebasing: bytes.prefix(Self.openingLength)), separator: stated)
            separator = start.separator
            parser = RowParser(separator: start.separator, limits: limits, line: start.line)
            do throws(Failure) {
                outcome = .success(try parse(bytes, from: start.length, body))
            } catch {
                outcome = .failure(error)
            }
        }
        return try outcome.get()
    }

    private mutating func parse<Failure: Error>(
        _ bytes: UnsafeBufferPointer<UInt8>, from start: Int, _ body: (Event) throws(Failure) -> Bool
    ) throws(Failure) -> Bool {
        var offset = start
        while let event = parser?.next(in: bytes, at: &offset) {
            switch event {
            case .row(let row):
                if try !body(.row(row)) { isOver = true }
            case .trouble(let trouble):
                if try !body(.trouble(trouble)) || !trouble.isPassable { isOver = true }
            }
            if isOver { return false }
        }
        return true
    }

    private mutating func stop<Failure: Error>(
        _ trouble: SeparatedTrouble, _ body: (Event) throws(Failure) -> Bool
    ) throws(Failure) -> Bool {
        isOver = true
        _ = try body(.trouble(trouble))
        return false
    }

    private func trouble(_ kind: SeparatedTrouble.Kind) -> SeparatedTrouble {
        let start = SourcePosition(line: 1, column: 1)
        return SeparatedTrouble(kind: kind, position: start, start: start, row: 1, column: 0)
    }
}
