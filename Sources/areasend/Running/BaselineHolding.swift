import ArgumentParser
import Assessment
import CalendarDates
import Checking
import Evidence
import Files
import GitHistory
import Rules
import SourceText

/// Holds evidence against a baseline, and writes the baseline anew where that is asked for.
struct BaselineHolding {
    let check: EvidenceCheck
    let rules: RuleSet
    let asOf: CalendarDate
    let global: GlobalOptions

    /// The report on evidence.
    func report(
        _ examined: ExaminedEvidence, folder: String, _ decided: GateOptions.Decided
    ) async throws -> CheckReport {
        guard let name = decided.baseline else {
            return check.report(examined, folder: folder, baseline: nil)
        }
        let isFile = FileTree.entry(at: name) == .file
        if decided.writesBaseline {
            guard isFile || name.hasSuffix(".json") else {
                throw ValidationError("'\(name)' is no file to write a baseline to; name one that ends in .json.")
            }
            return try written(examined, folder: folder, name, isThere: isFile, decided)
        }
        if isFile {
            let before = try snapshot(name, examined)
            return check.report(examined, folder: folder, baseline: .snapshot(before, from: name))
        }
        if name.hasSuffix(".json") {
            throw Self.refused(
                Fault(
                    "file-missing", at: SourcePlace(path: name), "the baseline is not there",
                    remedy: "write it with --write-baseline, or mend its name"))
        }
        return check.report(
            examined, folder: folder,
            baseline: try await revision(name, folder, area: examined.assessment.partnership.area.id))
    }

    private func snapshot(_ path: String, _ examined: ExaminedEvidence) throws -> Snapshot {
        let faults = FaultCollector()
        let snapshot = BaselineFile.read(
            path, framework: rules.framework.id, area: examined.assessment.partnership.area.id, faults)
        global.faultPrinter.print(faults.faults)
        guard let snapshot else { throw Exit.inputInvalid }
        return snapshot
    }

    /// The report after the baseline has been written, held against what was written.
    private func written(
        _ examined: ExaminedEvidence, folder: String, _ path: String, isThere: Bool, _ decided: GateOptions.Decided
    ) throws -> CheckReport {
        let leaking = check.report(examined, folder: folder, baseline: nil)
        if leaking.findings.contains(where: \.isLeak) {
            Terminal.printError(
                "areasend: no baseline was written: the evidence holds private details; mend them first")
            return leaking
        }
        let old = isThere ? try snapshot(path, examined) : nil
        let before = old.map { check.report(examined, folder: folder, baseline: .snapshot($0, from: path)) }
        let new = check.snapshot(examined).updating(
            old, acceptsNew: decided.acceptsNew, regressions: before?.changes?.regressions ?? [])
        try Output.write(BaselineFile.text(new), to: path)
        return check.report(examined, folder: folder, baseline: .snapshot(new, from: path))
    }

    /// How the folder stood at a revision, by today's rules and on the same date.
    private func revision(_ name: String, _ folder: String, area: String) async throws -> Baseline {
        do {
            let revision = try await GitRevision(name, of: folder)
            let (rules, asOf, check) = (rules, asOf, check)
            return try await revision.withFolder { place in
                switch await PartnershipLoader.load(place, rules: rules, FaultCollector()) {
                case .loaded(let partnership):
                    let before = await check.examined(partnership, rules: rules, asOf: asOf)
                    return .snapshot(check.snapshot(before), from: name)
                case .nothing:
                    return .unusable(
                        "There were no records at \(name), so nothing was held against it. Check this one change without --baseline."
                    )
                case .faulty:
                    return .unusable(
                        "The evidence at \(name) cannot be read by these rules, so nothing was held against it. "
                            + "Name an earlier revision that can be.")
                }
            }
        } catch .noFolder {
            let isElsewhere = try? await GitRevision(name, of: folder).holds(
                line: "id: \(area)", inFilesNamed: "area.yaml")
            if isElsewhere != false {
                return .unusable(
                    "'\(folder)' was not there at \(name), and '\(area)' stood elsewhere: what changed on the way cannot be "
                        + "seen. Move it in a change of its own, and check that one without --baseline.")
            }
            return .absent("'\(folder)' was not there at \(name), so nothing was held against it.")
        } catch {
            throw Self.refused(
                Fault(
                    "bad-baseline", at: SourcePlace(path: name), Self.words(error),
                    remedy: "name a file or a revision that is there; a shallow clone may have to fetch it first"))
        }
    }

    private static func words(_ failure: GitRevision.Failure) -> String {
        switch failure {
        case .noRepository(let why): why
        case .unknownRevision(let name): "there is no file and no git revision '\(name)'"
        case .noFolder: "the folder was not there"
        case .refused(let why): "git refused: \(why.split(separator: "\n").first ?? "")"
        }
    }

    private static func refused(_ fault: Fault) -> ExitCode {
        Terminal.printError(fault)
        return Exit.inputInvalid
    }
}
