public import Assessment

/// A criterion that stands otherwise in a second assessment, and what moves it.
public struct CriterionMove: Sendable {
    /// The index of the criterion in the rules of the first assessment.
    public let criterion: Int
    /// How it stands in the first.
    public let before: CriterionAssessment
    /// How it stands in the second; its index is that of the second assessment's rules.
    public let after: CriterionAssessment
    /// The records that count differently for it, sorted by id.
    public let causes: [Cause]

    /// A record that counts differently.
    public struct Cause: Sendable, Hashable {
        /// Its id.
        public let record: String
        /// What it does differently.
        public let effect: Effect
    }

    /// What a record does differently.
    public enum Effect: Int, Sendable, Hashable, CaseIterable {
        /// It counted against and now counts in favour.
        case turnsInFavour
        /// It counted in favour and now counts against.
        case turnsAgainst
        /// It counted against and no longer does.
        case endsAgainst
        /// It counted in favour and no longer does.
        case endsInFavour
        /// It did not count and now counts in favour.
        case beginsInFavour
        /// It did not count and now counts against.
        case beginsAgainst
        /// It counts more in favour, or less against.
        case gains
        /// It counts less in favour, or more against.
        case loses
    }
}

extension CriterionMove.Effect {
    /// Whether it lifts the criterion.
    public var raises: Bool {
        switch self {
        case .turnsInFavour, .endsAgainst, .beginsInFavour, .gains: true
        case .turnsAgainst, .endsInFavour, .beginsAgainst, .loses: false
        }
    }

    /// What a record does differently, by the weight it had and has, in favour less against; nil for nothing.
    init?(from before: Double, to after: Double) {
        switch (before.signOrZero, after.signOrZero) {
        case (-1, 1): self = .turnsInFavour
        case (1, -1): self = .turnsAgainst
        case (-1, 0): self = .endsAgainst
        case (1, 0): self = .endsInFavour
        case (0, 1): self = .beginsInFavour
        case (0, -1): self = .beginsAgainst
        default:
            guard abs(after - before) > 1e-12 else { return nil }
            self = after > before ? .gains : .loses
        }
    }
}

extension Double {
    /// -1, 0 or 1; what is as good as nothing counts as 0.
    fileprivate var signOrZero: Int { self > 1e-12 ? 1 : self < -1e-12 ? -1 : 0 }
}
