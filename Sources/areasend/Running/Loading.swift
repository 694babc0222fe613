import ArgumentParser
import Assessment
import CalendarDates
import Calibration
import Evidence
import Files
import Rules
import SourceText

/// Loads rules and evidence for a verb, and ends the run with the right exit code where they cannot be used.
struct Loading: Sendable {
    let rulesFolder: String
    let global: GlobalOptions
    /// Whether what is read of evidence is kept.
    var usesCache = false
    /// Where the cache is written; nil where reading waits for it.
    var later: LaterWork?
    /// The evidence that is looked for while the rules are read.
    private var ahead: Task<EvidenceFiles, Never>?

    init(rulesFolder: String, global: GlobalOptions, usesCache: Bool = false) {
        self.rulesFolder = rulesFolder
        self.global = global
        self.usesCache = usesCache
    }

    /// The same, that begins to look for evidence at once where it is in one folder, as ``folders(_:)`` takes it.
    func ahead(of named: [String]) -> Loading {
        let folders = named.isEmpty ? Self.standing : named.map(Self.trimmed)
        guard folders.count == 1 else { return self }
        var loading = self
        let (folder, cache) = (folders[0], cache)
        loading.ahead = Task.detached { await EvidenceFiles(folder, cache: cache) }
        return loading
    }

    private var cache: ReadingCache? {
        usesCache ? ProgramIdentity().map { ReadingCache(program: $0, later: later) } : nil
    }

    /// The rules, all their faults printed.
    /// - Parameter drafts: what to read in place of files.
    func rules(drafts: [String: RulesDraft] = [:]) throws -> RuleSet {
        let faults = FaultCollector()
        return try checked(RuleSetLoader.load(Self.trimmed(rulesFolder), drafts: drafts, faults), faults.faults)
    }

    /// The same, where they may have been read ahead.
    func rulesAhead() async throws -> RuleSet {
        guard let read = await RulesAhead.current?.rules(in: Self.trimmed(rulesFolder)) else { return try rules() }
        return try checked(read.rules, read.faults)
    }

    private func checked(_ rules: RuleSet?, _ faults: [Fault]) throws -> RuleSet {
        global.faultPrinter.print(faults)
        guard let rules else { throw Exit.inputInvalid }
        say("\(rules.folder): \(rules.framework.title), version \(rules.framework.version), sha256 \(rules.sha256)")
        return rules
    }

    /// What became of one folder with evidence.
    struct Entry: Sendable {
        let folder: String
        /// Nil where there are no records, or faults that keep them from being used.
        let partnership: Partnership?
        /// All its faults.
        let faults: [Fault]
        /// Whether there are no records at all.
        let isEmpty: Bool
    }

    /// The partnerships of folders, all their faults printed; with no folder named, the one below `evidence/`.
    func partnerships(_ folders: [String], rules: RuleSet) async throws -> [Partnership] {
        let entries = try await eachPartnership(folders, rules: rules)
        try finish(entries)
        return entries.compactMap(\.partnership)
    }

    /// Prints the faults of all folders, and ends the run where one of them cannot be used.
    func finish(_ entries: [Entry]) throws {
        global.faultPrinter.print(entries.flatMap(\.faults))
        if entries.contains(where: \.isEmpty) { throw Exit.nothingToAssess }
        if entries.contains(where: { $0.partnership == nil }) { throw Exit.inputInvalid }
    }

    /// Each folder's partnership or faults, none printed; that a folder is empty is said at once.
    func eachPartnership(_ folders: [String], rules: RuleSet) async throws -> [Entry] {
        var entries: [Entry] = []
        for folder in try self.folders(folders) {
            entries.append(await entry(folder, rules: rules))
            if entries.last?.isEmpty == true { sayNothing(in: folder) }
        }
        return entries
    }

    /// The folders that are named, or the only one below `evidence/`.
    func folders(_ named: [String]) throws -> [String] {
        named.isEmpty ? try [onlyPartnership()] : named.map(Self.trimmed)
    }

    /// Says that a folder holds no records.
    func sayNothing(in folder: String) {
        Terminal.printError(
            "areasend: nothing to assess in '\(folder)': there are no records below '\(folder)/records'; "
                + "check the spelling of the folder")
    }

    /// One folder's partnership or faults, none printed.
    func entry(_ folder: String, rules: RuleSet) async -> Entry {
        let faults = FaultCollector()
        let found = await ahead?.value
        let files = if let found, found.folder == folder { found } else { await EvidenceFiles(folder, cache: cache) }
        switch await PartnershipLoader.load(files, rules: rules, faults) {
        case .loaded(let partnership):
            say("\(folder): \(partnership.records.count) records, \(partnership.plan.actions.count) actions")
            return Entry(folder: folder, partnership: partnership, faults: faults.faults, isEmpty: false)
        case .nothing:
            return Entry(folder: folder, partnership: nil, faults: faults.faults, isEmpty: true)
        case .faulty:
            return Entry(folder: folder, partnership: nil, faults: faults.faults, isEmpty: false)
        }
    }

    /// A back-test on a corpus, all its faults printed; with no folder named, on the one that comes with the rules.
    static func backtest(_ folder: String?, rules: RuleSet, global: GlobalOptions) async throws -> Backtest {
        let faults = FaultCollector()
        let corpus = await CorpusLoader.load(
            folder.map(trimmed) ?? rules.folder + "/calibration", rules: rules, faults)
        global.faultPrinter.print(faults.faults)
        guard let corpus else { throw Exit.inputInvalid }
        if corpus.areas.isEmpty {
            Terminal.printError("areasend: nothing to score in '\(corpus.folder)': outcomes.csv names no area")
            throw Exit.nothingToAssess
        }
        return await Backtest(corpus, rules: rules)
    }

    /// A line about the run itself, for those who asked for it.
    private func say(_ line: String) {
        if global.verbose { Terminal.printError("areasend: " + line) }
    }

    /// The folder that is named, or the only one below `evidence/`.
    func folder(_ named: String?) throws -> String { try named.map(Self.trimmed) ?? onlyPartnership() }

    /// The folders below `evidence/`.
    private static var standing: [String] {
        let names = (try? FileTree.names(in: "evidence")) ?? []
        return names.map { "evidence/" + $0 }.filter { FileTree.entry(at: $0) == .folder }
    }

    private func onlyPartnership() throws -> String {
        let folders = Self.standing
        switch folders.count {
        case 1: return folders[0]
        case 0:
            Terminal.printError(
                "areasend: nothing to assess: there is no partnership below 'evidence'; name its folder")
            throw Exit.nothingToAssess
        default:
            throw ValidationError("There are \(folders.count) partnerships below 'evidence'; name one of them.")
        }
    }

    /// A folder as the user wrote it, without slashes at the end.
    static func trimmed(_ folder: String) -> String {
        var folder = folder[...]
        while folder.count > 1, folder.hasSuffix("/") { folder = folder.dropLast() }
        return String(folder)
    }
}
