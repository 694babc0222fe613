public import CalendarDates
public import PositionedYAML
public import SourceText

/// Where a fact comes from.
public struct Citation: Sendable, Hashable {
    /// What it is called.
    public let title: String
    /// Who published it.
    public let publisher: String?
    /// Where it is on the web.
    public let url: String?
    /// The attached file, relative to the partnership's folder.
    public let file: Located<String>?
    /// The SHA-256 of the attached file, 64 hexadecimal digits.
    public let sha256: String?
    /// The page or section.
    public let page: String?
    /// When it was published.
    public let published: CalendarDate?
    /// Anything a reader should know about it.
    public let note: String?

    /// The fields of a citation in files.
    public static let fields = FieldTable(
        "a source",
        [
            Field("title", .text, required: true, "what the source is called"),
            Field("publisher", .text, "who published it"),
            Field("url", .text, "where it is on the web"),
            Field("file", .text, "an attached file, relative to the partnership's folder"),
            Field("sha256", .text, "the SHA-256 of the attached file"),
            Field("page", .text, "the page or section"),
            Field("published", .date, "when it was published"),
            Field("note", .text, "anything a reader should know about it"),
        ])

    /// One citation, or a list of them.
    public static let shape = Shape.oneOrMore(.mapping(fields))

    /// Puts together a citation that was read before.
    package init(
        title: String, publisher: String?, url: String?, file: Located<String>?, sha256: String?, page: String?,
        published: CalendarDate?, note: String?
    ) {
        self.title = title
        self.publisher = publisher
        self.url = url
        self.file = file
        self.sha256 = sha256
        self.page = page
        self.published = published
        self.note = note
    }

    /// Reads one citation.
    public init?(_ value: YAMLValue, _ faults: FaultCollector) {
        guard let reader = MappingReader(value, as: Self.fields, faults) else { return nil }
        let attached = reader.text("file").flatMap { path -> Located<String>? in
            guard let raw = reader.raw("file") else { return nil }
            guard !path.hasPrefix("/"), !path.split(separator: "/").contains("..") else {
                return raw.report(
                    "file-outside", "'file' leads out of the partnership's folder",
                    remedy: "attach a file inside the folder and name it from there", faults)
            }
            return Located(path, at: raw.place, length: raw.markedLength)
        }
        let hash = reader.text("sha256").flatMap { text -> String? in
            let isHash = text.count == 64 && text.allSatisfy { $0.isASCII && $0.isHexDigit }
            if isHash { return text.lowercased() }
            return reader.raw("sha256")?.report(
                "bad-hash", "'sha256' is not a SHA-256",
                remedy: "write the 64 hexadecimal digits that sha256sum prints",
                faults)
        }
        let (publisher, url, page) = (reader.text("publisher"), reader.text("url"), reader.text("page"))
        let (published, note) = (reader.date("published"), reader.text("note"))
        guard let title = reader.text("title") else { return nil }
        self.title = title
        self.publisher = publisher
        self.url = url
        self.page = page
        self.published = published
        self.note = note
        file = attached
        sha256 = hash
    }

    /// The title, and the publisher where there is one.
    public var words: String {
        publisher.map { "\(title) (\($0))" } ?? title
    }
}

extension MappingReader {
    /// The citations of a field: one mapping or a list of them.
    public func citations(_ name: String) -> [Citation] {
        guard let value = raw(name) else { return [] }
        let all = value.kind == .sequence ? value.items : [value]
        return all.compactMap { Citation($0, faults) }
    }
}
