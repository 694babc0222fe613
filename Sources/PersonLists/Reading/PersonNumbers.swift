/// Numbers that stand for a person, told by their form and check characters.
enum PersonNumbers {
    /// How a value compares with what it should be.
    enum Verdict {
        case sound, wrongForm, wrongCheck
    }

    /// Letters that stand for the remainders by 23; those that look like digits or could be misheard are left out.
    private static let letters = Array("ABCDEFGHJKLMNPQRTUVWXYZ".utf8)

    /// A unique pupil number: a check letter and twelve digits, of which the last is a letter in a temporary one.
    static func pupilNumber(_ text: String) -> Verdict {
        let bytes = Array(text.uppercased().utf8)
        guard bytes.count == 13, let check = letters.firstIndex(of: bytes[0]) else { return .wrongForm }
        var sum = 0
        for place in 1..<13 {
            if let digit = digit(bytes[place]) {
                sum += digit * (place + 1)
            } else if place == 12, let value = letters.firstIndex(of: bytes[place]) {
                sum += value * (place + 1)
            } else {
                return .wrongForm
            }
        }
        return sum % letters.count == check ? .sound : .wrongCheck
    }

    /// A unique learner number: ten digits, the last of which is 10 less the weighted sum's remainder by 11.
    static func learnerNumber(_ text: String) -> Verdict {
        guard let remainder = remainder(Array(text.utf8)[...]), text.first != "0" else { return .wrongForm }
        return remainder == 10 ? .sound : .wrongCheck
    }

    /// Whether a value has an NHS number in it: ten digits in one piece, or 3, 3 and 4 with a space or hyphen between, whose
    /// last is 11 less the weighted sum's remainder by 11, and which are not all alike.
    static func hasHealthNumber(_ text: String) -> Bool {
        guard text.utf8.count >= 10 else { return false }
        let bytes = Array(text.utf8)
        var start = 0
        while start < bytes.count {
            guard digit(bytes[start]) != nil else {
                start += 1
                continue
            }
            var end = start
            while end < bytes.count, digit(bytes[end]) != nil { end += 1 }
            if isHealthNumber(bytes[start..<end]) { return true }
            if end - start == 3, let pieces = pieces(bytes, from: start), isHealthNumber(pieces[...]) { return true }
            start = end
        }
        return false
    }

    private static func isHealthNumber(_ bytes: ArraySlice<UInt8>) -> Bool {
        remainder(bytes) == 0 && !bytes.allSatisfy { $0 == bytes.first }
    }

    /// The digits of a number written as 3, 3 and 4.
    private static func pieces(_ bytes: [UInt8], from start: Int) -> [UInt8]? {
        guard start + 12 <= bytes.count,
            let gap = [UInt8(ascii: " "), UInt8(ascii: "-")].first(where: { $0 == bytes[start + 3] }),
            bytes[start + 7] == gap, start + 12 == bytes.count || digit(bytes[start + 12]) == nil
        else { return nil }
        let digits = bytes[start..<start + 3] + bytes[start + 4..<start + 7] + bytes[start + 8..<start + 12]
        return digits.allSatisfy { digit($0) != nil } ? Array(digits) : nil
    }

    /// The weighted sum of ten digits, by 11; nil where there is anything else.
    private static func remainder(_ bytes: ArraySlice<UInt8>) -> Int? {
        guard bytes.count == 10 else { return nil }
        var sum = 0
        for (place, byte) in bytes.enumerated() {
            guard let digit = digit(byte) else { return nil }
            sum += digit * (10 - place)
        }
        return sum % 11
    }

    private static func digit(_ byte: UInt8) -> Int? {
        (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) ? Int(byte - UInt8(ascii: "0")) : nil
    }
}
