public import ArgumentParser
public import Schemas

/// `areasend new`: a commented skeleton.
struct NewCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "new",
        abstract: "Write a commented skeleton to fill in.",
        discussion: "Kinds: \(SkeletonKind.allCases.map(\.rawValue).joined(separator: ", ")).")

    @Argument(help: "What to write.")
    var kind: SkeletonKind

    @OptionGroup var output: OutputOptions
    @OptionGroup var rules: RulesOptions
    @OptionGroup var global: GlobalOptions

    func run() throws {
        let rules = try Loading(rulesFolder: rules.folder, global: global).rules()
        try Output.write(Skeleton.text(kind, rules: rules), to: output.output)
    }
}

extension SkeletonKind: ExpressibleByArgument {}
