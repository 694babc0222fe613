import Files

/// Names for records that tell a second rater nothing: neither the record's id nor how it was rated nor where it stands.
///
/// A name is the beginning of the SHA-256 of the seed and the record's id, so that the same seed gives the same names again.
/// It is written in sixteen consonants: a spreadsheet takes no such word for a number, a date or a formula. Names are ten letters
/// long; those of records that would share a name are as much longer as it takes to tell them apart.
public struct BlindIDs: Sendable {
    /// How many letters a name has where nothing else begins alike: 40 bits.
    static let length = 10
    private static let letters = Array("bcdfghjkmnpqrtwx".unicodeScalars)

    private let names: [String: String]
    private let records: [String: String]

    /// Names records.
    /// - Parameters:
    ///   - ids: the ids of all records, in any order.
    ///   - seed: other seeds give other names.
    public init(_ ids: some Sequence<String>, seed: UInt64) {
        self.init(ids, seed: seed, length: Self.length)
    }

    init(_ ids: some Sequence<String>, seed: UInt64, length: Int) {
        let coded = Set(ids).map { (id: $0, code: Self.code(of: $0, seed: seed)) }.sorted {
            ($0.code, $0.id) < ($1.code, $1.id)
        }
        var names: [String: String] = [:]
        for (place, entry) in coded.enumerated() {
            // In the order of codes, whatever begins most alike stands next to it.
            let neighbours = [place - 1, place + 1].filter(coded.indices.contains).map { coded[$0].code }
            let shared = neighbours.map { Self.sharedStart(entry.code, $0) }.max() ?? 0
            names[entry.id] = Self.grouped(entry.code.prefix(max(length, shared + 1)))
        }
        self.names = names
        records = Dictionary(names.map { (Self.plain($1), $0) }, uniquingKeysWith: { first, _ in first })
    }

    /// The blind name of a record; nil where it was not among those that were named.
    public func name(of record: String) -> String? { names[record] }

    /// The id of the record that a name stands for; nil for none. Case, spaces and hyphens do not matter.
    public func record(named name: String) -> String? { records[Self.plain(name)] }

    private static func code(of id: String, seed: UInt64) -> String {
        var text = String.UnicodeScalarView()
        for digit in SeededHash.hexadecimal("blind id", seed: seed, id) {
            if let value = digit.hexDigitValue { text.append(letters[value]) }
        }
        return String(text)
    }

    private static func sharedStart(_ one: String, _ other: String) -> Int {
        zip(one.utf8, other.utf8).prefix { $0 == $1 }.count
    }

    /// With a hyphen after every fifth letter, for people who read it out.
    private static func grouped(_ code: some Collection<Character>) -> String {
        var text = ""
        for (place, letter) in code.enumerated() {
            if place > 0, place % 5 == 0 { text.append("-") }
            text.append(letter)
        }
        return text
    }

    private static func plain(_ name: String) -> String {
        name.lowercased().filter { $0.isLetter || $0.isNumber }
    }
}
