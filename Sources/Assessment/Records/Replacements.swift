import Evidence
import PositionedYAML

/// Which records others say they replace.
struct Replacements: Sendable {
    /// The index of the replacing record, by that of the replaced one.
    private var byRecord: [Int: Int] = [:]

    /// None.
    init() {}

    /// The replacements among records sorted by id; of several records that replace one the first is named.
    /// - Parameter replacing: the indices of the records that replace others and whose word counts, ascending.
    init(by replacing: [Int], among records: [EvidenceRecord]) {
        for index in replacing {
            for target in records[index].supersedes {
                for replaced in records.indices(ofID: target.value) where byRecord[replaced] == nil {
                    byRecord[replaced] = index
                }
            }
        }
    }

    /// The index of the record that replaces one; nil where none does.
    func replacement(of record: Int) -> Int? { byRecord.isEmpty ? nil : byRecord[record] }
}
