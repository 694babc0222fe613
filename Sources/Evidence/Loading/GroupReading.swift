import Files
import PositionedYAML
import Rules
import SourceText
import Synchronization

/// Reads the records files of a folder, group beside group, each file from the cache where it holds it.
struct GroupReading: Sendable {
    private let groups: [FileGroup]
    private let rules: RuleSet
    private let cache: ReadingCache.Place?

    /// What became of one group.
    private struct Part: Sendable {
        let group: Int
        let faults: [Fault]
        /// How many files were not read again.
        let cachedCount: Int
        let hasSaved: Bool
    }

    /// What became of all groups.
    struct Result: Sendable {
        let records: LoadedRecords
        let faults: [Fault]
        /// How many files were not read again.
        let cachedCount: Int
    }

    init(_ folder: String, _ paths: [String], rules: RuleSet, cache: ReadingCache?) {
        groups = FileGroup.groups(paths, in: folder)
        self.rules = rules
        let used = cache.flatMap { FileTree.size(of: paths, upTo: $0.worthwhile) >= $0.worthwhile ? $0 : nil }
        let place = used?.place(of: folder)
        self.cache = place?.prepare() == true ? place : nil
    }

    /// All records and all faults, the same whatever the cache holds.
    func result() async -> Result {
        let next = NextNumber()
        let read = await withTaskGroup(of: (records: ReadRecords, parts: [Part]).self) { tasks in
            for _ in 0..<min(8, groups.count) {
                tasks.addTask {
                    // For all that this task reads, so that each takes the room that the one before it had.
                    var reading = RecordsReading(RecordTables(rules))
                    var buffer: [UInt8] = []
                    var parts: [Part] = []
                    while let group = next.take(below: groups.count) { parts.append(part(group, &reading, &buffer)) }
                    return (reading.take(), parts)
                }
            }
            return await tasks.reduce(into: []) { $0.append($1) }
        }
        // In the order of the groups, not in the one in which they happened to finish: where there are too many faults, the
        // same ones are kept.
        let parts = read.flatMap(\.parts).sorted { $0.group < $1.group }
        if parts.contains(where: \.hasSaved) { cache?.forget(allBut: groups) }
        return Result(
            records: LoadedRecords(read.map(\.records)), faults: parts.flatMap(\.faults),
            cachedCount: parts.reduce(0) { $0 + $1.cachedCount })
    }

    private func part(_ number: Int, _ reading: inout RecordsReading, _ buffer: inout [UInt8]) -> Part {
        let group = groups[number]
        let faults = FaultCollector()
        var cached = cache?.load(group)
        for path in group.paths { read(path, through: &buffer, into: &reading, &cached, faults) }
        let hasSaved = cached?.hasChanged == true
        if hasSaved, let cached { cache?.save(cached, as: group) }
        return Part(
            group: number, faults: faults.faults, cachedCount: cached?.takenCount ?? 0, hasSaved: hasSaved)
    }

    private func read(
        _ path: String, through bytes: inout [UInt8], into reading: inout RecordsReading,
        _ cached: inout CachedGroup?, _ faults: FaultCollector
    ) {
        // Looked at before the content is: what is written meanwhile changes it.
        let signature = cached == nil ? nil : FileSignature.settled(of: path)
        if let records = cached?.records(of: path, signature: signature) {
            return reading.take(records, path: path)
        }
        do {
            try FileBytes.read(path, budget: YAMLLimits().bytes, into: &bytes)
            let hash = cached == nil ? [] : ContentHash.bytes(of: bytes[...])
            if let records = cached?.records(of: path, hash: hash, signature: signature) {
                return reading.take(records, path: path)
            }
            let own = FaultCollector()
            reading.read(bytes, path: path, own)
            faults.report(own.faults)
            // What has a fault is read again next time, to say it again.
            if own.faults.isEmpty { cached?.add(reading.lastFile, of: path, hash: hash, signature: signature) }
        } catch {
            faults.report(error.fault)
            reading.skipFile()
        }
    }
}

/// Numbers from 0 on, each of them given once, to whoever asks next.
private final class NextNumber: Sendable {
    private let number = Atomic(0)

    func take(below count: Int) -> Int? {
        let taken = number.add(1, ordering: .relaxed).oldValue
        return taken < count ? taken : nil
    }
}
