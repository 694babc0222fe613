public import ArgumentParser
public import CalendarDates
import Comparisons
import Evidence
import Reports
import Rules

/// `areasend trend`: the assessment as it stood at each of a series of dates.
struct TrendCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "trend",
        abstract: "Show the assessment as it stood at each of a series of dates, and what came in and lapsed.",
        discussion: """
            At each date only what was known then is used. Steps are counted from the first date; where that is the last day \
            of a month and the step is whole months, so are all. The last date is always among them. There may be \
            \(TrendDates.most) dates.
            """)

    @Argument(help: "The folder with evidence; by default the only one below evidence/.")
    var evidence: String?

    @Option(help: ArgumentHelp("The first date; two years before the last by default.", valueName: "date"))
    var from: CalendarDate?

    @Option(help: ArgumentHelp("The last date, today by default.", valueName: "date"))
    var to: CalendarDate?

    @Option(help: ArgumentHelp("The time between two dates, as in P1M, P3M or P1Y.", valueName: "duration"))
    var every = ISODuration(months: 3)

    @Option(help: "How to print it: text, csv, json or svg.")
    var format: TrendFormat = .text

    @OptionGroup var output: OutputOptions
    @OptionGroup var rules: RulesOptions
    @OptionGroup var cache: CacheOptions
    @OptionGroup var global: GlobalOptions

    func run() async throws {
        let dates = try dates()
        let loading = Loading(rulesFolder: rules.folder, global: global, usesCache: cache.isOn)
        let rules = try loading.rules()
        for partnership in try await loading.partnerships(evidence.map { [$0] } ?? [], rules: rules) {
            let trend = await Trend(of: partnership, rules: rules, at: dates, every: every)
            if trend.isEmpty {
                let earliest = partnership.records.map(\.known).min()
                Terminal.printError(
                    "areasend: nothing to assess: no record of '\(partnership.folder)' was known at any of these dates; "
                        + (earliest.map { "the first became known on \($0)" } ?? "there are none"))
                throw Exit.nothingToAssess
            }
            let isColoured = output.output == nil && global.color.applies(to: .output)
            try Output.write(format.render(trend, colour: isColoured), to: output.output)
        }
    }

    private func dates() throws -> [CalendarDate] {
        let last = try Today.orGiven(to, by: "--to")
        let first = from ?? last.subtracting(ISODuration(months: 24))
        do {
            return try TrendDates.from(first, to: last, every: every)
        } catch .reversed {
            throw ValidationError("--from \(first) is later than --to \(last).")
        } catch .tooMany {
            throw ValidationError(
                "From \(first) to \(last) every \(every) there are more than \(TrendDates.most) dates; "
                    + "name a longer step with --every, or dates that are closer together.")
        }
    }
}

/// The formats of a trend.
enum TrendFormat: String, ExpressibleByArgument, CaseIterable {
    case text, csv, json, svg

    /// A trend in this format.
    func render(_ trend: Trend, colour: Bool) throws -> String {
        switch self {
        case .text: TrendText.render(trend, colour: colour, width: Terminal.width)
        case .csv: TrendCSV.render(trend)
        case .json: try TrendJSON.render(trend, tool: ToolIdentity(name: Tool.name, version: Tool.version))
        case .svg: TrendChart.svg(trend)
        }
    }
}

extension ISODuration: ExpressibleByArgument {
    /// Reads an ISO 8601 duration.
    public init?(argument: String) {
        self.init(argument)
    }
}
