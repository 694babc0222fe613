import Files

extension FixedBytes {
    /// Where the next bytes are, and the offset behind them; nil where there are not as many.
    func take(_ length: Int, _ offset: inout Int) -> Range<Int>? {
        guard length <= count - offset else { return nil }
        defer { offset += length }
        return offset..<offset + length
    }

    /// A count of four bytes.
    func takeCount(_ offset: inout Int) -> Int? {
        guard let range = take(MemoryLayout<UInt32>.size, &offset) else { return nil }
        return Int32(exactly: value(at: range.lowerBound, as: UInt32.self)).map { Int($0) }
    }

    /// Where bytes are whose count stands before them.
    func takeList(_ offset: inout Int) -> Range<Int>? { takeCount(&offset).flatMap { take($0, &offset) } }

    /// A copy of some bytes.
    func array(_ range: Range<Int>) -> [UInt8] { withBytes(range) { Array($0) } }

    /// Some bytes as text.
    func string(_ range: Range<Int>) -> String { withBytes(range) { String(decoding: $0, as: UTF8.self) } }
}

extension [UInt8] {
    /// Adds a count of four bytes.
    mutating func append(count: Int) { append(value: UInt32(count)) }

    /// Adds bytes with their count before them.
    mutating func append(list: some Collection<UInt8>) {
        append(count: list.count)
        append(contentsOf: list)
    }

    /// Adds a value as it lies in memory.
    mutating func append(value: some BitwiseCopyable) {
        Swift.withUnsafeBytes(of: value) { append(contentsOf: $0) }
    }
}
