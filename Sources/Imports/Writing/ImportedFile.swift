import Files

/// A file that an import writes. Its head says what wrote it and holds a hash of what follows, so that a later import can
/// tell whether a person has edited it.
public struct ImportedFile: Sendable, Hashable {
    /// Where it goes.
    public let path: String
    /// The whole text.
    public let text: String
    /// How many records or other entries it holds.
    public let count: Int

    private static let mark = "# sha256 of the lines below: "

    /// Creates a file.
    /// - Parameters:
    ///   - path: where it goes.
    ///   - origin: what wrote it from what, as a sentence without a full stop.
    ///   - body: the YAML below the head.
    ///   - count: how many entries it holds.
    public init(path: String, origin: String, body: String, count: Int) {
        self.path = path
        self.count = count
        let lines = [
            "# " + origin.split(whereSeparator: \.isNewline).joined(separator: " ") + ".",
            "# Import again to renew it. An import does not overwrite what was edited here, unless it is told to with --force.",
            Self.mark + ContentHash.hexadecimal(of: Array(body.utf8)),
        ]
        text = lines.joined(separator: "\n") + "\n" + body
    }

    /// Whether a text is what an import wrote, to the letter.
    static func isUntouched(_ text: String) -> Bool {
        // A line break of two characters, which an editor may have put in, is one character to Swift, and no match.
        guard let mark = text.firstRange(of: mark) else { return false }
        let rest = text[mark.upperBound...]
        guard let end = rest.firstIndex(of: "\n") else { return false }
        let body = rest[rest.index(after: end)...]
        return rest[..<end] == ContentHash.hexadecimal(of: Array(body.utf8))
    }
}
