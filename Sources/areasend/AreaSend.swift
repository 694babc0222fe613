import ArgumentParser
import Assessment
import CalendarDates
import Evidence
import Rules
import SourceText

@main
struct AreaSend: AsyncParsableCommand {
    static let configuration = CommandConfiguration(commandName: "areasend")
    @Option var asOf: String = "2025-12-31"
    @Argument var folder: String = "evidence/buckinghamshire"
    mutating func run() async throws {
        let faults = FaultCollector()
        let rules = RuleSetLoader.load("rules/area-send", faults)
        for f in faults.faults.sorted() { print(f.line) }
        guard let rules else { return }
        let result = await PartnershipLoader.load(folder, rules: rules, faults)
        for f in faults.faults.sorted() { print(f.line) }
        guard case .loaded(let p) = result, let date = CalendarDate(asOf) else { print("not loaded"); return }
        let a = Assessment(p, rules: rules, asOf: date)
        print(a.outcome.likely.map { rules.framework.levels[$0].id } ?? "none", a.outcome.probabilities, a.outcome.score, a.outcome.confidence.degree, a.outcome.confidence.limitedBy)
        print(a.consideredCount, a.lapsedCount, a.supersededCount, a.notYetKnownCount)
        for c in a.criteria { print(rules.criteria[c.criterion].id, c.ledger.inFavour, c.ledger.against, c.ledger.position, c.level.map { rules.framework.levels[$0.level].id } ?? "-", c.confidence.degree) }
        for g in a.gaps { print(g.id, g.effect, g.message) }
        for f in a.findings { print(f.severity, f.check, f.subject) }
    }
}
