public import ArgumentParser
public import CalendarDates

/// Options of every verb.
struct GlobalOptions: ParsableArguments {
    @Option(help: "When to use colour: auto, always or never (NO_COLOR counts too).")
    var color: Terminal.Colour = .auto

    @Flag(help: "Say only what went wrong.")
    var quiet = false

    @Flag(help: "Say on standard error which rules and evidence were read.")
    var verbose = false

    var faultPrinter: FaultPrinter { FaultPrinter(colour: color, isQuiet: quiet) }
}

/// Where the rules are.
struct RulesOptions: ParsableArguments {
    @Option(name: .customLong("rules"), help: ArgumentHelp("The folder with the framework's rules.", valueName: "dir"))
    var folder = Self.standard

    /// The folder that is used where none is named.
    static let standard = "rules/area-send"
}

/// As of when.
struct DateOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp("The date to assess for, today by default; nothing known later is used.", valueName: "date"))
    var asOf: CalendarDate?

    /// The date asked for, or today.
    func date() throws -> CalendarDate {
        guard let date = asOf ?? Today.date else {
            throw ValidationError("The system's clock gives no date; say one with --as-of YYYY-MM-DD.")
        }
        return date
    }
}

extension CalendarDate: ExpressibleByArgument {
    /// Reads `YYYY-MM-DD`.
    public init?(argument: String) {
        self.init(argument)
    }
}
