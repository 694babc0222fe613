/// One word of a vocabulary: an id that files use and a title that people read.
public struct Term: Hashable, Sendable {
    /// The id, as files write it.
    public let id: String
    /// The title, as reports show it.
    public let title: String
    /// What it means, in a sentence; empty where nothing was said.
    public let means: String
    /// Whether the term stands for "nobody said".
    public let isUnstated: Bool

    /// Creates a term.
    public init(id: String, title: String, means: String = "", isUnstated: Bool = false) {
        self.id = id
        self.title = title
        self.means = means
        self.isUnstated = isUnstated
    }
}

/// A closed, ordered list of terms that a framework defines, such as its record kinds.
///
/// Terms are referred to by their index, which is also their order where the vocabulary is a scale.
public struct Vocabulary: Sendable {
    /// How many terms a vocabulary may have: a set of them is one machine word.
    public static let capacity = 64

    /// What the vocabulary is called in files, as `kinds`.
    public let name: String
    /// The terms in order.
    public let terms: [Term]
    private let indices: [String: Int]

    /// Creates a vocabulary. Ids must be unique and at most ``capacity`` many; readers check both and report.
    public init(name: String, terms: [Term]) {
        self.name = name
        self.terms = Array(terms.prefix(Self.capacity))
        indices = Dictionary(self.terms.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
    }

    /// How many terms there are.
    public var count: Int { terms.count }

    /// The ids in order.
    public var ids: [String] { terms.map(\.id) }

    /// The index of an id, or nil where the vocabulary has no such term.
    public func index(of id: String) -> Int? { indices[id] }

    /// The term at an index.
    public subscript(index: Int) -> Term { terms[index] }

    /// All terms as a set.
    public var all: TermSet { TermSet(indices: terms.indices) }

    /// The ids of a set, in the vocabulary's order.
    public func ids(of set: TermSet) -> [String] { set.indices.map { terms[$0].id } }

    /// The titles of a set, in the vocabulary's order.
    public func titles(of set: TermSet) -> [String] { set.indices.map { terms[$0].title } }
}

/// A set of terms of one vocabulary, kept in one machine word.
public struct TermSet: Hashable, Sendable, BitwiseCopyable {
    /// One bit for each index.
    public var bits: UInt64

    /// Creates a set from bits.
    public init(bits: UInt64 = 0) { self.bits = bits }

    /// Creates a set from indices below 64.
    @inlinable
    public init(indices: some Sequence<Int>) {
        bits = indices.reduce(0) { $0 | (1 << UInt64($1)) }
    }

    /// Whether the set has no members.
    public var isEmpty: Bool { bits == 0 }

    /// How many members it has.
    public var count: Int { bits.nonzeroBitCount }

    /// The members in ascending order.
    public var indices: [Int] {
        var found: [Int] = []
        forEach { found.append($0) }
        return found
    }

    /// Does something with each member in ascending order, without making a list of them.
    @inlinable
    public func forEach(_ body: (Int) throws -> Void) rethrows {
        var rest = bits
        while rest != 0 {
            try body(rest.trailingZeroBitCount)
            rest &= rest - 1
        }
    }

    /// Whether an index is a member.
    public func contains(_ index: Int) -> Bool { bits & (1 << UInt64(index)) != 0 }

    /// Adds a member.
    public mutating func insert(_ index: Int) { bits |= 1 << UInt64(index) }

    /// Members of either set.
    public func union(_ other: TermSet) -> TermSet { TermSet(bits: bits | other.bits) }

    /// Members of both sets.
    public func intersection(_ other: TermSet) -> TermSet { TermSet(bits: bits & other.bits) }

    /// Members of this set that the other does not have.
    public func subtracting(_ other: TermSet) -> TermSet { TermSet(bits: bits & ~other.bits) }
}
