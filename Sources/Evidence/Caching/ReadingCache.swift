public import Files
import Rules
import Vocabularies

/// Keeps what was read of records files, so that only those that changed are read again.
///
/// A file is known by the SHA-256 of its content; where the system says that it was not touched since, the content is not
/// looked at again. What is kept holds for the same rules and the very same program only; to anything else it is as if nothing
/// were there. It can be deleted at any time, runs beside each other may share it, and what it holds of a partnership is what
/// its files hold now: text that was taken out of the evidence does not live on in it.
public struct ReadingCache: Sendable {
    /// Where it is when nobody says otherwise, seen from the current folder.
    public static let standardFolder = ".areasend-cache"
    /// How the order of all records is called, and which files were found undamaged.
    private static let (orderName, checkedName) = ("order", "checked")
    /// How the names of all files begin that it keeps of a partnership.
    static let namePrefixes = FileGroup.namePrefixes + [orderName, checkedName]
    /// How long the names of partnerships' folders are, in hexadecimal digits.
    static let nameLength = 32
    /// The most bytes of one group that are read.
    private static let budget = 1 << 30

    private let folder: String
    private let program: ProgramIdentity
    /// Evidence with fewer bytes of records is not kept.
    let worthwhile: Int
    private let later: LaterWork?

    /// - Parameters:
    ///   - folder: where it is kept.
    ///   - program: what is reading.
    ///   - worthwhile: how many bytes the records of a partnership have at least that are kept. By default a mebibyte, which
    ///     takes a few hundredths of a second to read.
    ///   - later: where all that is to be kept is written, so that nobody waits for it; nil where reading waits.
    public init(
        folder: String = standardFolder, program: ProgramIdentity, worthwhile: Int = 1 << 20, later: LaterWork? = nil
    ) {
        self.later = later
        self.folder = folder
        self.program = program
        self.worthwhile = worthwhile
    }

    /// Where the records of one partnership are kept.
    func place(of evidence: String) -> Place {
        let name = ContentHash.hexadecimal(of: Array(AbsolutePath.of(evidence).utf8)).prefix(Self.nameLength)
        let cache = CacheFolder(root: folder)
        return Place(cache: cache, folder: cache.place(String(name)), program: program, later: later)
    }

    /// Something that was kept, with what it holds for.
    struct Kept<Value: Sendable>: Sendable {
        fileprivate let key: [UInt8]
        fileprivate let value: Value
        /// Its file, and what the system said of it; nil where it had only just been written.
        fileprivate let file: (name: String, signature: FileSignature?)
        fileprivate let isFoundWhole: @Sendable () -> Bool

        /// Whether it is undamaged; gone over where the system's word was taken for it.
        var isWhole: Bool { isFoundWhole() }

        /// What was kept; nil where other rules or another program kept it.
        func value(for key: [UInt8]) -> Value? { self.key == key ? value : nil }
    }

    /// Where the records of one partnership are kept.
    struct Place: Sendable {
        fileprivate let cache: CacheFolder
        fileprivate let folder: String
        fileprivate let program: ProgramIdentity
        fileprivate let later: LaterWork?

        /// Does something of which reading needs no result.
        func write(_ body: @Sendable @escaping () -> Void) {
            if let later { later.start(body) } else { body() }
        }

        /// What stands before all that is kept by this program for some rules.
        func key(for rules: RuleSet) -> [UInt8] {
            ContentHash.bytes(of: Array("\(program.text) \(rules.sha256)".utf8)[...])
        }

        /// The files that need not be gone over again.
        func loadChecked() -> CheckedFiles {
            load(ReadingCache.checkedName, CheckedFiles(), CheckedFiles.init)?.value ?? CheckedFiles()
        }

        /// What is kept of a group; nil where there is nothing that can be used.
        func load(_ group: FileGroup, _ checked: CheckedFiles) -> Kept<CachedGroup>? {
            load(group.name, checked, CachedGroup.init)
        }

        /// The order that is kept; nil where there is none that can be used.
        func loadOrder(_ checked: CheckedFiles) -> Kept<KnownOrder>? {
            load(ReadingCache.orderName, checked, KnownOrder.init)
        }

