import Vocabularies

/// What a field may hold. Readers and the published JSON Schemas are made from the same shapes.
public indirect enum Shape: Sendable {
    /// Free text.
    case text
    /// A name: letters, digits, `-`, `_` and `.`, beginning with a letter or a digit.
    case id
    /// The id of something defined elsewhere; `what` says of what.
    case reference(to: String)
    /// A decimal number.
    case number
    /// `true` or `false`.
    case flag
    /// A day, `YYYY-MM-DD`.
    case date
    /// An ISO 8601 duration.
    case duration
    /// A term of one of the framework's vocabularies.
    case term(of: String)
    /// One of a few words that the tool itself knows.
    case word([String])
    /// A list.
    case list(Shape)
    /// One value, or a list of them.
    case oneOrMore(Shape)
    /// A mapping with known keys.
    case mapping(FieldTable)
    /// A mapping whose keys are ids of the given sort.
    case keyed(by: String, Shape)
    /// A condition; `Conditions` reads it.
    case condition
    /// One of several shapes.
    case either(Shape, Shape)
}

/// One key of a mapping.
public struct Field: Sendable {
    /// The key as files write it.
    public let name: String
    /// What it may hold.
    public let shape: Shape
    /// Whether a mapping without it is faulty.
    public let isRequired: Bool
    /// What it means, in a sentence for people who write the files.
    public let summary: String

    /// Creates a field.
    public init(_ name: String, _ shape: Shape, required isRequired: Bool = false, _ summary: String) {
        self.name = name
        self.shape = shape
        self.isRequired = isRequired
        self.summary = summary
    }
}

/// The keys that a sort of mapping may have.
public struct FieldTable: Sendable {
    /// What such a mapping is, as messages name it: `a record`.
    public let title: String
    /// The keys in the order in which people write them.
    public let fields: [Field]
    private let byteIndex: ByteIndex

    /// Creates a table. Names must be unique.
    public init(_ title: String, _ fields: [Field]) {
        self.title = title
        self.fields = fields
        byteIndex = ByteIndex(fields.map(\.name))
    }

    /// The names in order.
    public var names: [String] { fields.map(\.name) }

    func index(of key: UnsafeBufferPointer<UInt8>) -> Int? { byteIndex.index(of: key) }

    func index(of name: String) -> Int {
        guard let index = fields.firstIndex(where: { $0.name == name }) else {
            preconditionFailure("\(title) has no field '\(name)'")
        }
        return index
    }
}
