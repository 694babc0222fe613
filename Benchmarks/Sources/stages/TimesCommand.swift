import ArgumentParser
import Assessment
import Checking
import Comparisons
import Evidence
import Reports
import Rules
import WebReport

#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

/// `stages times`: how long reading, assessing, checking and rendering take, one after the other in one process.
struct TimesCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "times", abstract: "Print the milliseconds of each stage in each round, as JSON.")

    @OptionGroup var options: EvidenceOptions
    @Option(help: "How many rounds are timed; one before them is not.") var rounds = 3

    func run() async throws {
        let date = try options.date()
        let tool = ToolIdentity(name: "areasend", version: "benchmark")
        var times = StageTimes()
        var sizes = 0
        for round in 0...rounds {
            // The first round warms the file cache and the allocator.
            if round == 1 { times = StageTimes() }
            let rules = try await times.time("rules") { try options.ruleSet() }
            let partnership = try await times.time("read") { try await options.partnership(rules) }
            let assessment = await times.time("assess") { Assessment(partnership, rules: rules, asOf: date) }
            sizes += await times.time("render text") {
                TextReport.render(assessment, colour: false).utf8.count
            }
            sizes += try await times.time("render JSON") {
                try JSONReport.render([assessment], tool: tool).utf8.count
            }
            // With the outcome at earlier dates, each assessed anew.
            sizes += await times.time("render web page") {
                WebReport.render(assessment, trend: await Trend(upTo: assessment), tool: tool).utf8.count
            }
            // Assesses the evidence anew beside its search for private details, as `areasend check` does.
            let check = EvidenceCheck(rules, gate: GateRules())
            let report = await times.time("check") {
                let examined = await check.examined(partnership, rules: rules, asOf: date)
                return check.report(examined, folder: options.evidence, baseline: nil)
            }
            sizes += try await times.time("render check") {
                try CheckFormat.text.render([report], tool: tool, colour: false).utf8.count
            }
        }
        // The sum is used, so that no work can be left out.
        guard sizes > 0 else { return }
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys]
        let stages = times.stages.map { Stage(name: $0.name, milliseconds: $0.milliseconds) }
        print(String(decoding: try encoder.encode(stages), as: UTF8.self))
    }

    private struct Stage: Encodable {
        let name: String
        let milliseconds: [Double]
    }
}
