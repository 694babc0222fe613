import Vocabularies
import WorkSharing

/// Which records of a partnership say that they replace which.
package struct Supersessions: Sendable {
    /// One record named by another.
    package struct Link: Sendable {
        /// The index of the record that replaces.
        package let record: Int
        /// Which of the ids that it names.
        let number: Int
        /// The index of the record that is replaced; nil where there is none with this id.
        package let replaced: Int?
    }

    /// By the record that replaces, ascending, then in the order in which it names them.
    package let links: [Link]

    /// - Parameter records: sorted by id.
    init(_ records: [EvidenceRecord]) {
        let replacing = WorkSharing.mapBlocks(records.count) { block in
            block.filter { records[$0].replacesOthers }
        }.flatMap(\.self)
        links = Self.links(of: replacing, among: records)
    }

    /// The same where most is known.
    /// - Parameters:
    ///   - known: the links of some records.
    ///   - others: all other records that replace any.
    init(_ records: [EvidenceRecord], known: [Link], others: [Int]) {
        let links = known + Self.links(of: others, among: records)
        self.links = links.sorted { ($0.record, $0.number) < ($1.record, $1.number) }
    }

    private static func links(of replacing: [Int], among records: [EvidenceRecord]) -> [Link] {
        let ids = IDSearch(records, for: replacing.count)
        return WorkSharing.mapBlocks(replacing.count) { block in
            var links: [Link] = []
            for record in replacing[block] {
                var number = 0
                records[record].eachSuperseded { id in
                    // Several have it only where ids repeat, which is reported elsewhere.
                    let isOwn = records[record].withID { ByteHash.areEqual($0, id) }
                    links.append(
                        Link(record: record, number: number, replaced: isOwn ? record : ids.index(ofID: id)))
                    number += 1
                }
            }
            return links
        }.flatMap(\.self)
    }
}

extension EvidenceRecord {
    /// Does something with the bytes of each id that it replaces, in their order.
    fileprivate func eachSuperseded(_ body: (UnsafeBufferPointer<UInt8>) -> Void) {
        store.eachSuperseded(row, body)
    }
}
