/// Folders of the repository, found from this file so that tests run from anywhere.
enum Repository {
    /// The root.
    static let root = String(#filePath.dropLast("/Tests/AssessmentTests/Support/Repository.swift".count))
    /// The real framework.
    static let areaRules = root + "/rules/area-send"
    /// The sample evidence.
    static let buckinghamshire = root + "/evidence/buckinghamshire"
    /// The made-up framework with four levels, and its evidence.
    static let fourLevels = root + "/Tests/AssessmentTests/Fixtures/four-levels"
    /// Coded inspections, which are not part of the repository.
    static let backtest = root + "/../shared/backtest/corpus"
}
