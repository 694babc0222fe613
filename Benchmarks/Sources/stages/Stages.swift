import ArgumentParser

/// What scripts/bench asks of the engine inside one process.
@main
struct Stages: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Time the engine's stages, or print its verdict in full precision.",
        subcommands: [TimesCommand.self, VerdictCommand.self])
}
