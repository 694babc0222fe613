import Rules

/// Works out a criterion's ledger anew as if some records were gone, or the weakness they show were mended.
///
/// Anew, and not by taking their weight away: where one of several records on a theme goes, the others count for more.
struct Recalculation: Sendable {
    private let rule: PositionRule

    init(_ rules: RuleSet) { rule = rules.judgement.position }

    /// The ledger without some records.
    func ledger(of contributions: Contributions, without gone: RecordSet) -> Ledger {
        ledger(contributions.sums(without: gone))
    }

    /// The ledger without one record.
    func ledger(of contributions: Contributions, without record: Int) -> Ledger {
        ledger(contributions.sums(without: record))
    }

    /// The ledger as if some records said nothing against the criterion.
    func ledger(of contributions: Contributions, mending mended: RecordSet) -> Ledger {
        ledger(contributions.sums(mending: mended))
    }

    private func ledger(_ sums: (inFavour: Double, against: Double)) -> Ledger {
        Ledger(inFavour: sums.inFavour, against: sums.against, rule: rule)
    }
}
