package import Assessment
import CalendarDates
import Rules
import Vocabularies

/// Sentences about where a partnership stands among inspected areas.
package struct InspectedWording {
    package let comparison: InspectedComparison
    private let wording: Wording

    /// Nil where the rules know of no inspected areas.
    package init?(_ wording: Wording) {
        guard let comparison = InspectedComparison(wording.assessment) else { return nil }
        self.comparison = comparison
        self.wording = wording
    }

    /// `29 inspected areas (8 at level 1, 14 at level 2, 7 at level 3)`.
    package var areas: String {
        let counts = wording.rules.framework.levels.indices.map { level in
            "\(comparison.areas.count { $0.level == level }) at \(wording.level(level))"
        }
        return "\(Figures.counted(comparison.areas.count, "inspected area")) (\(counts.joined(separator: ", ")))"
    }

    /// Where a position lies: `where level 2 areas sat`.
    package func words(_ placement: Placement) -> String {
        switch placement {
        case .amongst(let level): "where \(wording.level(level)) areas sat"
        case .within(let levels):
            levels.count == 1
                ? "among \(wording.level(levels[0])) areas, though not in their middle half"
                : "where \(WordList.joined(levels.map { wording.level($0) })) areas overlap"
        case .between(let above, let below):
            "below every \(wording.level(above)) area and above every \(wording.level(below)) area"
        case .aboveAll: "above every inspected area"
        case .belowAll: "below every inspected area"
        }
    }

    /// `The overall position, -0.22, lies where level 3 areas sat.` Empty where no level is likely.
    package var overall: String {
        guard let placement = comparison.overallPlacement else { return "" }
        return "The overall position, \(Figures.signed(wording.assessment.outcome.score, 2)), lies \(words(placement))."
    }

    /// The criteria that lie in each place, in words, in the criteria's order of first mention.
    package var groups: [(place: String, criteria: [Int])] {
        var groups: [(place: String, criteria: [Int])] = []
        for criterion in comparison.criteria {
            guard let placement = criterion.placement else { continue }
            let place = words(placement)
            if let index = groups.firstIndex(where: { $0.place == place }) {
                groups[index].criteria.append(criterion.criterion)
            } else {
                groups.append((place, [criterion.criterion]))
            }
        }
        return groups
    }

    /// The similar areas, a sentence or two each.
    package var similar: [String] {
        comparison.similar.map { similar in
            let area = similar.area
            var parts: [String] = []
            func add(_ words: String, _ titles: [String]) {
                if !titles.isEmpty { parts.append("\(words) \(WordList.joined(titles))") }
            }
            add("strength in", similar.sharedStrengths.map { wording.title(ofCriterion: $0) })
            add("weakness in", similar.sharedWeaknesses.map { wording.title(ofCriterion: $0) })
            add("what works:", similar.themesFor.map(theme))
            add("what does not:", similar.themesAgainst.map(theme))
            let common = parts.isEmpty ? "" : " In common: \(parts.joined(separator: "; "))."
            return
                "\(PlainText.line(area.name)), inspected \(area.inspected.words), \(wording.level(area.level)).\(common)"
        }
    }

    private func theme(_ index: Int) -> String {
        WordList.uncapitalised(PlainText.line(wording.words.themes[index].title))
    }
}
