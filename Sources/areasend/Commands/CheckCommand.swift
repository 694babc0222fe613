public import ArgumentParser
import Assessment
import Checking
import Files
public import Reports
import Rules
import SourceText

/// `areasend check`: the verb for quality assurance and for CI.
struct CheckCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check",
        abstract: "Check evidence: can it be used, is it sound, does it leak, and is anything worse than before.",
        discussion: """
            Stops a change, with exit code 1, for a finding at or above --fail-on that the baseline does not have, for a floor \
            that is missed, and for what is worse than in the baseline: a level that slipped, a gap that came, a record that \
            is gone or says less. What only new records say is news and stops nothing.

            What is not said here is taken from the nearest .areasend.yaml in the evidence folder or above it.
            """)

    @Argument(help: "Folders with evidence; by default the only one below evidence/.")
    var evidence: [String] = []

    @Option(help: "How to print it: \(CheckFormat.allCases.map(\.rawValue).joined(separator: ", ")).")
    var format: CheckFormat = .text

    @Option(
        help: ArgumentHelp("Also write a report, as in sarif:findings.sarif; may be repeated.", valueName: "kind:file"))
    var report: [CheckReportRequest] = []

    @OptionGroup(title: "The gate") var gate: GateOptions
    @OptionGroup var output: OutputOptions
    @OptionGroup var dates: DateOptions
    @OptionGroup var rules: RulesOptions
    @OptionGroup var global: GlobalOptions

    func run() async throws {
        let date = try dates.date()
        let loading = Loading(rulesFolder: rules.folder, global: global)
        let rules = try loading.rules()
        let loaded = try await loading.eachPartnership(evidence, rules: rules)
        let decided = try gate.decided(for: loaded.map(\.folder), rules: rules, global: global)
        let check = EvidenceCheck(rules, gate: decided.gate)
        var reports: [CheckReport] = []
        for entry in loaded {
            if entry.isEmpty {
                global.faultPrinter.print(entry.faults)
                continue
            }
            guard let partnership = entry.partnership else {
                reports.append(
                    EvidenceCheck.report(faults: entry.faults, folder: entry.folder, rules: rules, asOf: date))
                continue
            }
            let examined = await check.examined(partnership, rules: rules, asOf: date)
            let held = BaselineHolding(check: check, rules: rules, asOf: date, global: global)
            reports.append(try await held.report(examined, folder: entry.folder, decided))
        }
        try write(reports)
        try end(loaded, reports)
    }

    private func write(_ reports: [CheckReport]) throws {
        guard !reports.isEmpty else { return }
        let tool = ToolIdentity(name: Tool.name, version: Tool.version)
        for request in report {
            try Output.write(
                request.format.render(reports, tool: tool, colour: false, width: Terminal.width), to: request.path)
        }
        let isColoured = output.output == nil && global.color.applies(to: .output)
        try Output.write(
            format.render(reports, tool: tool, colour: isColoured, width: Terminal.width), to: output.output)
        if format == .github || report.contains(where: { $0.format == .github }) {
            try StepSummary.append(GitHubSummary.markdown(reports))
        }
    }

    /// Ends with the gravest exit code that applies; having looked at nothing is the gravest, since it could pass for success.
    private func end(_ loaded: [Loading.Entry], _ reports: [CheckReport]) throws {
        if loaded.contains(where: \.isEmpty) { throw Exit.nothingToAssess }
        if reports.contains(where: { !$0.isValid }) { throw Exit.inputInvalid }
        if reports.contains(where: \.gate.isTripped) { throw Exit.gateTripped }
    }
}

extension CheckFormat: ExpressibleByArgument {}

/// A report asked for beside the main output: `KIND:FILE`.
struct CheckReportRequest: ExpressibleByArgument {
    let format: CheckFormat
    let path: String

    init?(argument: String) {
        let parts = argument.split(separator: ":", maxSplits: 1)
        guard parts.count == 2, let format = CheckFormat(rawValue: String(parts[0])) else { return nil }
        self.format = format
        path = String(parts[1])
    }
}
