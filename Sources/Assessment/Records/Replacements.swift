import Evidence

/// Which records others say they replace.
struct Replacements: Sendable {
    /// The index of the replacing record, by that of the replaced one.
    private var byRecord: [Int: Int] = [:]

    /// None.
    init() {}

    /// The replacements by records whose word counts; of several records that replace one the first is named.
    init(_ supersessions: Supersessions, by counts: (Int) -> Bool) {
        byRecord.reserveCapacity(supersessions.links.count)
        for link in supersessions.links {
            guard let replaced = link.replaced, byRecord[replaced] == nil, counts(link.record) else { continue }
            byRecord[replaced] = link.record
        }
    }

    /// The indices of all records that are replaced, in no order.
    var replaced: some Sequence<Int> { byRecord.keys }

    /// The index of the record that replaces one; nil where none does.
    func replacement(of record: Int) -> Int? { byRecord.isEmpty ? nil : byRecord[record] }
}
