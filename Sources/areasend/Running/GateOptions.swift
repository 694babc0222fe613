public import ArgumentParser
public import Checking
import Files
import Rules
import SourceText

/// What stops a change; what is not said on the command line comes from the repository's configuration.
struct GateOptions: ParsableArguments {
    @Option(help: "The least severity of a finding that stops a change: error, warning or never.")
    var failOn: FailOn?

    @Option(
        help: ArgumentHelp("A baseline file, or a git revision, to hold the evidence against.", valueName: "file|rev"))
    var baseline: String?

    @Flag(help: "Write the baseline file anew; what is worse than before is taken over only with --accept-new.")
    var writeBaseline = false

    @Flag(help: "With --write-baseline: also take over new findings and what is worse than before.")
    var acceptNew = false

    @Flag(
        help:
            "Also stop for stale baseline entries, for waivers that no longer help, and where nothing could be compared."
    )
    var strict = false

    @Option(
        help: ArgumentHelp(
            "The least that the assessment must say: outcome=LEVEL or confidence=DEGREE; may be repeated.",
            valueName: "what=least"))
    var floor: [Floor] = []

    @Option(help: ArgumentHelp("How many criteria may be without enough evidence for a level.", valueName: "number"))
    var maxUnknown: Int?

    /// What the command line and the configuration come to.
    struct Decided {
        let gate: GateRules
        /// The baseline, a path relative to the current folder or a revision; nil for none.
        let baseline: String?
        let writesBaseline: Bool
        let acceptsNew: Bool
    }

    func validate() throws {
        if acceptNew, !writeBaseline { throw ValidationError("--accept-new goes with --write-baseline.") }
        if let maxUnknown, maxUnknown < 0 { throw ValidationError("--max-unknown must not be negative.") }
    }

    /// What holds for a folder with evidence.
    func decided(for folder: String, rules: RuleSet, global: GlobalOptions) throws -> Decided {
        let configuration = try configuration(for: folder, rules: rules, global: global)
        var gate = configuration?.gate ?? GateRules()
        if let failOn { gate.failOn = failOn.severity }
        if strict { gate.isStrict = true }
        if let maxUnknown { gate.mostUnknown = maxUnknown }
        for floor in floor {
            switch floor.what {
            case .outcome:
                guard let level = rules.framework.levelIndex(of: floor.least) else {
                    let known = rules.framework.levels.map(\.id).joined(separator: ", ")
                    throw ValidationError("There is no level '\(floor.least)' for --floor; there is \(known).")
                }
                gate.outcomeFloor = level
            case .confidence:
                guard let degree = Confidence(rawValue: floor.least) else {
                    let known = Confidence.allCases.map(\.rawValue).joined(separator: ", ")
                    throw ValidationError("There is no confidence '\(floor.least)' for --floor; there is \(known).")
                }
                gate.confidenceFloor = degree
            }
        }
        let baseline = baseline ?? configuration?.baselineFromHere
        if writeBaseline, baseline == nil {
            throw ValidationError("Name the file to write with --baseline FILE.")
        }
        return Decided(gate: gate, baseline: baseline, writesBaseline: writeBaseline, acceptsNew: acceptNew)
    }

    private func configuration(
        for folder: String, rules: RuleSet, global: GlobalOptions
    ) throws -> GateConfiguration? {
        guard let path = GateConfiguration.find(from: AbsolutePath.of(folder)) else {
            return nil
        }
        let faults = FaultCollector()
        let configuration = GateConfiguration.read(path, rules: rules, faults)
        global.faultPrinter.print(faults.faults)
        guard let configuration else { throw Exit.inputInvalid }
        if global.verbose { Terminal.printError("areasend: gate configured by \(path)") }
        return configuration
    }
}

extension GateConfiguration {
    /// The baseline as seen from the current folder: a file beside the configuration where there is one of that name, or is to
    /// be; else a revision.
    fileprivate var baselineFromHere: String? {
        guard let baseline else { return nil }
        let folder = path.split(separator: "/", omittingEmptySubsequences: false).dropLast().joined(separator: "/")
        let file = baseline.hasPrefix("/") ? baseline : "\(folder)/\(baseline)"
        return FileTree.entry(at: file) != nil || baseline.hasSuffix(".json") ? file : baseline
    }
}

extension FailOn: ExpressibleByArgument {}

/// One floor: `outcome=2` or `confidence=medium`.
struct Floor: ExpressibleByArgument {
    enum What: String, CaseIterable { case outcome, confidence }

    let what: What
    let least: String

    init?(argument: String) {
        let parts = argument.split(separator: "=", maxSplits: 1).map(String.init)
        guard parts.count == 2, let what = What(rawValue: parts[0]) else { return nil }
        self.what = what
        least = parts[1]
    }
}
