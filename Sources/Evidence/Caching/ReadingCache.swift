public import Files
public import Rules
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
    /// How long the names of partnerships' folders are, in hexadecimal digits.
    static let nameLength = 32
    /// The most bytes of one group that are read.
    private static let budget = 1 << 30

    private let folder: String
    private let key: [UInt8]
    /// Evidence with fewer bytes of records is not kept.
    let worthwhile: Int

    /// - Parameters:
    ///   - folder: where it is kept.
    ///   - rules: with which the records are read.
    ///   - program: what is reading.
    ///   - worthwhile: how many bytes the records of a partnership have at least that are kept. By default a mebibyte, which
    ///     takes a few hundredths of a second to read.
    public init(
        folder: String = standardFolder, rules: RuleSet, program: ProgramIdentity, worthwhile: Int = 1 << 20
    ) {
        self.folder = folder
        self.worthwhile = worthwhile
        key = ContentHash.bytes(of: Array("\(program.text) \(rules.sha256)".utf8)[...])
    }

    /// The same, for the records of one partnership.
    func place(of evidence: String) -> Place {
        let name = ContentHash.hexadecimal(of: Array(AbsolutePath.of(evidence).utf8)).prefix(Self.nameLength)
        let cache = CacheFolder(root: folder)
        return Place(cache: cache, folder: cache.place(String(name)), key: key)
    }

    /// Where the records of one partnership are kept.
    struct Place: Sendable {
        fileprivate let cache: CacheFolder
        fileprivate let folder: String
        fileprivate let key: [UInt8]

        /// What is kept of a group; empty where nothing is that can be used.
        func load(_ group: FileGroup) -> CachedGroup {
            load(group.name).flatMap { CachedGroup($0.bytes, from: $0.offset) } ?? CachedGroup()
        }

        /// The order that is kept; nil where there is none that can be used.
        func loadOrder() -> KnownOrder? { load(FileGroup.orderName).flatMap { KnownOrder($0.bytes, from: $0.offset) } }

        /// Keeps a group. Where that is not possible the next run reads its files again, and nobody is told.
        func save(_ cached: CachedGroup, as group: FileGroup) { save(cached.bytes, as: group.name) }

        /// Keeps an order, likewise.
        func save(_ order: KnownOrder) { save(order.bytes, as: FileGroup.orderName) }

        /// A file of the cache, and where its content begins; nil where it was not written by the same program for the same
        /// rules, or was damaged.
        private func load(_ name: String) -> (bytes: FixedBytes, offset: Int)? {
            guard let bytes = try? FixedBytes(of: "\(folder)/\(name)", budget: ReadingCache.budget) else { return nil }
            var offset = 0
            guard let key = bytes.take(key.count, &offset), bytes.array(key) == self.key,
                let sum = bytes.take(Self.sumSize, &offset),
                bytes.value(at: sum.lowerBound) == bytes.withBytes(offset..<bytes.count, Self.sum)
            else { return nil }
            return (bytes, offset)
        }

        private func save(_ content: [UInt8], as name: String) {
            var bytes = key
            bytes.append(value: content.withUnsafeBytes(Self.sum))
            cache.write(bytes + content, to: "\(folder)/\(name)")
        }

        private static let sumSize = MemoryLayout<UInt64>.size

        /// Tells bytes that were damaged; nobody is kept from writing others with the right sum, and ``key`` is for that.
        private static func sum(of bytes: UnsafeRawBufferPointer) -> UInt64 {
            // Four at a time, so that none waits for the one before it.
            var (one, two, three, four) = (UInt64(1), UInt64(2), UInt64(3), UInt64(bytes.count))
            var offset = 0
            while offset + 32 <= bytes.count {
                one = ByteHash.mixed(one, bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self))
                two = ByteHash.mixed(two, bytes.loadUnaligned(fromByteOffset: offset + 8, as: UInt64.self))
                three = ByteHash.mixed(three, bytes.loadUnaligned(fromByteOffset: offset + 16, as: UInt64.self))
                four = ByteHash.mixed(four, bytes.loadUnaligned(fromByteOffset: offset + 24, as: UInt64.self))
                offset += 32
            }
            for byte in bytes[offset...] { one = ByteHash.mixed(one, UInt64(byte)) }
            return [two, three, four].reduce(one) { ByteHash.mixed($0, $1) }
        }

        /// Makes the folders; false where that is not possible.
        func prepare() -> Bool { cache.make(folder) }

        /// Deletes what is kept of groups that are no longer there.
        func forget(allBut groups: [FileGroup]) {
            cache.empty(folder, keeping: Set(groups.map(\.name) + [FileGroup.orderName]))
        }
    }
}
