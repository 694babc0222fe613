/// What of a list's counts is published.
struct PublishedCounts {
    /// Numbers of one figure, of all persons or of a group.
    struct Numbers: Hashable {
        /// The share in per cent or the mean, with one decimal; nil where there is nobody.
        var value: Double?
        /// For how many the condition holds; nil for counts and means.
        var part: Int?
        /// How many there are.
        var whole: Int
    }

    /// Numbers of a group.
    struct Group {
        /// The index of the breakdown.
        let breakdown: Int
        /// The index of the group.
        let group: Int
        /// Nil where they are withheld.
        let numbers: Numbers?
    }

    /// A figure.
    struct Figure {
        /// The index of the figure.
        let figure: Int
        let numbers: Numbers
        let groups: [Group]
    }

    /// What is not published.
    struct Withheld: Hashable {
        /// The index of the figure.
        let figure: Int
        /// The index of the breakdown; nil for the whole figure.
        let breakdown: Int?
    }

    /// The figures in the mapping's order; none where the list is too small.
    let figures: [Figure]
    /// What is withheld as a whole.
    let withheld: [Withheld]
}
