import ArgumentParser
import Imports
import Privacy
import Reports
import Rules
import SourceText

/// `areasend import survey`: a survey's answers to records.
struct ImportSurveyCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "survey",
        abstract: "Turn a survey's answers into records, a question each.",
        discussion: """
            The table holds a row for each answering person or counts of answers; the map says what its columns and answers mean. \
            Counts that may point at a person are withheld. No rating is written: it follows from the rules.
            """)

    @Argument(help: ArgumentHelp("The answers: a CSV file or an Excel workbook.", valueName: "file"))
    var file: String

    @Option(help: ArgumentHelp("The map, a YAML file.", valueName: "file"))
    var map: String

    @Option(help: ArgumentHelp("How many were asked; goes before what the map says.", valueName: "number"))
    var invited: Int?

    @Option(help: ArgumentHelp("The partnership's folder below evidence/, where there are several.", valueName: "id"))
    var area: String?

    @Option(help: ArgumentHelp("Write into this folder instead of the partnership's records.", valueName: "dir"))
    var output: String?

    @Flag(help: "Overwrite a file that was edited since.")
    var force = false

    @Option(help: "How to print what was done: text or json.")
    var format: ImportFormat = .text

    @OptionGroup var rules: RulesOptions
    @OptionGroup var global: GlobalOptions

    func validate() throws {
        if area != nil, output != nil { throw ValidationError("Name either '--area' or '--output'.") }
        if let invited, invited < 1 { throw ValidationError("'--invited' must be 1 or more.") }
    }

    func run() async throws {
        let rules = try Loading(rulesFolder: rules.folder, global: global).rules()
        let faults = FaultCollector()
        let survey = await survey(rules, faults)
        guard let survey else {
            global.faultPrinter.print(faults.faults)
            throw Exit.inputInvalid
        }
        let files = try self.files(of: survey)
        guard let states = try ImportTarget.write(files, force: force, faults) else {
            global.faultPrinter.print(faults.faults)
            throw Exit.inputInvalid
        }
        global.faultPrinter.print(faults.faults)
        let written = zip(files, states).map { ImportedFileState(path: $0.path, count: $0.count, state: $1) }
        switch format {
        case .text: Terminal.printOutput(SurveyImportText.render(survey, files: written))
        case .json:
            Terminal.printOutput(
                try SurveyImportJSON.render(
                    survey, files: written, tool: ToolIdentity(name: Tool.name, version: Tool.version)))
        }
        if survey.records.isEmpty { throw Exit.nothingToAssess }
    }

    private func survey(_ rules: RuleSet, _ faults: FaultCollector) async -> SurveyImport? {
        let map = YAMLFile.document(self.map, faults).flatMap { SurveyMapReader.read($0, rules, faults) }
        guard let map else { return nil }
        let least = rules.privacy.filter { $0.detector == .smallCount }.map(\.parameters.least).max() ?? 0
        return await SurveyImport.read(file, map: map, invited: invited, least: least, faults)
    }

    /// The file to write; none where no question gave a record.
    private func files(of survey: SurveyImport) throws -> [ImportedFile] {
        guard !survey.records.isEmpty else { return [] }
        let folder = try output ?? ImportTarget.partnership(area) + "/records"
        return [
            ImportedFile(
                path: "\(folder)/\(survey.id)-\(survey.date).yaml",
                origin: "Written by 'areasend import survey' from \(ImportTarget.shownName(of: file)), mapped by "
                    + ImportTarget.shownName(of: map),
                body: RecordsText.text(of: survey.records), count: survey.records.count)
        ]
    }
}
