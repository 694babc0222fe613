/// As much of the JSON report as tests look at.
struct ParsedReport: Decodable {
    struct Named: Decodable { let id, name: String }
    struct Outcome: Decodable {
        struct Reason: Decodable { let record: String }
        let likely: String?
        let probabilities, byEvidenceAlone: [String: Double]
        let confidence: String
        let limitedBy: [String]
        let reasonsFor, reasonsAgainst: [Reason]
        let score: Double
        let cutPoints: [Double]
    }
    struct Criterion: Decodable {
        struct Driver: Decodable {
            let record: String
            let weight: Double
        }
        struct Drivers: Decodable { let up, down: [Driver] }
        struct Answer: Decodable {
            let text: String
            let records: [String]
        }
        struct Answers: Decodable { let impact, how, plans: [Answer] }
        let id, area: String
        let level: String?
        let position: Double
        let interval: [Double]
        let records, lapsed, lapsing: [String]
        let drivers: Drivers
        let answers: Answers
    }
    struct Gap: Decodable {
        struct Effect: Decodable { let best, worst: Double }
        let id, sort, severity, message, remedy, place: String
        let criterion: String?
        let effect: Effect
        let records: [String]
    }
    struct Override: Decodable {
        let criterion: String?
        let level, role: String
        let computed: String?
    }
    let schemaVersion, asOf: String
    let area: Named
    let counts: [String: Int]
    let outcome: Outcome
    let criteria: [Criterion]
    let gaps: [Gap]
    let overrides: [Override]

    /// Every record that is named anywhere.
    var records: Set<String> {
        var all = outcome.reasonsFor.map(\.record) + outcome.reasonsAgainst.map(\.record) + gaps.flatMap(\.records)
        for criterion in criteria {
            all += criterion.records + criterion.lapsed + criterion.lapsing
            all += (criterion.drivers.up + criterion.drivers.down).map(\.record)
            let answers = criterion.answers
            all += (answers.impact + answers.how + answers.plans).flatMap(\.records)
        }
        return Set(all)
    }
}

struct ParsedList: Decodable { let partnerships: [ParsedReport] }
