import ArgumentParser

/// `areasend import`: takes in what others wrote, one sort of file a subcommand.
struct ImportCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "import",
        abstract: "Take in files that others wrote.",
        subcommands: [
            ImportStatisticsCommand.self, ImportAnnexACommand.self, ImportSurveyCommand.self, ImportPlanCommand.self,
            ImportModerationCommand.self,
        ])
}
