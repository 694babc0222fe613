public import ArgumentParser
import CalendarDates
import Imports
import PersonLists
public import Reports
import Rules
import SourceText

/// `areasend import annex-a`: person-level lists, held against rules and counted. Values of rows stay in memory.
struct ImportAnnexACommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "annex-a",
        abstract: "Check person-level lists, and turn what may be published of them into records.",
        discussion: """
            Give CSV files or Excel workbooks; which list a table is follows from its columns. Rules and figures stand in \
            imports/annex-a.yaml of the rules. Nothing of a row is written or printed but its number: a finding has a rule, a row \
            and a column, and small counts are withheld with all from which they could be worked out (docs/person-lists.md).

            Ends with exit code 1 where a rule of severity --fail-on is broken; the records are written all the same.
            """)

    @Argument(help: ArgumentHelp("The lists: CSV files or Excel workbooks.", valueName: "list"))
    var lists: [String]

    @Option(
        help: ArgumentHelp("The sheet of a workbook; by default all that are named as lists are.", valueName: "name"))
    var sheet: String?

    @Option(help: ArgumentHelp("The partnership's folder below evidence/, where there are several.", valueName: "id"))
    var area: String?

    @Option(help: ArgumentHelp("Write into this folder instead of the partnership's records.", valueName: "dir"))
    var output: String?

    @Flag(help: "Overwrite a file that was edited since.")
    var force = false

    @Flag(help: "Only hold the lists against the rules; write nothing.")
    var validateOnly = false

    @Option(help: "The least severity of a broken rule that gives exit code 1: error, query or never.")
    var failOn: ListFailOn = .error

    @Option(help: "How to print it: \(PersonListFormat.allCases.map(\.rawValue).joined(separator: ", ")).")
    var format: PersonListFormat = .text

    @Option(
        help: ArgumentHelp("Also write a report, as in csv:findings.csv; may be repeated.", valueName: "kind:file"))
    var report: [ReportRequest<PersonListFormat>] = []

    @OptionGroup var dates: DateOptions
    @OptionGroup var rules: RulesOptions
    @OptionGroup var global: GlobalOptions

    func validate() throws {
        if area != nil, output != nil { throw ValidationError("Name either '--area' or '--output'.") }
        if lists.isEmpty { throw ValidationError("Name the lists.") }
    }

    func run() async throws {
        let asOf = try dates.date()
        let rules = try Loading(rulesFolder: rules.folder, global: global).rules()
        let faults = FaultCollector()
        guard let mapping = ListMappingReader.load(rules.folder + "/imports/annex-a.yaml", rules: rules, faults) else {
            global.faultPrinter.print(faults.faults)
            throw Exit.inputInvalid
        }
        let folder = try validateOnly ? nil : output ?? ImportTarget.partnership(area) + "/records"
        let progress = Progress(isQuiet: global.quiet)
        let data = await ListReader(mapping, asOf: asOf).read(lists, sheet: sheet, faults) { path, done, total in
            progress.show(ProgressLine(doing: "reading", path: path, done: done, total: total))
        }
        progress.clear()
        global.faultPrinter.print(faults.faults)
        guard let data else { throw Self.isEmpty(faults.faults) ? Exit.nothingToAssess : Exit.inputInvalid }
        let review = ListReview(data, mapping, asOf: asOf)
        let records = folder.map { _ in data.map { ListRecords($0, mapping, rules: rules, asOf: asOf) } }
        let written = try write(records ?? [], to: folder ?? "", review)
        try tell(
            PersonListReport(
                review: review, records: records, files: written, threshold: mapping.threshold,
                framework: rules.framework))
        if let severity = failOn.severity, review.breaks(severity) { throw Exit.gateTripped }
        if let records, records.allSatisfy(\.records.isEmpty) { throw Exit.nothingToAssess }
    }

    /// Whether a list has a header and nothing else, and nothing worse is wrong.
    private static func isEmpty(_ faults: [Fault]) -> Bool {
        faults.allSatisfy { $0.severity != .error || ["no-rows", "empty-table"].contains($0.id) }
    }

    /// Writes the records, a file for each list; none for a list that is too small.
    private func write(_ records: [ListRecords], to folder: String, _ review: ListReview) throws -> [ImportedFileState]
    {
        let files = records.filter { !$0.records.isEmpty }.map { list in
            ImportedFile(
                path: "\(folder)/\(list.list).yaml",
                origin: "Written by 'areasend import annex-a' from \(list.list) as of \(review.asOf)",
                body: RecordsText.text(of: list.records), count: list.records.count)
        }
        let faults = FaultCollector()
        guard let states = try ImportTarget.write(files, force: force, faults) else {
            global.faultPrinter.print(faults.faults)
            throw Exit.inputInvalid
        }
        return zip(files, states).map { ImportedFileState(path: $0.path, count: $0.count, state: $1) }
    }

    private func tell(_ result: PersonListReport) throws {
        let tool = ToolIdentity(name: Tool.name, version: Tool.version)
        for request in report {
            try Output.write(
                request.format.render(result, all: global.verbose, tool: tool, colour: false, width: Terminal.width),
                to: request.path)
        }
        guard !global.quiet else { return }
        let isColoured = global.color.applies(to: .output)
        Terminal.printOutput(
            try format.render(
                result, all: global.verbose, tool: tool, colour: isColoured, width: Terminal.width))
    }
}

/// What stops at.
enum ListFailOn: String, CaseIterable, ExpressibleByArgument {
    case error, query, never

    /// The least severity; nil where nothing stops.
    var severity: ListSeverity? {
        switch self {
        case .error: .error
        case .query: .query
        case .never: nil
        }
    }
}

extension PersonListFormat: ExpressibleByArgument {}
