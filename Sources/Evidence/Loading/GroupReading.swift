import Files
import PositionedYAML
import Rules
import SourceText

/// Reads the records files of a folder, group beside group, each file from the cache where it holds it.
struct GroupReading: Sendable {
    private let files: EvidenceFiles
    private let rules: RuleSet
    /// Where what is read is kept; nil where nothing is.
    private let cache: ReadingCache.Place?
    /// What is kept holds for these rules only.
    private let key: [UInt8]

    /// What became of one group.
    private struct Part: Sendable {
        var read = ReadRecords()
        /// Of the contents of the files that were read; empty where nothing is kept.
        var hashes: [[UInt8]] = []
        var faults: [Fault] = []
        /// How many files were not read again.
        var cachedCount = 0
        /// What is to be kept of the group; nil where it is kept already.
        var unsaved: CachedGroup?

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
        /// Which of the records have the same source.
        let sources: SourceNumbers
        let faults: [Fault]
        /// How many files were not read again.
        let cachedCount: Int
        /// Whether the order of the records was known, but for a few.
        let isOrderKnown: Bool
    }

    /// What one task uses for all that it reads, so that each file takes the room that the one before it had.
    private struct Tools {
        let rules: RuleSet
        // Most tasks of a run that finds nearly all in the cache read nothing.
        lazy var reading = RecordsReading(RecordTables(rules))
        var buffer: [UInt8] = []
    }

    init(_ files: EvidenceFiles, rules: RuleSet) {
        self.files = files
        self.rules = rules
        // Only now: a run that cannot use its rules leaves no cache behind.
        cache = files.cache?.prepare() == true ? files.cache : nil
        key = cache?.key(for: rules) ?? []
    }

    /// All records and all faults, the same whatever the cache holds.
    func result() async -> Result {
        let rules = rules
        let parts = await TaskPool.map(
            files.groups.count, start: { Tools(rules: rules) }
        ) { part($0, &$1) }
        let all = parts.reduce(into: ReadRecords()) { $0.add($1.read) }
        let hashes = parts.flatMap(\.hashes)
        async let sources = SourceNumbers(all.files)
        let update = files.order?.value(for: key)?.updated(all.files, hashes: hashes)
        let records = LoadedRecords(all, known: update)
        if let cache {
            let (reading, unsaved) = (self, parts.map(\.unsaved))
            cache.write { reading.keep(records, hashes, update, unsaved, in: cache) }
        }
        return Result(
            records: records, sources: await sources, faults: parts.flatMap(\.faults),
            cachedCount: parts.reduce(0) { $0 + $1.cachedCount }, isOrderKnown: update != nil)
    }

    /// Keeps what is new and the order of the records, and deletes what is kept of files that are no longer there.
    private func keep(
        _ records: LoadedRecords, _ hashes: [[UInt8]], _ update: KnownOrder.Update?, _ unsaved: [CachedGroup?],
        in cache: ReadingCache.Place
    ) {
        for (group, cached) in zip(files.groups, unsaved) {
            if let cached { cache.save(cached, as: group.files, key: key) }
        }
        var keepsOrder = true
        if update?.isWorthKeeping ?? true {
            let order = KnownOrder(records, hashes: hashes)
            if let order { cache.save(order, key: key) }
            keepsOrder = order != nil
        }
        cache.note(files.groups.compactMap(\.kept), files.order, known: files.checked)
        let groups = files.groups.map(\.files)
        let isOther = files.keptNames.subtracting(groups.map(\.name)).contains(where: FileGroup.isName)
        if isOther || !keepsOrder || unsaved.contains(where: { $0 != nil }) {
            cache.forget(allBut: groups, keepsOrder: keepsOrder)
        }
    }

    private func part(_ number: Int, _ tools: inout Tools) -> Part {
        let kept = files.groups[number].kept
        let part = part(number, kept?.value(for: key), &tools)
        // What is written anew gets a new sum: nothing that is damaged must go into it.
        if part.unsaved != nil, let kept, !kept.isWhole { return self.part(number, nil, &tools) }
        return part
    }

    private func part(_ number: Int, _ known: CachedGroup?, _ tools: inout Tools) -> Part {
        let group = files.groups[number]
        let faults = FaultCollector()
        var part = Part()
        var cached = cache.map { _ in known ?? CachedGroup() }
        for (path, signature) in zip(group.files.paths, group.signatures) {
            read(path, signature, with: &tools, into: &part, &cached, faults)
        }
        if let cached {
            part.cachedCount = cached.takenCount
            // What stands there and cannot be used goes, whatever there is to keep in its place.
            let isInTheWay = known == nil && files.keptNames.contains(group.files.name)
            if cached.hasChanged || isInTheWay { part.unsaved = cached }
        }
        part.faults = faults.faults
        return part
    }

    private func read(
        _ path: String, _ signature: FileSignature?, with tools: inout Tools, into part: inout Part,
        _ cached: inout CachedGroup?, _ faults: FaultCollector
    ) {
        if let known = cached?.records(of: path, signature: signature) {
            return part.take(known.lists, of: path, hash: known.hash)
        }
        do {
            try FileBytes.read(path, budget: YAMLLimits().bytes, into: &tools.buffer)
            let hash = cached == nil ? [] : ContentHash.bytes(of: tools.buffer[...])
            if let lists = cached?.records(of: path, hash: hash, signature: signature) {
                return part.take(lists, of: path, hash: hash)
            }
            let own = FaultCollector()
            tools.reading.read(tools.buffer, path: path, own)
            let found = tools.reading.take()
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
