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
        var read = ReadRecords()
        /// Of the contents of the files that were read; empty where nothing is kept.
        var hashes: [[UInt8]] = []
        var faults: [Fault] = []
        /// How many files were not read again.
        var cachedCount = 0
        var hasSaved = false

        init(group: Int) { self.group = group }

        /// Takes what a file was found to hold before.
        mutating func take(_ lists: StoredLists, of path: String, hash: [UInt8]) {
            read.files.append(RecordsStore(lists, path: path))
            hashes.append(hash)
        }

        /// Takes what one file holds.
        mutating func take(_ file: ReadRecords, hash: [UInt8]) {
            read.add(file)
            hashes.append(hash)
        }
    }

    /// What became of all groups.
    struct Result: Sendable {
        let records: LoadedRecords
        let faults: [Fault]
        /// How many files were not read again.
        let cachedCount: Int
        /// Whether the order of the records was known, but for a few.
        let isOrderKnown: Bool
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
        async let known = cache?.loadOrder()
        let read = await withTaskGroup(of: [Part].self) { tasks in
            for _ in 0..<min(8, groups.count) {
                tasks.addTask {
                    // For all that this task reads, so that each takes the room that the one before it had.
                    var reading = RecordsReading(RecordTables(rules))
                    var buffer: [UInt8] = []
                    var parts: [Part] = []
                    while let group = next.take(below: groups.count) { parts.append(part(group, &reading, &buffer)) }
                    return parts
                }
            }
            return await tasks.reduce(into: []) { $0 += $1 }
        }
        // In the order of the groups, not in the one in which they happened to finish: where there are too many faults, the
        // same ones are kept.
        let parts = read.sorted { $0.group < $1.group }
        let all = parts.reduce(into: ReadRecords()) { $0.add($1.read) }
        let hashes = parts.flatMap(\.hashes)
        let update = await known?.updated(all.files, hashes: hashes)
        let records = LoadedRecords(all, known: update)
        if let cache, update?.isUnchanged != true, let order = KnownOrder(records, hashes: hashes) { cache.save(order) }
        if parts.contains(where: \.hasSaved) { cache?.forget(allBut: groups) }
        return Result(
            records: records, faults: parts.flatMap(\.faults),
            cachedCount: parts.reduce(0) { $0 + $1.cachedCount }, isOrderKnown: update != nil)
    }

    private func part(_ number: Int, _ reading: inout RecordsReading, _ buffer: inout [UInt8]) -> Part {
        let group = groups[number]
        let faults = FaultCollector()
        var part = Part(group: number)
        var cached = cache?.load(group)
        for path in group.paths { read(path, through: &buffer, with: &reading, into: &part, &cached, faults) }
        if let cached {
            part.cachedCount = cached.takenCount
            part.hasSaved = cached.hasChanged
            if cached.hasChanged { cache?.save(cached, as: group) }
        }
        part.faults = faults.faults
        return part
    }

    private func read(
        _ path: String, through bytes: inout [UInt8], with reading: inout RecordsReading, into part: inout Part,
        _ cached: inout CachedGroup?, _ faults: FaultCollector
    ) {
        // Looked at before the content is: what is written meanwhile changes it.
        let signature = cached == nil ? nil : FileSignature.settled(of: path)
        if let known = cached?.records(of: path, signature: signature) {
            return part.take(known.lists, of: path, hash: known.hash)
        }
        do {
            try FileBytes.read(path, budget: YAMLLimits().bytes, into: &bytes)
            let hash = cached == nil ? [] : ContentHash.bytes(of: bytes[...])
            if let lists = cached?.records(of: path, hash: hash, signature: signature) {
                return part.take(lists, of: path, hash: hash)
            }
            let own = FaultCollector()
            reading.read(bytes, path: path, own)
            let found = reading.take()
            part.take(found, hash: hash)
            faults.report(own.faults)
            // What has a fault is read again next time, to say it again.
            guard own.faults.isEmpty else { return }
            for file in found.files { cached?.add(file.lists, of: path, hash: hash, signature: signature) }
        } catch {
            faults.report(error.fault)
            part.read.isWhole = false
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
