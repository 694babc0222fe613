import CalendarDates
import Evidence
import Rules
import Vocabularies

/// Which records tell nearly the same fact as an earlier one, in other words.
///
/// Only records of one main criterion, theme and point of view are compared: that two sides say the same is no repetition
/// but support. Neither are records compared that lean to opposite sides, or that hold different measures.
struct LikeRecords: Sendable {
    /// The earlier record that is most alike.
    struct Match: Sendable, Hashable {
        /// Its id.
        let id: String
        /// The words that both have, in whole per cent of the words of both; ``least`` or more.
        let likeness: Double
        /// The days between the dates of the two.
        let days: Int
    }

    /// Less than this, in per cent, is not looked for: the search below leans on it. Of some thousand inspectors' findings
    /// in the calibration corpus no two of one criterion and theme are more alike.
    static let least = 50.0
    /// How many records each one is compared with at most, and how many that share one word. Only evidence that repeats
    /// itself hundreds of times reaches these; the cost stays in proportion to the number of records even there.
    private static let mostCompared = 32
    private static let mostOfOneWord = 16

    private let matches: [Int: Match]

    /// The earlier record that is most alike, by the index of a record.
    subscript(record: Int) -> Match? { matches[record] }

    private struct Topic: Hashable {
        let criterion: UInt8
        let theme: PackedTerm
        let origin: Int
    }

    /// - Parameter leaning: above 0 for a record that speaks in favour, below 0 for one that speaks against.
    init(_ records: RatedRecords, rules: RuleSet, leaning: (Int) -> Double) {
        let origins = rules.vocabularies.kindOrigins
        var topics: [Topic: [Int]] = [:]
        for (index, row) in records.rows.enumerated() where row.isConsidered {
            let topic = Topic(criterion: row.main, theme: row.theme, origin: origins[Int(row.kind)])
            topics[topic, default: []].append(index)
        }
        var matches: [Int: Match] = [:]
        for members in topics.values where members.count > 1 {
            let wordings = members.map { Wording(records[evidence: $0].summary) }
            var search = WordingSearch(wordings)
            for (position, index) in members.enumerated() {
                var best: Match?
                let earlier = search.earlier(than: position, compared: Self.mostCompared, ofOneWord: Self.mostOfOneWord)
                for other in earlier {
                    guard leaning(index) * leaning(members[other]) >= 0,
                        let likeness = wordings[position].likeness(to: wordings[other], least: Self.least)
                    else { continue }
                    let (record, candidate) = (records.evidence(at: index), records.evidence(at: members[other]))
                    guard !Self.differ(record.measure, candidate.measure) else { continue }
                    let days = abs(record.date.days(since: candidate.date))
                    let match = Match(id: candidate.id, likeness: likeness.rounded(), days: days)
                    if best.map({ ($0.likeness, -$0.days) < (match.likeness, -match.days) }) ?? true { best = match }
                }
                if let best { matches[index] = best }
            }
        }
        self.matches = matches
    }

    private static func differ(_ left: Measure?, _ right: Measure?) -> Bool {
        guard let left, let right else { return false }
        return left != right
    }
}

/// Finds the texts of a group that may share at least half of their words.
///
/// Of two texts that share half of all their words, the rarer half of the one and the rarer half of the other have a word
/// in common, when the words of both are put in the same order (prefix filtering; Chaudhuri, Ganti and Kaushik 2006).
private struct WordingSearch {
    /// The rarer half of each text's words, as numbers, rarest first; without those that no other text has.
    private let rarer: [[Int]]
    /// For each word the texts seen so far that have it in their rarer half.
    private var holders: [[Int]]
    /// For each text the last one for which it was found.
    private var seenFor: [Int]

    init(_ wordings: [Wording]) {
        var numbers: [UInt64: Int] = [:]
        var counts: [Int] = []
        let words = wordings.map { wording in
            wording.keys.map { key in
                if let number = numbers[key] {
                    counts[number] += 1
                    return number
                }
                numbers[key] = counts.count
                counts.append(1)
                return counts.count - 1
            }
        }
        rarer = words.map { words in
            let ordered = words.map { counts[$0] << 32 | $0 }.sorted()
            return ordered.prefix(words.count / 2 + 1).filter { $0 >> 32 > 1 }.map { $0 & 0xFFFF_FFFF }
        }
        holders = Array(repeating: [], count: counts.count)
        seenFor = Array(repeating: -1, count: wordings.count)
    }

    /// The texts before this one that may be alike, in their order; each text is asked for once, in order.
    mutating func earlier(than position: Int, compared most: Int, ofOneWord mostOfOne: Int) -> [Int] {
        var found: [Int] = []
        for word in rarer[position] {
            for holder in holders[word].suffix(mostOfOne) where seenFor[holder] != position && found.count < most {
                seenFor[holder] = position
                found.append(holder)
            }
            holders[word].append(position)
        }
        return found.sorted()
    }
}
