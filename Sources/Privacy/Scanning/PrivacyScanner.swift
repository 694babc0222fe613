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
    private let index: WordIndex

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
        index = WordIndex(byWord.flatMap(\.triggers))
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
        pass(over: text, &found)
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

    /// Goes over all bytes once, and has a closer look at what is more than a plain word.
    private func pass(over text: TextBytes, _ found: inout [PrivateDetail]) {
        index.classes.withUnsafeBufferPointer { classes in
            index.lengths.withUnsafeBufferPointer { lengths in
                let bytes = text.bytes
                var start = 0
                while start < bytes.count {
                    let first = bytes[start]
                    let isOther = classes[Int(first)] == WordIndex.Class.other
                    guard
                        classes[Int(first)] & WordIndex.Class.word != 0 || isOther && text.wordCharacter(at: start) > 0
                    else {
                        if first == UInt8(ascii: "@") { addEmails(around: start, in: text, &found) }
                        start += 1
                        continue
                    }
                    var (end, digits) = (start, 0)
                    while end < bytes.count {
                        let sort = classes[Int(bytes[end])]
                        if sort & WordIndex.Class.word != 0 {
                            digits += Int(sort & WordIndex.Class.digit)
                            end += 1
                        } else {
                            let length = sort == WordIndex.Class.other ? text.wordCharacter(at: end) : 0
                            if length == 0 { break }
                            end += length
                        }
                    }
                    let isTrigger = lengths[Int(first)] >> UInt64(min(end - start, 63)) & 1 == 1
                    if isTrigger || digits > 0 || end - start == 1 {
                        let token = Token(range: start..<end, digits: digits / 2, text: text)
                        start = examine(token, isTrigger: isTrigger, &found)
                    } else {
                        start = end
                    }
                }
            }
        }
    }

    /// Looks at a token and says where to go on.
    private func examine(_ token: Token, isTrigger: Bool, _ found: inout [PrivateDetail]) -> Int {
        if token.isNumber { return max(token.end, examineNumber(token, &found)) }
        let first = token.text[token.start]
        guard first.isLetter || first >= 0x80 else { return token.end }
        if token.digits > 0 || token.text[token.end + 1].isDigit, let end = examineCode(token, &found) { return end }
        if isTrigger { examineWord(token, &found) }
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
