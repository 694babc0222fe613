/// How much a fault matters.
public enum Severity: String, Sendable, Comparable, CaseIterable {
    /// Worth knowing; changes nothing.
    case note
    /// The result may be affected.
    case warning
    /// The input cannot be used as it is.
    case error

    /// Notes come before warnings, warnings before errors.
    public static func < (left: Severity, right: Severity) -> Bool {
        left.rank < right.rank
    }

    private var rank: Int {
        switch self {
        case .note: 0
        case .warning: 1
        case .error: 2
        }
    }
}

/// One thing that is wrong with an input file: where, what, and what to do about it.
///
/// A fault never quotes a record's text: evidence may hold what should not be there. It names keys, ids, types and
/// places.
public struct Fault: Hashable, Sendable {
    /// Another place that helps to understand the fault, such as where a duplicated key stood first.
    public struct Note: Hashable, Sendable {
        /// Where to look.
        public let place: SourcePlace
        /// What is to be seen there.
        public let text: String

        /// Creates a note.
        public init(place: SourcePlace, text: String) {
            self.place = place
            self.text = text
        }
    }

    /// A stable name for this sort of fault, lower-case words joined by hyphens.
    public let id: String
    /// How much it matters.
    public let severity: Severity
    /// Where it is.
    public let place: SourcePlace
    /// How many characters from the place on are at fault; at least 1.
    public let length: Int
    /// What is wrong, without a full stop.
    public let message: String
    /// What to do about it, without a full stop.
    public let remedy: String
    /// Further places.
    public let notes: [Note]
    /// Whether the source line may be shown beside the fault. Lines of person-level lists may not.
    public let showsSource: Bool

    /// Creates a fault.
    public init(
        _ id: String, severity: Severity = .error, at place: SourcePlace, length: Int = 1, _ message: String,
        remedy: String, notes: [Note] = [], showsSource: Bool = true
    ) {
        self.id = id
        self.severity = severity
        self.place = place
        self.length = max(1, length)
        self.message = message
        self.remedy = remedy
        self.notes = notes
        self.showsSource = showsSource
    }

    /// `path:line:column: error: what; what to do [id]`, the form that editors and CI systems read. It may repeat a key or an
    /// id of the input as it is, line breaks too: print it through something that shows those.
    public var line: String {
        "\(place): \(severity.rawValue): \(message); \(remedy) [\(id)]"
    }
}

extension Fault: Comparable {
    /// Sorted by place, then by name and all that is printed, so that any order of finding gives one order of printing.
    public static func < (left: Fault, right: Fault) -> Bool {
        if left.place != right.place { return left.place < right.place }
        if left.id != right.id { return left.id < right.id }
        if left.message != right.message { return left.message < right.message }
        if left.severity != right.severity { return left.severity > right.severity }
        if left.remedy != right.remedy { return left.remedy < right.remedy }
        return left.length < right.length
    }
}
