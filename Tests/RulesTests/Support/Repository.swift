/// Folders of the repository, found from this file so that tests run from anywhere.
enum Repository {
    /// The root.
    static let root = String(#filePath.dropLast("/Tests/RulesTests/Support/Repository.swift".count))
    /// A small made-up framework, shared with other tests.
    static let fourLevels = root + "/Tests/AssessmentTests/Fixtures/four-levels/rules"
    /// The real framework.
    static let areaRules = root + "/rules/area-send"
}
