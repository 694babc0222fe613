import CalendarDates
import Evidence
import Files
public import Rules
import SourceText

/// What evidence is made from: the shipped rules and all shipped evidence.
public struct RawMaterial: Sendable {
    /// The shipped material cannot be read.
    public struct Unusable: Error, CustomStringConvertible {
        /// What is wrong.
        public let description: String
    }

    /// The rules.
    public let rules: RuleSet
    /// The folder of the sample, whose area and plan are copied.
    let sampleFolder: String
    /// The sample's records, as they are.
    let sample: [EvidenceRecord]
    /// Records to vary: the sample's, and those of the example, which has surveys and audits with their numbers.
    let models: [EvidenceRecord]
    /// Sentences for summaries, learnt from all shipped records, those of the coded inspections included.
    let sentences: SentenceChain

    /// Reads the shipped rules and evidence.
    /// - Parameter project: the project's folder.
    public init(project: String) async throws {
        let rulesFolder = project + "/rules/area-send"
        let faults = FaultCollector()
        guard let rules = RuleSetLoader.load(rulesFolder, faults) else {
            throw Unusable(description: "the rules in \(rulesFolder) cannot be used")
        }
        self.rules = rules
        sampleFolder = project + "/evidence/buckinghamshire"
        sample = try await Self.records(sampleFolder, rules)
        let example = try await Self.records(
            project + "/examples/evidence-repository/evidence/meadowshire", rules)
        models = sample + example
        let corpus = rulesFolder + "/calibration"
        var summaries = models.map(\.summary)
        for name in try FileTree.names(in: corpus).sorted() where FileTree.entry(at: corpus + "/" + name) == .folder {
            summaries += try await Self.records(corpus + "/" + name, rules).map(\.summary)
        }
        sentences = SentenceChain(learning: summaries)
    }

    private static func records(_ folder: String, _ rules: RuleSet) async throws -> [EvidenceRecord] {
        let faults = FaultCollector()
        guard case .loaded(let partnership) = await PartnershipLoader.load(folder, rules: rules, faults) else {
            throw Unusable(description: "the evidence in \(folder) cannot be used")
        }
        return partnership.records.sorted { $0.id < $1.id }
    }
}
