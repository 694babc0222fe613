public import ArgumentParser
public import CalendarDates
import Evidence
import Rules

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

/// Whether what was read of evidence is kept.
struct CacheOptions: ParsableArguments {
    @Flag(
        inversion: .prefixedNo,
        help: ArgumentHelp(
            "Keep what was read of much evidence in \(ReadingCache.standardFolder), and next time read only what changed "
                + "(on, unless the environment says CI)."))
    var cache: Bool?

    /// Off where a change is judged that somebody else made, unless it is asked for: a folder that came with the change must
    /// not say what its evidence holds.
    var isOn: Bool { cache ?? !Surroundings.isCI }
}

/// Where the rules are.
struct RulesOptions: ParsableArguments {
    @Option(name: .customLong("rules"), help: ArgumentHelp("The folder with the framework's rules.", valueName: "dir"))
    var folder = Self.standard

    /// The folder that is used where none is named.
    static let standard = "rules/area-send"
}

/// How sceptically.
struct LensOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "Look at the evidence more sceptically, through a lens of the rules, such as inspector.", valueName: "id"))
    var lens: String?

    /// The lens asked for; nil for the plain view.
    func lens(of rules: RuleSet) throws -> Lens? {
        guard let lens else { return nil }
        if let found = rules.judgement.lenses.first(where: { $0.id == lens }) { return found }
        let known = rules.judgement.lenses.map(\.id)
        throw ValidationError(
            "There is no lens '\(lens)' in the rules; "
                + (known.isEmpty ? "they have none." : "there is \(known.joined(separator: ", "))."))
    }
}

/// As of when.
struct DateOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp("The date to assess for, today by default; nothing known later is used.", valueName: "date"))
    var asOf: CalendarDate?

    /// The date asked for, or today.
    func date() throws -> CalendarDate { try Today.orGiven(asOf) }
}

extension CalendarDate: ExpressibleByArgument {
    /// Reads `YYYY-MM-DD`.
    public init?(argument: String) {
        self.init(argument)
    }
}
