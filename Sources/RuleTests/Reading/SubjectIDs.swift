import Evidence
import PositionedYAML
import Rules
import Vocabularies

/// The ids of everything in a case that a check or a gap can be about.
struct SubjectIDs {
    private let ids: [Subject: [String: Int]]

    /// - Parameter records: the ids of all records of the case, of faulty ones too.
    init(_ rules: RuleSet, _ partnership: Partnership, records: [String]) {
        func indices(_ ids: [String]) -> [String: Int] {
            Dictionary(ids.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
        }
        ids = [
            .record: indices(records),
            .criterion: rules.criterionIndices,
            .action: indices(partnership.plan.actions.map(\.id)),
            .finding: indices(partnership.area.inspections.flatMap(\.findings).map(\.id)),
            .document: indices(rules.documents.map(\.id)),
        ]
    }

    /// The indices of the subjects of a sort, by id.
    func indices(of subject: Subject) -> [String: Int] { ids[subject] ?? [:] }
}

/// The rules that may decide on a record's number.
struct DecidingRules {
    let bands: [String]
    let trajectories: [String]

    init(of record: EvidenceRecord, _ rules: RuleSet) {
        var (bands, trajectory): (String?, String?)
        switch record.measure {
        case .indicator(let index, _, _, _, _):
            (bands, trajectory) = (
                rules.indicators.indicators[index].bands, rules.indicators.indicators[index].trajectory
            )
        case .survey: bands = rules.indicators.shares.first { $0.measure == .survey }?.bands
        case .audit: bands = rules.indicators.shares.first { $0.measure == .audit }?.bands
        case nil: break
        }
        self.bands = bands.flatMap { rules.indicators.bands[$0] }?.map(\.id) ?? []
        trajectories = trajectory.flatMap { rules.indicators.trajectories[$0] }?.map(\.id) ?? []
    }
}

extension RecordProperty {
    /// The vocabulary of its terms.
    func vocabulary(_ words: FrameworkVocabularies) -> Vocabulary {
        switch self {
        case .rating: words.ratings
        case .extent: words.extents
        case .impact: words.impacts
        case .trajectory: words.trajectories
        }
    }
}
