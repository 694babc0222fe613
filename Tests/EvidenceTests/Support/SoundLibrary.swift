import Evidence
import Rules
import SourceText
import TestSupport
import Testing

/// A sound partnership of the made-up framework, into which a test puts something faulty.
struct SoundLibrary {
    let folder: TemporaryFolder
    let rules: RuleSet

    static let area = """
        id: made-up
        name: Made-up library
        inspections:
          - {id: review, title: Review, date: 2024-06-30, findings: [{id: roofs, title: Roofs, criteria: [branch-upkeep]}]}

        """
    static let records = """
        defaults: {kind: desk-note, date: 2025-05-01, criteria: [stock-breadth], rating: poor}
        records:
          - {id: sound, summary: A sound record.}

        """

    init() throws {
        folder = try TemporaryFolder()
        rules = try SmallRules.get()
        try folder.write(Self.area, to: "area.yaml")
        try folder.write(Self.records, to: "records/sound.yaml")
    }

    /// What loading it gives.
    func loaded() async -> Loading { await Loading(folder.path, rules: rules) }
}

/// What loading a folder gave: the faults as users read them, with paths relative to the folder.
struct Loading {
    let lines: [String]
    let faults: [Fault]
    let isLoaded: Bool
    let isNothing: Bool

    init(_ folder: String, rules: RuleSet) async {
        let collector = FaultCollector()
        let result = await PartnershipLoader.load(folder, rules: rules, collector)
        faults = collector.faults.sorted()
        lines = faults.flatMap { fault in
            [fault.line] + fault.notes.map { "    \($0.place): \($0.text)" }
        }.map { $0.split(separator: folder + "/").joined().split(separator: folder).joined(separator: ".") }
        if case .loaded = result { isLoaded = true } else { isLoaded = false }
        if case .nothing = result { isNothing = true } else { isNothing = false }
    }

    /// The ids of the faults, in the order of places.
    var ids: [String] { faults.map(\.id) }
}
