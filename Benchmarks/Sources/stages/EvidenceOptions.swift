import ArgumentParser
import CalendarDates
import Evidence
import Rules
import SourceText

/// Which evidence, by which rules, as of when.
struct EvidenceOptions: ParsableArguments {
    @Argument(help: "The folder with evidence.") var evidence: String
    @Option(help: "The folder with the rules.") var rules = "rules/area-send"
    @Option(help: "The date to assess for, YYYY-MM-DD.") var asOf: String

    func date() throws -> CalendarDate {
        guard let date = CalendarDate(asOf) else { throw ValidationError("'\(asOf)' is no date") }
        return date
    }

    func ruleSet() throws -> RuleSet {
        guard let loaded = RuleSetLoader.load(rules, FaultCollector()) else {
            throw ValidationError("the rules in \(rules) have faults")
        }
        return loaded
    }

    func partnership(_ rules: RuleSet) async throws -> Partnership {
        let faults = FaultCollector()
        guard case .loaded(let partnership) = await PartnershipLoader.load(evidence, rules: rules, faults) else {
            throw ValidationError("the evidence in \(evidence) has \(faults.errorCount) faults or no records")
        }
        return partnership
    }
}
