import Checking
@testable import Evidence
import Foundation
import Imports
import PersonLists
import PositionedYAML
import PublishedStatistics
@testable import RuleTests
import Rules
import Schemas
import SourceText

/// Reads a text by the reader of its kind.
struct Reading {
    let rules: RuleSet

    /// The errors that the reader reports, as lines.
    func errors(in text: String, as name: SchemaName) throws -> [String] {
        let faults = FaultCollector()
        let bytes = Array(text.utf8)
        switch name {
        case .records: _ = RecordsFile.read(bytes, path: "test.yaml", rules: rules, faults)
        case .area: _ = document(bytes, faults).flatMap { AreaReader.read($0, rules, faults) }
        case .plan: _ = document(bytes, faults).map { PlanReader.read($0, rules, faults) }
        case .waivers: _ = document(bytes, faults).map { DecisionsReader.waivers($0, rules, faults) }
        case .overrides: _ = document(bytes, faults).map { DecisionsReader.overrides($0, rules, faults) }
        case .importSurvey: _ = document(bytes, faults).flatMap { SurveyMapReader.read($0, rules, faults) }
        case .importPlan: _ = document(bytes, faults).flatMap { PlanMap.read($0, rules, faults) }
        case .gate:
            try inFolder(copying: nil) { folder in
                try Data(bytes).write(to: URL(filePath: folder + "/test.yaml"))
                _ = GateConfiguration.read(folder + "/test.yaml", rules: rules, faults)
            }
        case .ruleTests:
            try inFolder(copying: nil) { folder in
                try Data(bytes).write(to: URL(filePath: folder + "/test.yaml"))
                _ = RuleTestReader(rules: rules, faults: faults).cases(below: folder)
            }
        case .framework, .criterion, .indicators, .documents, .judgement, .checks, .inspected, .narrative,
            .earlierDates:
            try inFolder(copying: Repository.rulesFolder) { folder in
                try Data(bytes).write(to: URL(filePath: folder + "/" + Self.rulesFile(name)))
                _ = RuleSetLoader.load(folder, faults)
            }
        case .importSEN2: _ = document(bytes, faults).flatMap { StatisticsMappingReader.read($0, rules, faults) }
        case .importAnnexA: _ = document(bytes, faults).flatMap { ListMappingReader.read($0, rules: rules, faults) }
        case .assessment, .summaryTable, .check, .trend, .compare:
            throw Repository.Unusable(description: "an output has no reader")
        }
        return faults.faults.filter { $0.severity == .error }.map(\.line)
    }

    /// The shipped file of a kind of rules file.
    static func rulesFile(_ name: SchemaName) -> String {
        switch name {
        case .criterion: "criteria/ambition.yaml"
        case .narrative, .earlierDates: "report/\(name.rawValue).yaml"
        case .importAnnexA: "imports/annex-a.yaml"
        default: name.rawValue + ".yaml"
        }
    }

    private func document(_ bytes: [UInt8], _ faults: FaultCollector) -> YAMLValue? {
        YAMLReader.document(bytes, path: "test.yaml", faults: faults)
    }

    private func inFolder(copying source: String?, _ body: (String) throws -> Void) throws {
        let folder = NSTemporaryDirectory() + "/areasend-\(UUID().uuidString)"
        defer { try? FileManager.default.removeItem(atPath: folder) }
        if let source {
            try FileManager.default.copyItem(atPath: source, toPath: folder)
        } else {
            try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        }
        try body(folder)
    }
}
