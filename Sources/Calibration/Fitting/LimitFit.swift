import Rules

/// How often a limit has held in inspected areas, and the share of probability that it may therefore move.
public struct LimitFit: Sendable, Hashable {
    /// The index of the limit in the rules.
    public let limit: Int
    /// In how many areas the limit applies.
    public let applied: Int
    /// How many of them reached the best level that the limit allows, or a worse one.
    public let held: Int

    /// The share to move, to two decimals: the probability, by the rule of succession, that the limit holds in the next area
    /// in which it applies. Nil where that is one half or less: the areas do not bear the limit out.
    public var moves: Double? {
        let share = (100 * Double(held + 1) / Double(applied + 2)).rounded() / 100
        // A share of 1 would call impossible what has only not been seen yet.
        return share > 0.5 ? min(0.99, share) : nil
    }

    init(limit: Int, applied: Int, held: Int) {
        self.limit = limit
        self.applied = applied
        self.held = held
    }

    /// Counts in how many areas a limit applies and holds.
    init(_ limit: Int, of rules: RuleSet, in areas: [Backtest.Area]) {
        let rule = rules.judgement.limits[limit]
        let concerned = areas.filter { $0.limits.contains { $0.id == rule.id } }
        self.limit = limit
        applied = concerned.count
        held = concerned.count { $0.area.level >= rule.best }
    }
}
