/// Addresses for e-mail. Shared mailboxes (`info@`, `send.team@`) are no one's own.
struct EmailAddress {
    let range: Range<Int>
    private let local: [UInt8]
    private let domain: Range<Int>
    private let text: TextBytes

    /// The address around an `@`.
    init?(around at: Int, in text: TextBytes) {
        var start = at
        while start > 0, at - start < 64, Self.isLocal(text[start - 1]) { start -= 1 }
        while start < at, !text[start].isWord { start += 1 }
        var end = at + 1
        while Self.isDomain(text[end]) { end += 1 }
        while end > at + 1, !text[end - 1].isWord { end -= 1 }
        guard start < at, text[at - 1].isWord, let dot = (at + 1..<end).last(where: { text[$0] == UInt8(ascii: ".") }),
            dot > at + 1, end - dot > 2, (dot + 1..<end).allSatisfy({ text[$0].isLetter })
        else { return nil }
        range = start..<end
        domain = at + 1..<end
        local = (start..<at).map { text[$0] }
        self.text = text
    }

    /// Whether it is a person's own.
    ///
    /// A mailbox is shared where one part of its name (`bucks.send`) is made of nothing but words for shared mailboxes;
    /// with a provider for private people, where all parts are.
    func isPersonal(_ finder: Finder) -> Bool {
        let parts = local.split { !$0.isLetter }
        guard !parts.isEmpty else { return true }
        let isPrivateProvider = finder.words.isFound(in: domain, of: text)
        return isPrivateProvider
            ? !parts.allSatisfy(finder.unless.compose) : !parts.contains(where: finder.unless.compose)
    }

    private static func isLocal(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "."), UInt8(ascii: "-"), UInt8(ascii: "+"), UInt8(ascii: "'"), UInt8(ascii: "%"): true
        default: byte.isWord || byte >= 0xC3
        }
    }

    private static func isDomain(_ byte: UInt8) -> Bool {
        byte.isLetter || byte.isDigit || byte == UInt8(ascii: ".") || byte == UInt8(ascii: "-")
    }
}
