import Calibration
import CalendarDates
import Foundation
import Rules
import SourceText
import TestSupport
import Testing

/// A copy of the shipped rules with their corpus, to be changed and calibrated.
struct CorpusCopy {
    let folder: TemporaryFolder
    var rules: String { folder("rules") }

    init() throws {
        folder = try TemporaryFolder()
        try FileManager.default.copyItem(atPath: Repository.areaRules, toPath: folder("rules"))
    }

    func text(_ name: String) throws -> String {
        String(decoding: try Data(contentsOf: URL(filePath: rules + "/" + name)), as: UTF8.self)
    }

    func write(_ text: String, to name: String) throws { try folder.write(text, to: "rules/" + name) }

    func remove(_ name: String) throws { try FileManager.default.removeItem(atPath: rules + "/" + name) }

    /// Replaces a text that stands once in a file.
    func replace(_ old: String, with new: String, in name: String = "judgement.yaml") throws {
        let parts = try text(name).components(separatedBy: old)
        try #require(parts.count == 2, "'\(old)' stands \(parts.count - 1) times in \(name)")
        try write(parts.joined(separator: new), to: name)
    }

    /// What a calibration gave, with its faults as users read them, paths relative to the rules.
    struct Outcome {
        let fit: Recalibration?
        let update: CalibrationUpdate?
        let faults: [String]
    }

    /// Calibrates and writes nothing.
    func calibrated(asOf: String = "2027-03-01") async throws -> Outcome {
        let faults = FaultCollector()
        let loaded = RuleSetLoader.load(rules, drafts: [InspectedReader.fileName: .absent], faults)
        let rules = try #require(loaded, "\(faults.faults.map(\.line))")
        let corpus = await CorpusLoader.load(self.rules + "/calibration", rules: rules, faults)
        guard let corpus else { return Outcome(fit: nil, update: nil, faults: lines(faults)) }
        let fit = Recalibration(await Backtest(corpus, rules: rules), faults)
        let date = try #require(CalendarDate(asOf))
        let update = fit.flatMap { CalibrationUpdate($0, asOf: date, faults) }
        return Outcome(fit: fit, update: update, faults: lines(faults))
    }

    private func lines(_ faults: FaultCollector) -> [String] {
        faults.faults.sorted().map { $0.line.components(separatedBy: rules + "/").joined() }
    }
}
