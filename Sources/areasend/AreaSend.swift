import ArgumentParser

/// The `areasend` command: its verbs, and the one place where errors become exit codes.
@main
struct AreaSend: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "areasend",
        abstract: "Holds a local partnership's evidence against an inspection framework.",
        discussion: """
            Everything it says is a self-assessment from the evidence it was given, not an inspection judgement.

            Exit codes: 0 done, 1 gate tripped, 2 input invalid, 3 rule tests failed, 4 nothing to assess, \
            64 bad command line, 70 internal error.
            """,
        version: Tool.version,
        subcommands: [
            AssessCommand.self, CheckCommand.self, ExplainCommand.self, GapsCommand.self, WhatifCommand.self,
            TrendCommand.self, CompareCommand.self,
            ImportCommand.self, BacktestCommand.self, CalibrateCommand.self, TestCommand.self, NewCommand.self,
            SchemaCommand.self, DocCommand.self,
        ])

    static func main() async {
        await RulesAhead.$current.withValue(RulesAhead(CommandLine.arguments)) { await run() }
    }

    private static func run() async {
        do {
            var command = try parseAsRoot()
            if var command = command as? any AsyncParsableCommand {
                try await command.run()
            } else {
                try command.run()
            }
        } catch {
            // Wrong command lines, calls for help and exit codes that a verb chose are ArgumentParser's to tell; what is
            // left is a fault of this tool.
            if exitCode(for: error) == .failure, !(error is ExitCode) {
                Terminal.printError(
                    "areasend: internal error: \(error); please report it with the command that led to it")
                exit(withError: Exit.internalError)
            }
            exit(withError: error)
        }
    }
}

/// What the tool calls itself.
enum Tool {
    static let name = "areasend"
    static let version = "0.1.0"
}
