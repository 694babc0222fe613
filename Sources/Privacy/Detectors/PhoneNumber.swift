/// UK phone numbers, with 0 or +44 in front and the lengths that numbers of their sort have.
///
/// Numbers that begin with 03 and 08 are those of services, never of people. Digits may stand in groups; the first one
/// is an area's or network's code, so that dates and rows of figures are not taken for a number.
struct PhoneNumber {
    /// The sort of number.
    enum Sort {
        /// Mobile and personal numbers (07).
        case mobile
        /// Numbers of places (01 and 02).
        case landline
        /// Numbers of services, which identify nobody.
        case service
    }

    let range: Range<Int>
    let sort: Sort

    init?(at token: Token) {
        let text = token.text
        var start = token.start
        var index = token.start
        if text[start - 1] == UInt8(ascii: "+"), Self.isCountry(text, at: start) {
            start -= 1
            index += 2
        } else if text[start] == UInt8(ascii: "0"), text[start + 1] == UInt8(ascii: "0") {
            index = Self.nextDigit(text, from: start + 2)
            guard Self.isCountry(text, at: index) else { return nil }
            index += 2
        } else if text[start] != UInt8(ascii: "0") {
            return nil
        }
        guard !Self.isEmbedding(text[start - 1]), text[start - 1] != UInt8(ascii: ".") || !text[start - 2].isDigit
        else { return nil }
        // The 0 is left out behind +44, or put there in brackets.
        if index > token.start { index = Self.nextDigit(text, from: index) }
        if text[index] == UInt8(ascii: "0") {
            index = index > token.start ? Self.nextDigit(text, from: index + 1) : index + 1
        }
        guard let (end, groups) = Self.groups(text, from: index), let sort = Self.sort(text[index], groups) else {
            return nil
        }
        self.sort = sort
        range = start..<end
    }

    private static func isCountry(_ text: TextBytes, at index: Int) -> Bool {
        text[index] == UInt8(ascii: "4") && text[index + 1] == UInt8(ascii: "4")
    }

    /// The end of the number and the lengths of its groups of digits, the 0 in front counted with the first.
    private static func groups(_ text: TextBytes, from start: Int) -> (end: Int, groups: [Int])? {
        var index = start
        var groups = [1]
        var national = 1
        var end = start
        while text[index].isDigit {
            guard national < 11 else { return nil }
            national += 1
            groups[groups.count - 1] += 1
            index += 1
            end = index
            let next = text[index].isDigit || national == 11 ? index : nextDigit(text, from: index)
            if next > index {
                index = next
                groups.append(0)
            }
        }
        return text.wordCharacter(at: end) == 0 ? (end, groups) : nil
    }

    private static func sort(_ first: UInt8, _ groups: [Int]) -> Sort? {
        guard let code = groups.first, code >= 3, groups.count <= 4, groups.dropFirst().allSatisfy({ $0 >= 2 }) else {
            return nil
        }
        switch (first, groups.reduce(0, +)) {
        case (UInt8(ascii: "7"), 11): return .mobile
        case (UInt8(ascii: "1"), 11), (UInt8(ascii: "2"), 11): return .landline
        case (UInt8(ascii: "1"), 10): return groups.count == 2 && code >= 5 ? .landline : nil
        case (UInt8(ascii: "3"), 11), (UInt8(ascii: "8"), 10...11): return .service
        default: return nil
        }
    }

    /// Behind at most three signs that may stand between groups of digits.
    private static func nextDigit(_ text: TextBytes, from index: Int) -> Int {
        var next = index
        while next < index + 3, isSeparator(text[next]) { next += 1 }
        return text[next].isDigit ? next : index
    }

    private static func isSeparator(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: " "), UInt8(ascii: "-"), UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: "."): true
        default: false
        }
    }

    private static func isEmbedding(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "/"), UInt8(ascii: "="), UInt8(ascii: "-"), UInt8(ascii: "#"): true
        default: false
        }
    }
}
