import CalendarDates
import Imports
import PersonLists

/// Tries to work out withheld counts from published records alone, by what they and their groups must add up to. It knows what
/// the figures mean and which groups there are, and nothing of how withholding is done.
struct Attack {
    /// The unknown numbers: how many persons there are of each sort.
    private(set) var variables = 0
    /// Sums that are known: indices of variables, and the sum.
    private(set) var sums: [(variables: [Int], total: Int)] = []
    /// Sums that equal another variable.
    private(set) var parts: [(variables: [Int], whole: Int)] = []
    /// What must not be worked out: which persons, and how many they really are.
    private(set) var secrets: [(name: String, variables: [Int], count: Int)] = []
    /// Published counts of persons, and differences of two in one figure.
    private(set) var published: [Int] = []

    private let truth: Truth
    private let families: [Truth.Family]
    private let threshold: Int

    init(_ records: [RecordDraft], _ mapping: ListMapping, _ truth: Truth) {
        self.truth = truth
        threshold = mapping.threshold
        families = Truth.families(asOf: truth.asOf)
        let all = add()
        let totals = families.map { family in (0..<family.atoms).map { _ in add() } }
        for own in totals { parts.append((own, all)) }
        var byGroup: [String: [String: (persons: Int, atoms: [[Int]])]] = [:]
        for breakdown in mapping.breakdowns {
            var groups: [String: (persons: Int, atoms: [[Int]])] = [:]
            for group in breakdown.groups {
                let persons = add()
                let atoms = families.map { family in (0..<family.atoms).map { _ in add() } }
                for own in atoms { parts.append((own, persons)) }
                groups[group] = (persons, atoms)
            }
            parts.append((groups.keys.sorted().compactMap { groups[$0]?.persons }, all))
            for (family, own) in totals.enumerated() {
                for atom in own.indices {
                    parts.append((groups.keys.sorted().compactMap { groups[$0]?.atoms[family][atom] }, own[atom]))
                }
            }
            byGroup[breakdown.id] = groups
        }
        for record in records {
            guard case .indicator(let measure)? = record.measure else { continue }
            let id = String(record.id.dropFirst("annex-a-list-1-".count))
            learn(id, measure.figure, persons: all, atoms: totals)
            for group in measure.groups {
                guard let own = byGroup[group.by]?[group.group] else { continue }
                learn(id, group.figure, persons: own.persons, atoms: own.atoms)
            }
        }
        look(for: truth.children, in: "all", persons: all, atoms: totals)
        for breakdown in mapping.breakdowns {
            let members = Dictionary(grouping: truth.children) { truth.group($0, by: breakdown.id) }
            for group in breakdown.groups {
                guard let own = byGroup[breakdown.id]?[group] else { continue }
                look(for: members[group] ?? [], in: "\(breakdown.id): \(group)", persons: own.persons, atoms: own.atoms)
            }
        }
    }

    private mutating func add() -> Int {
        variables += 1
        return variables - 1
    }

    /// Takes in the published numbers of a figure.
    private mutating func learn(_ id: String, _ figure: FigureDraft, persons: Int, atoms: [[Int]]) {
        if id == "plans" {
            guard let value = figure.value else { return }
            sums.append(([persons], Int(value)))
            published.append(Int(value))
        }
        for (family, own) in families.enumerated() {
            for known in own.figures where known.id == id {
                if let whole = figure.denominator {
                    sums.append((known.population.map { atoms[family][$0] }, whole))
                    published.append(whole)
                }
                if let part = figure.numerator {
                    sums.append((known.part.map { atoms[family][$0] }, part))
                    published.append(part)
                    if let whole = figure.denominator { published.append(whole - part) }
                }
            }
        }
    }

    /// Notes the small counts among some children.
    private mutating func look(for children: [Child], in name: String, persons: Int, atoms: [[Int]]) {
        note("\(name): persons", [persons], children.count)
        for (family, own) in families.enumerated() {
            let counts = children.reduce(into: Array(repeating: 0, count: own.atoms)) { $0[own.atom($1)] += 1 }
            for figure in own.figures {
                // Broken down by nothing.
                if figure.id == "five-years", name != "all" { continue }
                let rest = figure.population.filter { !figure.part.contains($0) }
                let outside = (0..<own.atoms).filter { !figure.population.contains($0) }
                for (what, set) in [
                    ("population", figure.population), ("part", figure.part), ("rest", rest), ("outside", outside),
                ] where !set.isEmpty {
                    note(
                        "\(name): \(figure.id), \(what)", set.map { atoms[family][$0] },
                        set.reduce(0) { $0 + counts[$1] })
                }
            }
        }
    }

    private mutating func note(_ name: String, _ variables: [Int], _ count: Int) {
        if (1..<threshold).contains(count) { secrets.append((name, variables, count)) }
    }

    /// Whether a range gives a secret away: one value, or none but small ones.
    func isPinned(_ range: ClosedRange<Int>) -> Bool {
        range.count == 1 || (range.lowerBound >= 1 && range.upperBound < threshold)
    }

    /// The ranges of the secrets by propagating bounds until nothing changes: what sums and parts leave possible.
    func rangesByPropagation() -> [ClosedRange<Int>] {
        var low = Array(repeating: 0, count: variables)
        var high = Array(repeating: truth.children.count, count: variables)
        // Each equation as variables with signs, and what they come to; secrets get a variable of their own.
        var equations = sums.map { (plus: $0.variables, minus: [Int](), total: $0.total) }
        equations += parts.map { ($0.variables, [$0.whole], 0) }
        for secret in secrets {
            equations.append((secret.variables, [low.count], 0))
            low.append(0)
            high.append(truth.children.count)
        }
        var hasChanged = true
        while hasChanged {
            hasChanged = false
            for (plus, minus, total) in equations {
                let least = plus.reduce(0) { $0 + low[$1] } - minus.reduce(0) { $0 + high[$1] }
                let most = plus.reduce(0) { $0 + high[$1] } - minus.reduce(0) { $0 + low[$1] }
                for variable in plus {
                    let newHigh = min(high[variable], total - (least - low[variable]))
                    let newLow = max(low[variable], total - (most - high[variable]))
                    if newHigh < high[variable] || newLow > low[variable] { hasChanged = true }
                    (low[variable], high[variable]) = (newLow, newHigh)
                }
                for variable in minus {
                    let newHigh = min(high[variable], plus.reduce(0) { $0 + high[$1] } - total)
                    let newLow = max(low[variable], plus.reduce(0) { $0 + low[$1] } - total)
                    if newHigh < high[variable] || newLow > low[variable] { hasChanged = true }
                    (low[variable], high[variable]) = (newLow, newHigh)
                }
            }
        }
        return secrets.indices.map { low[variables + $0]...max(low[variables + $0], high[variables + $0]) }
    }
}
