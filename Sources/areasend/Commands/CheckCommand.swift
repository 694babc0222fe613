public import ArgumentParser
import Assessment
import Checking
import Files
import Moderation
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
    var report: [ReportRequest<CheckFormat>] = []

    @Option(
        help: ArgumentHelp(
            "Draw so many records for a second rater and write the moderation sheet (CSV) instead of the findings.",
            valueName: "number"))
    var sample: Int?

    @Option(
        help: ArgumentHelp("What the sample is drawn with; the second rater must not know it.", valueName: "number"))
    var seed: UInt64?

    @OptionGroup(title: "The gate") var gate: GateOptions
    @OptionGroup var output: OutputOptions
    @OptionGroup var dates: DateOptions
    @OptionGroup var rules: RulesOptions
    @OptionGroup var cache: CacheOptions
    @OptionGroup var global: GlobalOptions

    func validate() throws {
        guard sample != nil || seed != nil else { return }
        guard let sample, seed != nil else { throw ValidationError("--sample and --seed go together.") }
        guard sample > 0 else { throw ValidationError("--sample must be 1 or more.") }
    }

    func run() async throws {
        let date = try dates.date()
        let loading = Loading(rulesFolder: rules.folder, global: global, usesCache: cache.isOn)
            .ahead(of: evidence)
        let rules = try await loading.rulesAhead()
        let loaded = try await loading.eachPartnership(evidence, rules: rules)
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
            let decided = try gate.decided(for: entry.folder, rules: rules, global: global)
            let check = EvidenceCheck(rules, gate: decided.gate)
            let examined = await check.examined(partnership, rules: rules, asOf: date)
            let held = BaselineHolding(check: check, rules: rules, asOf: date, global: global)
            reports.append(try await held.report(examined, folder: entry.folder, decided))
        }
        if let sample, let seed {
            try draw(sample, seed: seed, reports)
        } else {
            try write(reports, to: output.output)
        }
        try end(loaded, reports)
    }

    /// Writes the moderation sheet, unless it would carry private details to somebody else.
    private func draw(_ size: Int, seed: UInt64, _ reports: [CheckReport]) throws {
        guard let report = reports.first, reports.count == 1 else {
            throw ValidationError("A sample is drawn from one partnership; name its folder.")
        }
        guard let assessment = report.assessment else { return try write(reports, to: nil) }
        // Waived ones too: a waiver is about this repository, and the sheet goes to somebody else.
        if report.findings.contains(where: \.isLeak) {
            try write(reports, to: nil)
            Terminal.printError("areasend: no sheet was written: the evidence holds private details; mend them first")
            throw Exit.gateTripped
        }
        let drawn = ModerationSample(assessment, size: size, seed: seed)
        guard !drawn.items.isEmpty else {
            Terminal.printError("areasend: nothing to draw from: no record counts and is rated on \(assessment.asOf)")
            throw Exit.nothingToAssess
        }
        try Output.write(ModerationSheet.csv(for: drawn), to: output.output)
    }

    private func write(_ reports: [CheckReport], to path: String?) throws {
        guard !reports.isEmpty else { return }
        let tool = ToolIdentity(name: Tool.name, version: Tool.version)
        for request in report {
            try Output.write(
                request.format.render(reports, tool: tool, colour: false, width: Terminal.width), to: request.path)
        }
        let isColoured = path == nil && global.color.applies(to: .output)
        try Output.write(
            format.render(reports, tool: tool, colour: isColoured, width: Terminal.width), to: path)
        if format == .github || report.contains(where: { $0.format == .github }) {
            try StepSummary.append(GitHubSummary.markdown(reports))
        }
    }

    /// Ends with the gravest exit code that applies; having looked at nothing is the gravest, since it could pass for success.
    private func end(_ loaded: [Loading.Entry], _ reports: [CheckReport]) throws {
        if loaded.contains(where: \.isEmpty) { throw Exit.nothingToAssess }
        switch CheckStatus(reports) {
        case .passed: return
        case .tripped: throw Exit.gateTripped
        case .invalid: throw Exit.inputInvalid
        }
    }
}

extension CheckFormat: ExpressibleByArgument {}
