import CalendarDates
import Evidence
import Rules
import Vocabularies

/// Which records tell the same fact, which contradict each other within one source, and how many sources agree.
struct RecordRelations: Sendable {
    /// The id of the earlier record that tells the same fact, by record id.
    let same: [String: String]
    /// The id of the record that says the opposite, by record id.
    let opposed: [String: String]
    /// The titles of sources that speak in favour, at least in part, on a criterion and theme.
    private let supporting: [Claim: Set<String>]

    private struct Claim: Hashable {
        let criterion: Int?
        let theme: Int
    }

    /// What would have to be alike for two records to speak of the same thing.
    private struct Topic: Hashable {
        let criterion: Int?
        let theme: Int?
        let source: String?
    }

    private struct Fact: Hashable {
        let topic: Topic
        let text: [UInt8]
    }

    init(_ records: [RatedRecord], rules: RuleSet) {
        var same: [String: String] = [:]
        var opposed: [String: String] = [:]
        var facts: [Fact: String] = [:]
        var values: [[String]: String] = [:]
        var extremes: [Topic: (best: String?, worst: String?)] = [:]
        var supporting: [Claim: Set<String>] = [:]
        let ratings = rules.judgement.weights.ratings
        let worst = rules.vocabularies.ratings.count - 1
        for rated in records where rated.isConsidered {
            let record = rated.record
            let topic = Topic(criterion: record.criteria.first, theme: record.theme, source: record.source?.title)
            if case .indicator(let index, _, _, _, let period) = record.measure {
                let key = [String(index), period]
                if let earlier = values[key] { same[record.id] = earlier } else { values[key] = record.id }
            } else {
                let fact = Fact(topic: topic, text: Self.words(record.summary))
                if let earlier = facts[fact] { same[record.id] = earlier } else { facts[fact] = record.id }
            }
            if let theme = record.theme, let title = record.source?.title, let rating = rated.rating,
                ratings[rating].inFavour > 0
            {
                supporting[Claim(criterion: record.criteria.first, theme: theme), default: []].insert(title)
            }
            guard record.theme != nil, record.source != nil, let rating = rated.rating else { continue }
            if rating == 0 { extremes[topic, default: (nil, nil)].best = record.id }
            if rating == worst { extremes[topic, default: (nil, nil)].worst = record.id }
        }
        for case (let best?, let worst?) in extremes.values {
            opposed[best] = worst
            opposed[worst] = best
        }
        self.same = same
        self.opposed = opposed
        self.supporting = supporting
    }

    /// How many sources speak in favour, at least in part, on a record's main criterion and theme. A record without a theme
    /// stands alone. Mixed ones count too, so that a claim that is toned down never gains support by it.
    func supportingSources(of record: EvidenceRecord) -> Int {
        guard let theme = record.theme else { return 1 }
        return supporting[Claim(criterion: record.criteria.first, theme: theme)]?.count ?? 0
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
