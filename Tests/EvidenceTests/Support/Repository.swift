import TestSupport

extension Repository {
    /// A small made-up framework, shared with other tests.
    static let rules = fourLevels + "/rules"
    /// Faulty evidence.
    static let faulty = root + "/Tests/EvidenceTests/Fixtures/faulty"
    /// What each of it is expected to report.
    static let expected = root + "/Tests/EvidenceTests/Fixtures/faulty.expected.txt"
}
