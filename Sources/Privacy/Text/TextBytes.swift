/// Text as bytes, with what detectors ask of it.
///
/// Mostly UTF-8. Windows-1252 is read well enough to find what is to be found: its letters with accents count as
/// letters, its quotation marks do not.
struct TextBytes {
    /// The bytes.
    let bytes: UnsafeBufferPointer<UInt8>
    /// Whether a line break ends everything, as in tables, or is no more than a space, as in prose.
    let isTable: Bool

    init(_ bytes: UnsafeBufferPointer<UInt8>, isTable: Bool = false) {
        self.bytes = bytes
        self.isTable = isTable
    }

    /// The number of bytes.
    var count: Int { bytes.count }

    /// A byte, or 0 before the beginning and behind the end.
    subscript(index: Int) -> UInt8 {
        index >= 0 && index < bytes.count ? bytes[index] : 0
    }

    /// The bytes of a range as text.
    func string(_ range: Range<Int>) -> String {
        String(decoding: bytes[range.clamped(to: 0..<count)], as: UTF8.self)
    }

    // MARK: Words

    /// How many bytes the character of a word takes that begins at an index; 0 where none begins there.
    ///
    /// Letters, digits and `_` belong to words; of what is not ASCII, letters with accents do, and dashes, quotation
    /// marks and other signs do not.
    func wordCharacter(at index: Int) -> Int {
        let byte = self[index]
        if byte < 0x80 { return byte.isWord ? 1 : 0 }
        guard byte >= 0xC3, byte != 0xE2 else { return 0 }
        var length = 1
        while length < 4, self[index + length].isContinuation { length += 1 }
        return length
    }

    /// The end of the word that has a character at an index.
    func wordEnd(from index: Int) -> Int {
        var end = index
        while true {
            let length = wordCharacter(at: end)
            if length == 0 { return end }
            end += length
        }
    }

    /// Whether a word goes on up to an index.
    func isInWord(before index: Int) -> Bool {
        let byte = self[index - 1]
        if byte < 0x80 { return byte.isWord }
        var start = index - 1
        while start > index - 4, self[start].isContinuation { start -= 1 }
        let length = wordCharacter(at: start)
        return length > 0 && start + length >= index
    }

    /// The beginning of the first word at or after an index.
    func wordStart(from index: Int, below limit: Int) -> Int? {
        var start = index
        if start > 0, isInWord(before: start) { start = wordEnd(from: start) }
        while start < limit {
            if wordCharacter(at: start) > 0 { return start }
            start += 1
        }
        return nil
    }

    // MARK: Spaces and surroundings

    /// How many bytes the space at an index takes; 0 where there is none.
    func space(at index: Int) -> Int {
        switch self[index] {
        case UInt8(ascii: " "), UInt8(ascii: "\t"): 1
        case UInt8(ascii: "\n"), UInt8(ascii: "\r"): isTable ? 0 : 1
        case 0xA0: self[index - 1] < 0x80 ? 1 : 0
        case 0xC2: self[index + 1] == 0xA0 ? 2 : 0
        default: 0
        }
    }

    /// The first index at or after one where no space is.
    func skippingSpaces(from index: Int) -> Int {
        var end = index
        while true {
            let length = space(at: end)
            if length == 0 { return end }
            end += length
        }
    }

    /// The bytes around a range, as far as they belong to the same line of a table or paragraph of prose.
    func surroundings(of range: Range<Int>, before: Int, after: Int) -> Range<Int> {
        var start = range.lowerBound
        while start > 0, range.lowerBound - start < before, !isBreak(at: start - 1) { start -= 1 }
        var end = range.upperBound
        while end < count, end - range.upperBound < after, !isBreak(at: end) { end += 1 }
        return start..<end
    }

    /// Whether a line of a table, or a paragraph, ends here.
    private func isBreak(at index: Int) -> Bool {
        guard self[index] == UInt8(ascii: "\n") else { return false }
        return isTable || self[index + 1] == UInt8(ascii: "\n") || self[index - 1] == UInt8(ascii: "\n")
    }
}

extension UInt8 {
    /// `0` to `9`.
    var isDigit: Bool { self &- UInt8(ascii: "0") < 10 }
    /// `A` to `Z`.
    var isUpper: Bool { self &- UInt8(ascii: "A") < 26 }
    /// `a` to `z`.
    var isLower: Bool { self &- UInt8(ascii: "a") < 26 }
    /// A letter of ASCII.
    var isLetter: Bool { (self | 0x20) &- UInt8(ascii: "a") < 26 }
    /// A letter, a digit or `_`.
    var isWord: Bool { isLetter || isDigit || self == UInt8(ascii: "_") }
    /// A byte inside a character of UTF-8.
    var isContinuation: Bool { self & 0xC0 == 0x80 }
    /// The letter in lower case; other bytes as they are.
    var lowered: UInt8 { isUpper ? self | 0x20 : self }
    /// The letter in upper case; other bytes as they are.
    var raised: UInt8 { isLower ? self & 0xDF : self }
    /// The digit's value.
    var digit: Int { Int(self &- UInt8(ascii: "0")) }
}
