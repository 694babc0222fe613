import PositionedYAML
import Rules
import SourceText

/// The ids of all records of a partnership, of faulty ones too.
struct RecordIDs {
    private let sorted: [EvidenceRecord]
    private let faulty: [String]

    /// - Parameter sorted: the sound records, sorted by id.
    init(_ sorted: [EvidenceRecord], faulty: [String]) {
        self.sorted = sorted
        self.faulty = faulty
    }

    /// Reports ids that no record has.
    func resolve(_ ids: [Located<String>], _ faults: FaultCollector) {
        let unknown = ids.filter { !contains($0.value) }
        guard !unknown.isEmpty else { return }
        // Only for the near misses that the report names.
        let all = Dictionary((sorted.map(\.id) + faulty).map { ($0, 0) }, uniquingKeysWith: { first, _ in first })
        _ = References.indices(of: unknown, in: all, what: "record", faults)
    }

    private func contains(_ id: String) -> Bool { sorted.index(ofID: id) != nil || faulty.contains(id) }
}
