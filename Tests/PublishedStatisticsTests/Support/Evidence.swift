import Evidence
import Imports
import Rules
import SourceText
import TestSupport
import Testing

/// Evidence made of drafts, written and read back.
struct Evidence {
    let partnership: Partnership

    init(of drafts: [RecordDraft], _ rules: RuleSet) async throws {
        let folder = try TemporaryFolder()
        _ = try folder.write("id: a\nname: A\n", to: "area.yaml")
        _ = try folder.write(RecordsText.text(of: drafts), to: "records/all.yaml")
        partnership = try #require(await Self.load(folder.path, rules))
    }

    static func load(_ folder: String, _ rules: RuleSet) async -> Partnership? {
        let faults = FaultCollector()
        let loading = await PartnershipLoader.load(folder, rules: rules, faults)
        #expect(faults.faults.map(\.line) == [])
        guard case .loaded(let partnership) = loading else { return nil }
        return partnership
    }
}
