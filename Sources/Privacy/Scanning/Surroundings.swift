import Rules

/// What stands around a number or postcode decides whose it is.
extension Finder {
    /// Whether a phone number is of the sort that this rule is about, and not an institution's.
    func accepts(_ phone: PhoneNumber, in text: TextBytes) -> Bool {
        switch (phone.sort, detector) {
        case (.mobile, .mobile), (.landline, .landline):
            !isInstitution(text.surroundings(of: phone.range, 90, 60), text)
        default: false
        }
    }

    /// Whether ten digits are a number of the sort that this rule is about.
    func accepts(_ number: TenDigits, at range: Range<Int>, in text: TextBytes) -> Bool {
        switch detector {
        case .healthNumber: number.isHealthNumber && (number.isLikelyHealthNumber || isNamed(range, text))
        default: number.isLearnerNumber && isNamed(range, text)
        }
    }

    /// Whether a postcode may be a family's: words of home stand near it, or none of an institution does.
    ///
    /// In small letters it takes a word of home: `b1 2nd floor` has the form of a postcode too.
    func accepts(_ postcode: Postcode, in text: TextBytes) -> Bool {
        let near = text.surroundings(of: postcode.range, 100, 50)
        if words.isFound(in: near, of: text) { return true }
        return postcode.isCapital && !isInstitution(near, text)
    }

    /// Whether a word for the number stands shortly before it.
    private func isNamed(_ range: Range<Int>, _ text: TextBytes) -> Bool {
        words.isFound(in: text.surroundings(of: range, 48, 0).lowerBound..<range.lowerBound, of: text)
    }

    private func isInstitution(_ near: Range<Int>, _ text: TextBytes) -> Bool {
        unless.isFound(in: near, of: text, notBefore: streets)
    }
}

extension TextBytes {
    fileprivate func surroundings(of range: Range<Int>, _ before: Int, _ after: Int) -> Range<Int> {
        surroundings(of: range, before: before, after: after)
    }
}
