import ArgumentParser
import Assessment
import CalendarDates
import Comparisons
import Evidence
import Reports
import Rules

/// `areasend compare`: two assessments, what moved and why.
struct CompareCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "compare",
        abstract: "Compare two assessments: what moved, by which records, and by how much.",
        discussion: """
            A and B are each a date (2025-10-31), a folder with evidence, a folder at a date (evidence/area@2025-10-31), or the \
            evidence as it was at a git revision (git:main, git:HEAD~3@2025-10-31, git:v1:evidence/area). Where no folder is \
            named it is that of --evidence, else the only one below evidence/. Where no date is named it is that of --as-of \
            (given twice: of A, then of B), else today. A folder whose name reads as something else is written with ./ in \
            front or a slash behind.
            """)

    @Argument(help: "The first side: a date, a folder, a folder@date, or git:revision.", transform: ComparedSide.init)
    var a: ComparedSide

    @Argument(help: "The second side.", transform: ComparedSide.init)
    var b: ComparedSide

    @Option(
        help: ArgumentHelp(
            "The folder with evidence of a side that names none; by default the only one below evidence/.",
            valueName: "dir"))
    var evidence: String?

    @Option(
        help: ArgumentHelp(
            "The date of a side that names none, today by default; given twice, of A and then of B.", valueName: "date")
    )
    var asOf: [CalendarDate] = []

    @Option(help: ArgumentHelp("The folder with the rules of A, where not that of --rules.", valueName: "dir"))
    var rulesA: String?

    @Option(help: ArgumentHelp("The folder with the rules of B, where not that of --rules.", valueName: "dir"))
    var rulesB: String?

    @Option(help: "How to print it: text, markdown or json.")
    var format: ReportFormat = .text

    @OptionGroup var output: OutputOptions
    @OptionGroup var rules: RulesOptions
    @OptionGroup var cache: CacheOptions
    @OptionGroup var global: GlobalOptions

    func validate() throws {
        switch asOf.count {
        case 0: return
        case 1:
            if a.date != nil, b.date != nil {
                throw ValidationError("Both sides name a date; leave out --as-of, or one of the dates.")
            }
        case 2:
            if a.date != nil || b.date != nil {
                throw ValidationError("A side names a date and --as-of is given twice; leave one of them out.")
            }
        default: throw ValidationError("--as-of can be given twice: once for A and once for B.")
        }
    }

    func run() async throws {
        let dates = (try a.date ?? Today.orGiven(asOf.first), try b.date ?? Today.orGiven(asOf.last))
        let folders = (rulesA ?? rules.folder, rulesB ?? rules.folder)
        let loading = Loading(rulesFolder: folders.0, global: global, usesCache: cache.isOn)
        let one = try loading.rules()
        let other = folders.0 == folders.1 ? one : try Loading(rulesFolder: folders.1, global: global).rules()
        let sides = (try side(a, loading), try side(b, loading))
        let before = try await partnership(sides.0, one, loading)
        let isSame = sides.0 == sides.1 && folders.0 == folders.1
        let after = isSame ? before : try await partnership(sides.1, other, loading)
        let result = ComparedAssessments(
            detail: ComparisonDetail(
                Assessment(before, rules: one, asOf: dates.0), Assessment(after, rules: other, asOf: dates.1)),
            first: sides.0, second: sides.1,
            rulesFiles: folders.0 == folders.1 ? [] : RulesFileHashes.differing(one.folder, other.folder))
        try Output.write(text(result), to: output.output)
    }

    private func side(_ side: ComparedSide, _ loading: Loading) throws -> ComparedAssessments.Side {
        ComparedAssessments.Side(folder: try loading.folder(side.folder ?? evidence), revision: side.revision)
    }

    private func partnership(
        _ side: ComparedAssessments.Side, _ rules: RuleSet, _ loading: Loading
    ) async throws -> Partnership {
        let reading = SideLoading(loading: loading, global: global)
        guard let revision = side.revision else { return try await reading.partnership(side.folder, rules: rules) }
        return try await reading.partnership(side.folder, at: revision, rules: rules)
    }

    private func text(_ result: ComparedAssessments) throws -> String {
        switch format {
        case .text:
            let isColoured = output.output == nil && global.color.applies(to: .output)
            return ComparisonText.render(result, colour: isColoured, width: Terminal.width)
        case .markdown: return ComparisonMarkdown.render(result)
        case .json:
            return try ComparisonJSON.render(result, tool: ToolIdentity(name: Tool.name, version: Tool.version))
        }
    }
}
