public import CalendarDates
public import Evidence
public import Rules
import SourceText

/// A partnership's evidence held against a framework as of a date.
///
/// A self-assessment, not an inspection judgement. Everything in it follows from the rules, the evidence and the date:
/// the same three give the same result on any machine, in any order of files and records. Never changes; a class, so that all
/// who show a part of it can hold it.
public final class Assessment: Sendable {
    /// The rules.
    public let rules: RuleSet
    /// The evidence.
    public let partnership: Partnership
    /// The date; nothing that became known later is used.
    public let asOf: CalendarDate
    /// The lens through which the evidence is looked at, with the plain view beside it; nil for the plain view.
    public let view: LensView?
    /// All records as they stand on the date, sorted by id.
    public var records: RatedRecords { context.records }
    /// The criteria in the rules' order.
    public let criteria: [CriterionAssessment]
    /// The likely outcome.
    public let outcome: OutcomeAssessment
    /// The gaps, those with the largest effect first.
    public let gaps: [Gap]
    /// The actions that are known on the date, in the plan's order.
    public let actions: [Action]
    /// The documents to hand over, in the rules' order.
    public let documents: [DocumentReadiness]
    /// The findings of earlier inspections that are known on the date.
    public let history: [FindingProgress]

    let context: AssessmentContext

    /// Assesses evidence.
    /// - Parameter lens: a more sceptical way to look at it; nil for the plain view.
    public init(_ partnership: Partnership, rules: RuleSet, asOf: CalendarDate, lens: Lens? = nil) {
        let plain = AssessmentContext(partnership, rules: rules, asOf: asOf)
        let context = lens.map(plain.seen) ?? plain
        let assessor = CriterionAssessor(context)
        let criteria = assessor.all()
        let outcome = OutcomeAssessor(context, inspections: partnership.area.inspections).outcome(of: criteria)
        view = lens.map { LensView($0, plain: plain, inspections: partnership.area.inspections) }
        let subjects = Subjects(partnership, context)
        self.rules = rules
        self.partnership = partnership
        self.asOf = asOf
        self.criteria = criteria
        self.outcome = outcome
        self.context = context
        gaps = GapFinder(context, assessor: assessor, criteria: criteria, outcome: outcome, subjects: subjects).all()
        actions = subjects.actions.map(\.action)
        documents = subjects.documents.map {
            DocumentReadiness(document: $0.document, newest: $0.newest, isReady: $0.isReady, records: $0.records)
        }
        history = subjects.findings.map {
            FindingProgress(
                inspection: $0.inspection, finding: $0.finding, actions: $0.actions, good: $0.good, bad: $0.bad,
                records: $0.records)
        }
    }

    /// What would move the outcome most, as many of each sort as the rules want reasons.
    public var sensitivity: Sensitivity {
        let closing = gaps.indices.filter { gaps[$0].effect.best < 0 }.sorted {
            (gaps[$0].effect.best, $0) < (gaps[$1].effect.best, $1)
        }
        return Sensitivity(records: outcome.losses, gaps: Array(closing.prefix(rules.judgement.reasonCount)))
    }

    /// The kinds of records that would add most to confidence, those first.
    public var neededKinds: [NeededKind] { NeededKind.all(criteria, rules: rules) }

    /// What the quality checks find, in the order of checks; worked out anew at each call, since only some uses of an
    /// assessment need it.
    public func findings() -> [CheckFinding] { checkRunner.all() }

    /// The same findings, worked out by several tasks at once.
    public func findingsSideBySide() async -> [CheckFinding] { await checkRunner.allSideBySide() }

    private var checkRunner: CheckRunner {
        CheckRunner(
            context: context, assessor: CriterionAssessor(context), criteria: criteria,
            subjects: Subjects(partnership, context),
            home: SourcePlace(
                path: partnership.folder + "/area.yaml", position: SourcePosition(line: 1, column: 1)))
    }

    /// Records that count.
    public var consideredCount: Int { context.considered.count }
    /// Records that are too old.
    public var lapsedCount: Int { count(.lapsed) }
    /// Records that others replace.
    public var supersededCount: Int { count(.superseded) }
    /// Records that became known only after the date.
    public var notYetKnownCount: Int { count(.notYetKnown) }

    private func count(_ state: RatedRow.State) -> Int { context.countsByState[state, default: 0] }

    /// How a contribution to a criterion came about: each figure that was multiplied, with its rule.
    public func factors(of contribution: Contribution, for criterion: Int) -> [WeightFactor] {
        Weighing(rules: rules, asOf: asOf, lens: view?.lens).factors(
            of: contribution, for: criterion, in: records, rules)
    }

    /// Those among some records that weigh most against a criterion, heaviest first; of equally heavy ones the first.
    public func heaviest(_ count: Int, against criterion: Int, among records: [Int]) -> [Int] {
        let wanted = RecordSet(records, below: self.records.count)
        var heaviest = Heaviest<Int>(count)
        for contribution in criteria[criterion].contributions
        where contribution.against > 0 && wanted.contains(contribution.record) {
            heaviest.take(contribution.record, contribution.against)
        }
        return heaviest.items
    }

    /// A criterion's ledger as it would be without some records.
    public func ledger(of criterion: Int, without records: Set<Int>) -> Ledger {
        Recalculation(rules).ledger(
            of: criteria[criterion].contributions, without: RecordSet(records, below: self.records.count))
    }

    /// A criterion's ledger as it would be if some records said nothing against it.
    public func ledger(of criterion: Int, mending records: Set<Int>) -> Ledger {
        Recalculation(rules).ledger(
            of: criteria[criterion].contributions, mending: RecordSet(records, below: self.records.count))
    }

    /// The index of a record by its id.
    public func recordIndex(of id: String) -> Int? {
        records.index(ofID: id)
    }
}

/// Whether a document could be handed over.
public struct DocumentReadiness: Sendable {
    /// The index of the document in the rules.
    public let document: Int
    /// The date of the newest record that stands for it.
    public let newest: CalendarDate?
    /// Whether that is fresh enough.
    public let isReady: Bool
    /// The indices of the records that stand for it.
    public let records: [Int]
}

/// What became of an earlier inspection's finding.
public struct FindingProgress: Sendable {
    /// The inspection.
    public let inspection: EarlierInspection
    /// The finding.
    public let finding: Finding
    /// The actions that answer it.
    public let actions: [Action]
    /// The indices of records since then that speak for the partnership.
    public let good: [Int]
    /// The indices of records since then that speak against it.
    public let bad: [Int]
    /// The indices of all records since then on its criteria and themes.
    public let records: [Int]
}
