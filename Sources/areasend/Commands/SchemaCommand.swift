public import ArgumentParser
public import Schemas

/// `areasend schema`: the JSON Schema of a file kind.
struct SchemaCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "schema",
        abstract: "Print the JSON Schema (draft-07) of a file kind, for editors and validators.",
        discussion: "Kinds: \(SchemaName.allCases.map(\.rawValue).joined(separator: ", ")).")

    @Argument(help: "The file kind.")
    var name: SchemaName

    @OptionGroup var output: OutputOptions
    @OptionGroup var rules: RulesOptions
    @OptionGroup var global: GlobalOptions

    func run() throws {
        let rules = try Loading(rulesFolder: rules.folder, global: global).rules()
        try Output.write(JSONSchema.text(for: name, rules: rules), to: output.output)
    }
}

extension SchemaName: ExpressibleByArgument {}
