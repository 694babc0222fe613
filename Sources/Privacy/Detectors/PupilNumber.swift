/// Unique pupil numbers: a check letter, the local authority, the school, the year and a serial number.
///
/// Permanent ones end in a digit, temporary ones in a letter. A space or hyphen may stand between these parts, and
/// nowhere else: figures that happen to follow a letter would otherwise be taken for one.
enum PupilNumber {
    /// Letters that stand for the remainders by 23; those that look like digits or could be misheard are left out.
    private static let letters = Array("ABCDEFGHJKLMNPQRTUVWXYZ".utf8)
    private static let length = 13

    /// The end of the number that begins at a token.
    static func end(at start: Int, in text: TextBytes) -> Int? {
        guard let check = letters.firstIndex(of: text[start].raised) else { return nil }
        var index = start + 1
        var sum = 0
        for place in 1..<length {
            if isSeparator(text[index]), isBetweenParts(place) { index += 1 }
            let byte = text[index]
            if byte.isDigit {
                sum += byte.digit * (place + 1)
            } else if place == length - 1, let value = letters.firstIndex(of: byte.raised) {
                sum += value * (place + 1)
            } else {
                return nil
            }
            index += 1
        }
        guard sum % letters.count == check, text.wordCharacter(at: index) == 0 else { return nil }
        return index
    }

    private static func isSeparator(_ byte: UInt8) -> Bool {
        byte == UInt8(ascii: " ") || byte == UInt8(ascii: "-")
    }

    private static func isBetweenParts(_ place: Int) -> Bool {
        place == 1 || place == 4 || place == 8 || place == 10
    }
}
