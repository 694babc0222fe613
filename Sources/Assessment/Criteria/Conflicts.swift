import Vocabularies

/// Finds the themes on which one source speaks for the partnership and another against it.
///
/// Two figures count different things and contradict nobody by pointing different ways. So where figures stand on both
/// sides of a theme, each side with its own, they are left out, and only what is said in words can be a contradiction.
struct Conflicts {
    private var favour = Array(repeating: Side(), count: Vocabulary.capacity)
    private var against = Array(repeating: Side(), count: Vocabulary.capacity)

    /// The sources on one side of a theme.
    private struct Side {
        var words = SourcesOnSide.none
        var figures = SourcesOnSide.none

        mutating func add(_ source: Int32, isFigure: Bool) {
            if isFigure { figures.add(source) } else { words.add(source) }
        }

        func sources(_ withFigures: Bool) -> SourcesOnSide { withFigures ? words.union(figures) : words }
    }

    /// Takes a record into account.
    /// - Parameter leaning: above 0 where it speaks for the partnership, below 0 where it speaks against it.
    mutating func add(_ row: RatedRow, leaning: Double) {
        guard let theme = row.theme.index, row.source >= 0 else { return }
        let isFigure = row.indicator >= 0
        if leaning > 0 { favour[theme].add(row.source, isFigure: isFigure) }
        if leaning < 0 { against[theme].add(row.source, isFigure: isFigure) }
    }

    /// The themes with a contradiction, ascending.
    var themes: [Int] {
        favour.indices.filter { theme in
            let (one, other) = (favour[theme], against[theme])
            let withFigures = one.figures.isEmpty || other.figures.isEmpty
            let (left, right) = (one.sources(withFigures), other.sources(withFigures))
            guard !left.isEmpty, !right.isEmpty, case .several = left.union(right) else { return false }
            return true
        }
    }
}
