import Evidence
import Rules
import Vocabularies

/// Which records tell the same fact, which contradict each other within one source, and how many sources agree.
struct RecordRelations: Sendable {
    /// What others say of one record.
    struct Answer: Sendable {
        /// The id of the earlier record that tells the same fact.
        let same: String?
        /// The id of the record that says the opposite.
        let opposed: String?
        /// How many sources speak in favour, at least in part, on its main criterion and theme. A record without a theme
        /// stands alone. Mixed ones count too, so that a claim that is toned down never gains support by it.
        let supportingSources: Int
    }

    private let records: RatedRecords
    /// The earlier record that tells the same fact.
    private let same: [Int: Int]
    /// The record that says the opposite.
    private let opposed: [Int: Int]
    /// The sources that speak in favour, at least in part, on a criterion and theme.
    private let supporting: [Claim: Set<Int32>]

    private struct Claim: Hashable {
        let criterion: UInt8
        let theme: PackedTerm

        init(_ row: RatedRow) { (criterion, theme) = (row.main, row.theme) }
    }

    /// What would have to be alike for two records to speak of the same thing.
    private struct Topic: Hashable {
        let claim: Claim
        let source: Int32
    }

    private struct Fact: Hashable {
        let topic: Topic
        let text: [UInt8]
    }

    private struct Value: Hashable {
        let indicator: Int
        let period: String
    }

    init(_ records: RatedRecords, rules: RuleSet) {
        var same: [Int: Int] = [:]
        var opposed: [Int: Int] = [:]
        var facts: [Fact: Int] = [:]
        var values: [Value: Int] = [:]
        var extremes: [Topic: (best: Int?, worst: Int?)] = [:]
        var supporting: [Claim: Set<Int32>] = [:]
        let ratings = rules.judgement.weights.ratings
        let worst = rules.vocabularies.ratings.count - 1
        for (index, row) in records.rows.enumerated() where row.isConsidered {
            let topic = Topic(claim: Claim(row), source: row.source)
            if case .indicator(let indicator, _, _, _, let period) = records[evidence: index].measure {
                let value = Value(indicator: indicator, period: period)
                if let earlier = values[value] { same[index] = earlier } else { values[value] = index }
            } else {
                let fact = Fact(topic: topic, text: Self.words(records[evidence: index].summary))
                if let earlier = facts[fact] { same[index] = earlier } else { facts[fact] = index }
            }
            guard row.theme.index != nil, row.source >= 0, let rating = row.rating.index else { continue }
            if ratings[rating].inFavour > 0 { supporting[topic.claim, default: []].insert(row.source) }
            if rating == 0 { extremes[topic, default: (nil, nil)].best = index }
            if rating == worst { extremes[topic, default: (nil, nil)].worst = index }
        }
        for case (let best?, let worst?) in extremes.values {
            opposed[best] = worst
            opposed[worst] = best
        }
        self.records = records
        self.same = same
        self.opposed = opposed
        self.supporting = supporting
    }

    subscript(index: Int) -> Answer {
        let row = records.rows[index]
        return Answer(
            same: same[index].map { records.evidence(at: $0).id },
            opposed: opposed[index].map { records.evidence(at: $0).id },
            supportingSources: row.theme.index == nil ? 1 : supporting[Claim(row)]?.count ?? 0)
    }

    /// The words of a text with single spaces between, so that case, spacing and punctuation make no difference. Letters
    /// beyond ASCII are kept as they are.
    private static func words(_ text: String) -> [UInt8] {
        var words: [UInt8] = []
        words.reserveCapacity(text.utf8.count)
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: "A")...UInt8(ascii: "Z"): words.append(byte | 0x20)
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"), 0x80...:
                words.append(byte)
            default: if words.last != UInt8(ascii: " ") { words.append(UInt8(ascii: " ")) }
            }
        }
        if words.last == UInt8(ascii: " ") { words.removeLast() }
        return words
    }
}
