public import Rules

/// Finds private details in text, by the rules of a framework.
///
/// One pass over the bytes of the text: words and numbers get a closer look only where they begin like something that a
/// rule is about. The same text gives the same details in the same order.
public struct PrivacyScanner: Sendable {
    /// What a text is, where that matters.
    public enum Field: Sendable {
        /// Sentences, titles and the like.
        case text
        /// The name of a role, where a person's name has no place.
        case role
        /// Lines of a table: nothing reaches from one line into the next.
        case table
    }

    /// The rules, in the order to which ``PrivateDetail/rule`` refers.
    public let rules: [PrivacyRule]
    private let pupilNumbers: [Finder]
    private let tenDigits: [Finder]
    private let phones: [Finder]
    private let postcodes: [Finder]
    private let emails: [Finder]
    private let roles: [Finder]
    let counts: [Finder]
    let columns: PersonColumns
    /// Those that have a closer look where one of their words begins.
    private let byWord: [Finder]
    /// For each first byte the lengths of words that need a closer look, one bit each.
    private let wordLengths: [UInt64]

    /// Makes ready to scan by these rules.
    public init(_ rules: [PrivacyRule]) {
        self.rules = rules
        let finders = rules.enumerated().map { Finder($1, at: $0) }
        func those(_ detectors: PrivacyRule.Detector...) -> [Finder] {
            finders.filter { detectors.contains($0.detector) }
        }
        pupilNumbers = those(.pupilNumber)
        tenDigits = those(.healthNumber, .learnerNumber)
        phones = those(.mobile, .landline)
        postcodes = those(.postcode)
        emails = those(.email)
        roles = those(.nameForRole)
        columns = PersonColumns(rules)
        counts = those(.smallCount)
        byWord = those(.birthDate, .titledName, .smallCount)
        var lengths = [UInt64](repeating: 0, count: 256)
        for trigger in byWord.flatMap(\.triggers) {
            for (byte, bits) in trigger.lengthsOfFirstWords.enumerated() { lengths[byte] |= bits }
        }
        wordLengths = lengths
    }

    /// The private details of a text, in its order.
    public func scan(_ text: String, as field: Field = .text) -> [PrivateDetail] {
        guard !rules.isEmpty else { return [] }
        var text = text
        return text.withUTF8 { scan($0, as: field) }
    }

    /// The private details of text in UTF-8 or Windows-1252, in its order.
    public func scan(_ bytes: UnsafeBufferPointer<UInt8>, as field: Field = .text) -> [PrivateDetail] {
        let text = TextBytes(bytes, isTable: field == .table)
        var found: [PrivateDetail] = []
        var index = 0
        while index < text.count {
            let length = text.wordCharacter(at: index)
            if length > 0 {
                index = examine(token(at: index, in: text), &found)
            } else {
                if bytes[index] == UInt8(ascii: "@") { addEmails(around: index, in: text, &found) }
                index += 1
            }
        }
        if field == .role {
            for finder in roles {
                guard let range = RoleName.range(in: text, finder) else { continue }
                found.append(finder.detail(range, Masking.name(at: range.lowerBound, of: text)))
            }
        }
        if found.count > 1 {
            found.sort {
                ($0.range.lowerBound, $0.range.upperBound, $0.rule) < (
                    $1.range.lowerBound, $1.range.upperBound, $1.rule
                )
            }
        }
        return found
    }

    private func token(at start: Int, in text: TextBytes) -> Token {
        var (end, digits) = (start, 0)
        while end < text.count {
            let byte = text.bytes[end]
            if byte < 0x80 {
                guard byte.isWord else { break }
                if byte.isDigit { digits += 1 }
                end += 1
            } else {
                let length = text.wordCharacter(at: end)
                if length == 0 { break }
                end += length
            }
        }
        return Token(range: start..<end, digits: digits, text: text)
    }

    /// Looks at a token and says where to go on.
    private func examine(_ token: Token, _ found: inout [PrivateDetail]) -> Int {
        if token.isNumber { return max(token.end, examineNumber(token, &found)) }
        let first = token.text[token.start]
        guard first.isLetter || first >= 0x80 else { return token.end }
        if token.digits > 0 || token.range.count == 1 {
            if let end = examineCode(token, &found) { return end }
        }
        let length = UInt64(min(token.range.count, 63))
        if wordLengths[Int(first)] >> length & 1 == 1 { examineWord(token, &found) }
        return token.end
    }

    private func examineNumber(_ token: Token, _ found: inout [PrivateDetail]) -> Int {
        let text = token.text
        if let phone = PhoneNumber(at: token) {
            for finder in phones where finder.accepts(phone, in: text) {
                found.append(finder.detail(phone.range, Masking.number(phone.range, of: text)))
            }
            return phone.range.upperBound
        }
        if token.range.count == 10 || token.range.count == 3, let number = TenDigits(at: token) {
            let range = token.start..<number.end
            for finder in tenDigits where finder.accepts(number, at: range, in: text) {
                found.append(finder.detail(range, Masking.number(range, of: text)))
                return number.end
            }
        }
        if token.range.count <= 2 {
            for finder in counts {
                guard let count = SmallCount.found(at: token, finder) else { continue }
                found.append(finder.detail(count.range, Masking.count(of: count.people, in: text)))
            }
        }
        return token.end
    }

    /// A token of letters and digits, or of one letter.
    private func examineCode(_ token: Token, _ found: inout [PrivateDetail]) -> Int? {
        let text = token.text
        if !pupilNumbers.isEmpty, let end = PupilNumber.end(at: token.start, in: text) {
            let range = token.start..<end
            for finder in pupilNumbers { found.append(finder.detail(range, Masking.number(range, of: text))) }
            return end
        }
        if token.digits > 0, !postcodes.isEmpty, let postcode = Postcode(at: token) {
            for finder in postcodes where finder.accepts(postcode, in: text) {
                found.append(finder.detail(postcode.range, Masking.postcode(postcode.range, of: text)))
            }
            return postcode.range.upperBound
        }
        return nil
    }

    private func examineWord(_ token: Token, _ found: inout [PrivateDetail]) {
        let text = token.text
        for finder in byWord {
            switch finder.detector {
            case .birthDate:
                guard let word = finder.words.match(at: token.start, in: text),
                    let date = BirthDate.range(near: token.start..<word.end, in: text, finder)
                else { continue }
                found.append(finder.detail(date, Masking.number(date, of: text)))
            case .titledName:
                guard let word = finder.words.match(at: token.start, in: text) else { continue }
                let (title, written) = (token.start..<word.end, finder.words.written[word.number])
                guard let name = TitledName.found(behind: title, written: written, in: text, finder) else { continue }
                found.append(finder.detail(name.range, Masking.name(at: name.name, title: written, of: text)))
            default:
                guard let word = finder.numbers.match(at: token.start, in: text),
                    let count = SmallCount.found(word, at: token.start, in: text, finder)
                else { continue }
                found.append(finder.detail(count.range, Masking.count(of: count.people, in: text)))
            }
        }
    }

    private func addEmails(around at: Int, in text: TextBytes, _ found: inout [PrivateDetail]) {
        guard !emails.isEmpty, let address = EmailAddress(around: at, in: text) else { return }
        for finder in emails where address.isPersonal(finder) {
            found.append(finder.detail(address.range, Masking.email(address.range, of: text)))
        }
    }
}
