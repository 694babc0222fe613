import Files
import SourceText

/// The files of a partnership's evidence, and what is kept of them, before any of it is read.
///
/// No rules are needed for it, so it can be looked for while they are read themselves.
public struct EvidenceFiles: Sendable {
    /// Records files that are read one after the other.
    struct Group: Sendable {
        let files: FileGroup
        /// What is kept of them; nil where nothing is that can be used.
        let kept: ReadingCache.Kept<CachedGroup>?
        /// What the system said of each file before its content was looked at.
        let signatures: [FileSignature?]
    }

    /// The folder they are in.
    public let folder: String
    /// What there is in the folder, or why it cannot be listed.
    let names: Result<[String], FileFault>
    let groups: [Group]
    /// The order of the records that is kept.
    let order: ReadingCache.Kept<KnownOrder>?
    /// Which files of the cache were known to be undamaged.
    let checked: CheckedFiles
    /// The names of all files that are kept.
    let keptNames: Set<String>
    /// Where what is read is kept; nil where nothing is.
    let cache: ReadingCache.Place?
    /// Faults of the folders.
    let faults: [Fault]

    /// Looks for the files of a folder.
    /// - Parameter keeping: keeps what was read.
    public init(_ folder: String, cache keeping: ReadingCache?) async {
        let faults = FaultCollector()
        names = Result { () throws(FileFault) in try FileTree.names(in: folder) }
        let paths = (try? names.get()) == nil ? [] : Self.recordPaths(in: folder, faults)
        self.folder = folder
        self.faults = faults.faults
        let used = keeping.flatMap { FileTree.size(of: paths, upTo: $0.worthwhile) >= $0.worthwhile ? $0 : nil }
        let cache = used?.place(of: folder)
        self.cache = cache
        // Evidence of which nothing is kept any more: nor does what was kept of it before live on.
        if cache == nil, let before = keeping?.place(of: folder) { before.empty() }
        let groups = FileGroup.groups(paths, in: folder)
        guard let cache else {
            self.groups = groups.map { Group(files: $0, kept: nil, signatures: $0.paths.map { _ in nil }) }
            (order, checked, keptNames) = (nil, CheckedFiles(), [])
            return
        }
        let checked = cache.loadChecked()
        async let order = cache.loadOrder(checked)
        self.groups = await TaskPool.map(groups.count) { number in
            let group = groups[number]
            // Looked at before the content is: what is written meanwhile changes it.
            let signatures = group.paths.map(FileSignature.settled(of:))
            return Group(files: group, kept: cache.load(group, checked), signatures: signatures)
        }
        self.order = await order
        self.checked = checked
        keptNames = cache.names
    }

    /// The records files of a folder, sorted by path.
    private static func recordPaths(in folder: String, _ faults: FaultCollector) -> [String] {
        guard FileTree.entry(at: folder + "/records") != nil else { return [] }
        return FileTree.files(below: folder + "/records", extensions: ["yaml", "yml"]) { faults.report($0.fault) }
    }
}
