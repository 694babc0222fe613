import ArgumentParser
import Files
import Schemas
import SourceText

/// `areasend doc`: the handbook of the loaded rules.
struct DocCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "doc", abstract: "Write the handbook of the rules as Markdown.")

    @Option(
        help: ArgumentHelp("Compare with a committed copy and fail where it has drifted.", valueName: "file"))
    var check: String?

    @OptionGroup var output: OutputOptions
    @OptionGroup var rules: RulesOptions
    @OptionGroup var global: GlobalOptions

    func run() throws {
        let rules = try Loading(rulesFolder: rules.folder, global: global).rules()
        let handbook = Handbook.markdown(rules)
        guard let check else { return try Output.write(handbook, to: output.output) }
        let committed: [UInt8]
        do {
            committed = try FileBytes.read(check, budget: 64 << 20)
        } catch {
            Terminal.printError(error.fault.line)
            throw Exit.inputInvalid
        }
        if committed != Array(handbook.utf8) {
            Terminal.printError(
                "\(check): the handbook has drifted from the rules; write it again with --output \(check)")
            throw Exit.gateTripped
        }
    }
}
