public import Assessment
public import CalendarDates
public import Evidence
public import Rules

/// The assessment of a partnership as it stood at each of a series of dates: nothing that became known later counts.
public struct Trend: Sendable {
    /// The evidence.
    public let partnership: Partnership
    /// The rules.
    public let rules: RuleSet
    /// The time from one date to the next; from the last but one to the last it may be shorter.
    public let step: ISODuration
    /// How things stood, the earliest date first.
    public let points: [TrendPoint]

    /// Assesses the evidence at each date, several dates at once.
    /// - Parameter dates: rising; see ``TrendDates``.
    public init(of partnership: Partnership, rules: RuleSet, at dates: [CalendarDate], every step: ISODuration) async {
        let states = await Self.states(of: partnership, rules: rules, at: dates, lens: nil)
        self.init(of: partnership, rules: rules, every: step, states: states)
    }

    /// How things stood before an assessment, at the dates that the rules name for reports, seen through the assessment's
    /// own lens; the assessment itself comes last. Nil where the rules name no dates.
    public init?(upTo assessment: Assessment) async {
        let rules = assessment.rules
        guard let wanted = rules.earlierDates else { return nil }
        let (last, step) = (assessment.asOf, wanted.every)
        guard let dates = try? TrendDates.from(last.subtracting(wanted.over), to: last, every: step) else { return nil }
        let before = await Self.states(
            of: assessment.partnership, rules: rules, at: dates.dropLast(), lens: assessment.view?.lens)
        self.init(
            of: assessment.partnership, rules: rules, every: step, states: before + [TrendState(assessment)])
    }

    /// Assesses the evidence at each date, several dates at once.
    private static func states(
        of partnership: Partnership, rules: RuleSet, at dates: some Collection<CalendarDate>, lens: Lens?
    ) async -> [TrendState] {
        await withTaskGroup(of: (index: Int, state: TrendState).self) { group in
            for (index, date) in dates.enumerated() {
                group.addTask {
                    (index, TrendState(Assessment(partnership, rules: rules, asOf: date, lens: lens)))
                }
            }
            var all = [TrendState?](repeating: nil, count: dates.count)
            for await (index, state) in group { all[index] = state }
            return all.compactMap(\.self)
        }
    }

    private init(of partnership: Partnership, rules: RuleSet, every step: ISODuration, states: [TrendState]) {
        self.partnership = partnership
        self.rules = rules
        self.step = step
        points = states.indices.map { index in
            var point = states[index].point
            if index > 0 { point.changes = TrendPoint.Changes(from: states[index - 1], to: states[index]) }
            return point
        }
    }

    /// Whether no record was known at any of the dates.
    public var isEmpty: Bool { points.allSatisfy(\.isNothingKnown) }
}