        /// Notes which files were found undamaged, where that differs from what was known.
        func note(_ groups: [Kept<CachedGroup>], _ order: Kept<KnownOrder>?, known: CheckedFiles) {
            var checked = CheckedFiles()
            for group in groups { checked[group.file.name] = group.file.signature }
            if let order { checked[order.file.name] = order.file.signature }
            if checked != known { save(checked.bytes, as: ReadingCache.checkedName, []) }
        }

        /// Keeps a group. Where that is not possible the next run reads its files again, and nobody is told.
        func save(_ cached: CachedGroup, as group: FileGroup, key: [UInt8]) { save(cached.bytes, as: group.name, key) }

        /// Keeps an order, likewise.
        func save(_ order: KnownOrder, key: [UInt8]) { save(order.bytes, as: ReadingCache.orderName, key) }

        /// Something from a file of the cache; nil where it was damaged.
        private func load<Value>(
            _ name: String, _ checked: CheckedFiles, _ make: (FixedBytes, Int) -> Value?
        ) -> Kept<Value>? {
            let path = "\(folder)/\(name)"
            let signature = FileSignature.settled(of: path)
            guard let bytes = try? FixedBytes(of: path, budget: ReadingCache.budget) else { return nil }
            var offset = 0
            guard let key = bytes.take(ContentHash.size, &offset), let sum = bytes.take(Self.sumSize, &offset) else {
                return nil
            }
            let content = offset..<bytes.count
            let isWhole = { @Sendable in bytes.value(at: sum.lowerBound) == bytes.withBytes(content, Self.sum) }
            let isKnown = signature != nil && checked[name] == signature
            guard isKnown || isWhole(), let value = make(bytes, offset) else { return nil }
            return Kept(
                key: bytes.array(key), value: value, file: (name, signature), isFoundWhole: { !isKnown || isWhole() })
        }

        /// - Parameter key: what it holds for; empty where it holds for all.
        private func save(_ content: [UInt8], as name: String, _ key: [UInt8]) {
            var bytes = key.isEmpty ? Array(repeating: 0, count: ContentHash.size) : key
            bytes.reserveCapacity(bytes.count + Self.sumSize + content.count)
            bytes.append(value: content.withUnsafeBytes(Self.sum))
            bytes.append(contentsOf: content)
            cache.write(bytes, to: "\(folder)/\(name)")
        }

        private static let sumSize = MemoryLayout<UInt64>.size

        /// Tells bytes that were damaged; nobody is kept from writing others with the right sum, and the key is for that.
        private static func sum(of bytes: UnsafeRawBufferPointer) -> UInt64 {
            // Four at a time, so that none waits for the one before it.
            var sums = SIMD4<UInt64>(1, 2, 3, UInt64(bytes.count))
            var offset = 0
            while offset + 32 <= bytes.count {
                let words = bytes.loadUnaligned(fromByteOffset: offset, as: SIMD4<UInt64>.self)
                sums = (sums &<< 5 | sums &>> 59) &+ words
                offset += 32
            }
            var sum = (0..<4).reduce(0) { ByteHash.mixed($0, sums[$1]) }
            for byte in bytes[offset...] { sum = ByteHash.mixed(sum, UInt64(byte)) }
            return sum
        }

        /// Makes the folders; false where that is not possible.
        func prepare() -> Bool { cache.make(folder) }

        /// The names of all that is kept.
        var names: Set<String> { Set((try? FileTree.names(in: folder)) ?? []) }

        /// Deletes all that is kept, if anything is.
        func empty() {
            if cache.isThere(folder) { cache.empty(folder, keeping: []) }
        }

        /// Deletes what is kept of anything else than some groups, and the order unless it still holds.
        func forget(allBut groups: [FileGroup], keepsOrder: Bool) {
            let names = groups.map(\.name) + [ReadingCache.checkedName] + (keepsOrder ? [ReadingCache.orderName] : [])
            cache.empty(folder, keeping: Set(names))
        }
    }
}
