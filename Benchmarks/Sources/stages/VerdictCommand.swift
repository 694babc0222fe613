import ArgumentParser
import Assessment
import Evidence
import Rules

#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

/// `stages verdict`: what the Python programs are held against. The JSON report has four decimals, too few to tell whether
/// two programs calculate alike where there is much evidence.
struct VerdictCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "verdict", abstract: "Print the verdict in full precision, as JSON.")

    @OptionGroup var options: EvidenceOptions

    func run() async throws {
        let rules = try options.ruleSet()
        let assessment = Assessment(
            try await options.partnership(rules), rules: rules, asOf: try options.date())
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys]
        print(String(decoding: try encoder.encode(Verdict(assessment)), as: UTF8.self))
    }
}

/// The parts of an assessment that every program must come to.
private struct Verdict: Encodable {
    struct Criterion: Encodable {
        let level: String?
        let position: Double
        let confidence: String
        let records: Int
    }

    let records, considered, lapsed, superseded: Int
    let criteria: [String: Criterion]
    let likely: String?
    let probabilities: [String: Double]
    let confidence: String
    let limits: [String]

    init(_ assessment: Assessment) {
        let rules = assessment.rules
        let levels = rules.framework.levels
        records = assessment.records.count - assessment.notYetKnownCount
        considered = assessment.consideredCount
        lapsed = assessment.lapsedCount
        superseded = assessment.supersededCount
        criteria = Dictionary(
            assessment.criteria.map { criterion in
                (
                    rules.criteria[criterion.criterion].id,
                    Criterion(
                        level: criterion.level.map { levels[$0.level].id }, position: criterion.ledger.position,
                        confidence: criterion.confidence.degree.rawValue, records: criterion.records.count)
                )
            }, uniquingKeysWith: { first, _ in first })
        let outcome = assessment.outcome
        likely = outcome.likely.map { levels[$0].id }
        probabilities = Dictionary(
            zip(levels.map(\.id), outcome.probabilities).map { ($0, $1) }, uniquingKeysWith: { first, _ in first })
        confidence = outcome.confidence.degree.rawValue
        limits = outcome.limits.map(\.rule.id)
    }
}
