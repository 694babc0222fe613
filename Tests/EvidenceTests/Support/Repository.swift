/// Folders of the repository, found from this file so that tests run from anywhere.
enum Repository {
    /// The root.
    static let root = String(#filePath.dropLast("/Tests/EvidenceTests/Support/Repository.swift".count))
    /// A small made-up framework, shared with other tests.
    static let rules = root + "/Tests/AssessmentTests/Fixtures/four-levels/rules"
    /// Faulty evidence.
    static let faulty = root + "/Tests/EvidenceTests/Fixtures/faulty"
    /// What each of it is expected to report.
    static let expected = root + "/Tests/EvidenceTests/Fixtures/faulty.expected.txt"
}
