import Assessment
import CalendarDates
import Comparisons
import Evidence
import Foundation
import PositionedYAML
import Reports
import Rules
import TestSupport

/// Reads a page with Python's parser and holds it against the JSON report and the evidence.
enum Crawl {
    /// What is wrong, one line each; empty where nothing is.
    static func faults(in page: String, of assessment: Assessment) async throws -> String {
        let folder = try TemporaryFolder()
        try folder.write(page, to: "page.html")
        try folder.write(try JSONReport.render([assessment], tool: Pages.tool), to: "report.json")
        try folder.write(try JSONEncoder().encode(Known(assessment)).map(\.self), to: "evidence.json")
        try folder.write(try await trend(of: assessment), to: "trend.json")
        let script = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "crawl.py").path
        return try run([script] + ["page.html", "report.json", "evidence.json", "trend.json"].map { folder($0) })
    }

    /// What `trend` gives for the dates that the rules name for reports; nothing where they name none.
    private static func trend(of assessment: Assessment) async throws -> String {
        guard let wanted = assessment.rules.earlierDates else { return "{}" }
        let dates = try TrendDates.from(
            assessment.asOf.subtracting(wanted.over), to: assessment.asOf, every: wanted.every)
        let trend = await Trend(
            of: assessment.partnership, rules: assessment.rules, at: dates, every: wanted.every)
        return "{\"trend\": \(try TrendJSON.render(trend, tool: Pages.tool))}"
    }

    /// Whether Python is there.
    static let isPossible = (try? run(["-c", "import html.parser"])) != nil

    struct Failure: Error, CustomStringConvertible {
        let description: String
    }

    private static func run(_ arguments: [String]) throws -> String {
        let process = Process()
        process.executableURL = URL(filePath: "/usr/bin/env")
        process.arguments = ["python3"] + arguments
        let (output, errors) = (Pipe(), Pipe())
        process.standardOutput = output
        process.standardError = errors
        try process.run()
        let text = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        let complaint = String(decoding: errors.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        process.waitUntilExit()
        guard process.terminationStatus == 0 else { throw Failure(description: complaint) }
        return text
    }
}

/// Figures that the JSON report does not hold, as the evidence and the rules have them.
private struct Known: Encodable {
    struct Value: Encodable {
        let value: Double?
        let others: [String: Double]
    }
    struct Norm: Encodable { let standard: Double }

    var evidence: [String: Value] = [:]
    var indicators: [String: Norm] = [:]
    var actions: [String: [String: Double]] = [:]
    var shown: [String] = []
    var hidden: [String] = []

    init(_ assessment: Assessment) {
        for rated in assessment.records {
            let record = rated.record
            if record.known <= assessment.asOf { shown.append(record.id) } else { hidden.append(record.id) }
            guard case .indicator(let index, let value, _, _, let period)? = record.measure else { continue }
            let indicator = assessment.rules.indicators.indicators[index]
            var others: [String: Double] = [:]
            for one in record.context?.comparators ?? [] { others[one.area] = one.value }
            for one in indicator.comparators {
                for value in one.values where value.period == period {
                    others[one.area] = (value.published ?? assessment.asOf) <= assessment.asOf ? value.value : nil
                }
            }
            evidence[record.id] = Value(value: value, others: others)
            indicators[indicator.id] = indicator.standard.map { Norm(standard: $0.value) }
        }
        for action in assessment.actions {
            guard let kpi = action.kpi else { continue }
            actions[action.id] = ["baseline": kpi.baseline, "target": kpi.target, "actual": kpi.actual].compactMapValues
            { $0 }
        }
    }
}
