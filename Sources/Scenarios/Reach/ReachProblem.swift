import Assessment
import Evidence
import Rules

/// The candidates and all weights they can move, laid out flat so that a set of changes is weighed in microseconds.
///
/// A position is `(for - against) / (for + against + not knowing)`; both sides are sums over groups, the records on one
/// theme of a criterion, of weights from the heaviest down, each times its repeat. A record without a theme is a group.
struct ReachProblem: Sendable {
    /// A weight on one side of a group.
    struct Entry: Sendable {
        let value: Double
        /// The candidate whose change makes it hold or not; -1 where it always holds.
        let candidate: Int
        /// Whether it holds once the candidate is changed, and not before.
        let holdsWhenChanged: Bool
    }

    /// The records on one theme of a criterion.
    struct Group: Sendable {
        let criterion: Int
        /// The entries in favour, the heaviest first.
        let favour: Range<Int>
        /// The entries against, likewise.
        let against: Range<Int>
    }

    let candidates: [ReachCandidate]
    let entries: [Entry]
    let groups: [Group]
    /// The candidates in each group.
    let candidatesOfGroup: [[Int]]
    /// The groups of each criterion.
    let groupsOfCriterion: [Range<Int>]
    /// The groups that each candidate is in.
    let groupsOfCandidate: [[Int]]
    /// The weight of each criterion in the overall position.
    let criterionWeights: [Double]
    let notKnowing: Double
    let repeats: [Double]

    init(_ assessment: Assessment, _ candidates: [ReachCandidate]) {
        let judgement = assessment.rules.judgement
        let trial = OutcomeTrial(assessment)
        let candidateOf = Dictionary(
            candidates.enumerated().map { ($1.record, $0) }, uniquingKeysWith: { first, _ in first })
        var entries: [Entry] = []
        var groups: [Group] = []
        var candidatesOfGroup: [[Int]] = []
        var groupsOfCriterion: [Range<Int>] = []
        var groupsOfCandidate: [[Int]] = Array(repeating: [], count: candidates.count)
        for criterion in assessment.criteria {
            let start = groups.count
            for members in Self.byTheme(criterion.records, assessment) {
                var (favour, against, changing): ([Entry], [Entry], [Int]) = ([], [], [])
                func add(_ rated: RatedRecord, _ candidate: Int, changed: Bool) {
                    let weight = trial.weight(of: rated, for: criterion.criterion)
                    func entry(_ value: Double) -> [Entry] {
                        value > 0 ? [Entry(value: value, candidate: candidate, holdsWhenChanged: changed)] : []
                    }
                    favour += entry(weight.inFavour)
                    against += entry(weight.against)
                }
                for record in members {
                    let candidate = candidateOf[record]
                    add(assessment.records[record], candidate ?? -1, changed: false)
                    guard let candidate else { continue }
                    add(candidates[candidate].changed, candidate, changed: true)
                    changing.append(candidate)
                    groupsOfCandidate[candidate].append(groups.count)
                }
                func append(_ side: [Entry]) -> Range<Int> {
                    let from = entries.count
                    entries += side.enumerated().sorted {
                        ($1.element.value, $0.offset) < ($0.element.value, $1.offset)
                    }
                    .map(\.element)
                    return from..<entries.count
                }
                groups.append(
                    Group(
                        criterion: criterion.criterion, favour: append(favour), against: append(against)))
                candidatesOfGroup.append(changing)
            }
            groupsOfCriterion.append(start..<groups.count)
        }
        self.candidates = candidates
        self.entries = entries
        self.groups = groups
        self.candidatesOfGroup = candidatesOfGroup
        self.groupsOfCriterion = groupsOfCriterion
        self.groupsOfCandidate = groupsOfCandidate
        criterionWeights = judgement.outcome.weights
        notKnowing = judgement.position.notKnowing
        repeats = judgement.weights.repeats
    }

    /// Records by theme, in the order of their first; those without one alone. Records without a rating weigh nothing.
    private static func byTheme(_ records: [Int], _ assessment: Assessment) -> [[Int]] {
        var members: [[Int]] = []
        var placeOfTheme: [Int: Int] = [:]
        for record in records where assessment.records[record].rating != nil {
            if let theme = assessment.records[record].record.theme {
                if let place = placeOfTheme[theme] {
                    members[place].append(record)
                    continue
                }
                placeOfTheme[theme] = members.count
            }
            members.append([record])
        }
        return members
    }

    /// The weight of one side of a group while some candidates are changed.
    func weight(_ side: Range<Int>, _ isChanged: [Bool]) -> Double {
        var sum = 0.0
        var rank = 0
        let last = repeats.count - 1
        for index in side {
            let entry = entries[index]
            if entry.candidate >= 0, isChanged[entry.candidate] != entry.holdsWhenChanged { continue }
            sum += entry.value * repeats[min(rank, last)]
            rank += 1
        }
        return sum
    }

    /// The position that follows from weights.
    func position(_ favour: Double, _ against: Double) -> Double {
        (favour - against) / (favour + against + notKnowing)
    }
}
