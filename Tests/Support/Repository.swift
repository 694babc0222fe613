/// Folders of the repository, found from this file so that tests run from anywhere.
public enum Repository {
    /// The root.
    public static let root = String(#filePath.dropLast("/Tests/Support/Repository.swift".count))
    /// The real framework.
    public static let areaRules = root + "/rules/area-send"
    /// The sample evidence.
    public static let buckinghamshire = root + "/evidence/buckinghamshire"
    /// A made-up framework with four levels, and its evidence.
    public static let fourLevels = root + "/Tests/AssessmentTests/Fixtures/four-levels"
    /// Coded inspections, which are not part of the repository.
    public static let backtest = root + "/../shared/backtest/corpus"
}
