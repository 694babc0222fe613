import ArgumentParser
import Files
import Rules
import Schemas
import SourceText

/// `areasend doc`: the handbook of the loaded rules, or a page with figures that follow from them.
struct DocCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "doc", abstract: "Write the handbook of the rules as Markdown.",
        discussion: """
            With --page, it fills the marked places of a page that people write instead: the lines from \
            <!-- figures: NAME --> to <!-- end of figures -->, where NAME is coefficients, back-test, robustness, or \
            worked FOLDER CRITERION DATE.
            """)

    @Option(
        help: ArgumentHelp("Fill the marked places of this page instead of making the handbook.", valueName: "file"))
    var page: String?

    @Option(
        help: ArgumentHelp("Compare with a committed copy and fail where it has drifted.", valueName: "file"))
    var check: String?

    @OptionGroup var output: OutputOptions
    @OptionGroup var rules: RulesOptions
    @OptionGroup var global: GlobalOptions

    func run() async throws {
        let loading = Loading(rulesFolder: rules.folder, global: global)
        let rules = try loading.rules()
        let text: String
        if let page {
            text = try await PageFilling(loading: loading, rules: rules).filled(page)
        } else {
            text = Handbook.markdown(rules)
        }
        guard let check else { return try Output.write(text, to: output.output ?? page) }
        if try Input.bytes(check) != Array(text.utf8) {
            Terminal.printError(
                "\(check): it has drifted from the rules; write it again with areasend doc \(remedy(check))")
            throw Exit.gateTripped
        }
    }

    private func remedy(_ check: String) -> String {
        page.map { "--page \($0)" } ?? "--output \(check)"
    }
}
