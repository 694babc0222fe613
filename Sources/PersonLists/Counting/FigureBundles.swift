import SourceText

/// Figures that look at the same columns, directly or through others. What one of them shows may give away something of
/// another, so they are withheld together; between bundles there is no such tie.
struct FigureBundles {
    /// The indices of figures in the mapping, bundle by bundle, each in the mapping's order. Plain counts are in none.
    let bundles: [[Int]]

    /// The most figures that a bundle may have.
    static let most = 8

    /// The bundles of a list.
    init(_ mapping: ListMapping, list: Int) {
        var bundles: [(figures: [Int], columns: Set<Int>)] = []
        for (index, figure) in mapping.figures.enumerated() where figure.list == list {
            let columns = mapping.draft.columns(of: figure.measure)
            guard !columns.isEmpty else { continue }
            let tied = bundles.filter { !$0.columns.isDisjoint(with: columns) }
            bundles.removeAll { !$0.columns.isDisjoint(with: columns) }
            bundles.append(
                (
                    (tied.flatMap(\.figures) + [index]).sorted(),
                    tied.reduce(columns) { $0.union($1.columns) }
                ))
        }
        self.bundles = bundles.map(\.figures).sorted { ($0.first ?? 0) < ($1.first ?? 0) }
    }

    /// Reports figures that are tied to what their list is broken down by: withholding rests on the two being independent.
    static func check(_ mapping: ListMapping, _ faults: FaultCollector) {
        let draft = mapping.draft
        for list in mapping.lists.indices {
            for bundle in FigureBundles(mapping, list: list).bundles where bundle.count > most {
                let figure = mapping.figures[bundle[most]]
                faults.report(
                    Fault(
                        "too-many", at: figure.place, length: figure.id.count,
                        "more than \(most) figures of '\(mapping.lists[list].id)' look at the same columns",
                        remedy: "leave some of them out"))
            }
            let figures = mapping.figures.filter { $0.list == list }
            let used = Set(figures.flatMap(\.breakdowns))
            for figure in figures {
                let columns = draft.columns(of: figure.measure)
                for index in used.sorted() {
                    let breakdown = mapping.breakdowns[index]
                    guard !columns.isDisjoint(with: draft.columns(ofFact: breakdown.fact)) else { continue }
                    faults.report(
                        Fault(
                            "contradiction", at: figure.place, length: figure.id.count,
                            "the figure '\(figure.id)' and the breakdown '\(breakdown.id)' look at the same column",
                            remedy: "leave one of them out of the list: each could give away what the other withholds"))
                }
            }
        }
    }
}

extension ListMapping {
    /// The mapping as a draft, to ask what its facts follow from.
    var draft: MappingDraft {
        MappingDraft(columns: columns, derived: derived, facts: facts, lists: lists, listIndices: [:])
    }
}
