import ArgumentParser
import CalendarDates
import Evidence
import Files
import Imports
import PublishedStatistics
import Reports
import Rules
import SourceText

/// `areasend import sen2`: published statistics to indicator records.
struct ImportStatisticsCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "sen2",
        abstract: "Take in the Department for Education's statistics on EHC plans (SEN2) as indicator records.",
        discussion: """
            Give the files of the release as they were published, some or all of them, in any order. Each becomes one file of \
            records, with values of England, the region and the statistical neighbours beside the area's own. Files of an \
            older release may stand before those of a newer one: the newer figures count.

            A second run changes nothing. A file that was edited since, or that no import wrote, is not overwritten without \
            --force.
            """)

    @Argument(help: ArgumentHelp("The files of the release (CSV).", valueName: "file"))
    var files: [String]

    @Option(help: ArgumentHelp("The area: its id, name or a code; 'all' for every one.", valueName: "area"))
    var area: String

    @Option(help: ArgumentHelp("The folder in which each area has a folder of its own.", valueName: "dir"))
    var output = "evidence"

    @Flag(help: "Overwrite files that were edited by hand or that no import wrote.")
    var force = false

    @Option(
        help: ArgumentHelp(
            "Statistical neighbours, a column an area (CSV), for areas whose area.yaml does not name them.",
            valueName: "file"))
    var neighbours: String?

    @Option(
        help: ArgumentHelp("When figures came out of which the mapping does not say so.", valueName: "date"))
    var published: CalendarDate?

    @Option(help: "How to print what was done: text or json.")
    var format: ImportFormat = .text

    @OptionGroup var rules: RulesOptions
    @OptionGroup var global: GlobalOptions

    func run() async throws {
        let loading = Loading(rulesFolder: rules.folder, global: global)
        let rules = try loading.rules()
        let faults = FaultCollector()
        let result = await imported(rules, faults)
        global.faultPrinter.print(faults.faults)
        guard let result else { throw Exit.inputInvalid }
        let refused = FaultCollector()
        let states = try ImportTarget.write(
            result.parts.flatMap(\.files), new: result.parts.compactMap(\.profile), force: force, refused)
        global.faultPrinter.print(refused.faults)
        guard let states else { throw Exit.inputInvalid }
        if !global.quiet {
            try Output.write(
                format == .json
                    ? StatisticsImportJSON.render(
                        result, states, tool: ToolIdentity(name: Tool.name, version: Tool.version))
                    : StatisticsImportText.render(result, states, isVerbose: global.verbose), to: nil)
        }
    }

    private func imported(_ rules: RuleSet, _ faults: FaultCollector) async -> StatisticsImport? {
        let path = rules.folder + "/imports/sen2.yaml"
        guard let mapping = StatisticsMappingReader.load(path, rules: rules, faults) else { return nil }
        var neighboursOf: [String: [String]] = [:]
        if let neighbours {
            guard let names = await NeighboursFile.load(neighbours, faults) else { return nil }
            neighboursOf = names
        }
        let profile = area == "all" ? nil : self.profile(area, rules, faults)
        if faults.hasErrors { return nil }
        let progress = Progress(isQuiet: global.quiet)
        let release = await ReleaseLoader.load(
            files, mapping, known: profile.map { [$0.codes + [$0.name]] } ?? [], rules: rules, faults,
            progress: { path, done, total in
                progress.show(ProgressLine(doing: "reading", path: path, done: done, total: total))
            })
        progress.clear()
        guard let release else { return nil }
        let finder = NeighbourFinder(release, neighboursOf)
        var choices: [AreaChoice] = []
        if area == "all" {
            for (index, area) in release.areas.enumerated() where area.isCurrent {
                let own = self.profile(area.id, rules, faults)
                choices.append(
                    AreaChoice(
                        id: area.id, name: own?.name ?? area.name, area: index,
                        neighbours: own.flatMap { $0.neighbours.isEmpty ? nil : $0.neighbours } ?? finder.of(index),
                        hasProfile: own != nil))
            }
        } else if let index = release.area([area] + (profile.map { $0.codes + [$0.name] } ?? [])) {
            let found = release.areas[index]
            let named = profile?.neighbours ?? []
            choices.append(
                AreaChoice(
                    id: profile == nil ? found.id : area, name: profile?.name ?? found.name, area: index,
                    neighbours: named.isEmpty ? finder.of(index) : named, hasProfile: profile != nil))
        } else {
            faults.report(
                Fault(
                    "unknown-area", at: SourcePlace(path: files.first ?? ""), "the files have no area '\(area)'",
                    remedy: NearMiss.remedy(
                        for: area, among: release.areas.map(\.id), otherwise: "give its name as the files have it")))
        }
        guard !faults.hasErrors else { return nil }
        return StatisticsImport(release, choices, folder: output, published: published, faults)
    }

    /// The profile in an area's folder, where there is one.
    private func profile(_ id: String, _ rules: RuleSet, _ faults: FaultCollector) -> AreaProfile? {
        let path = output + "/" + id + "/area.yaml"
        guard !id.contains("/"), FileTree.entry(at: path) != nil else { return nil }
        return YAMLFile.document(path, faults).flatMap { AreaReader.read($0, rules, faults) }
    }
}

/// Finds an area's neighbours in a list whose names may be written otherwise than the release's.
private struct NeighbourFinder {
    private var neighbours: [Int: [String]] = [:]

    init(_ release: Release, _ lists: [String: [String]]) {
        for (name, list) in lists {
            if let area = release.area([name]) { neighbours[area] = list }
        }
    }

    func of(_ area: Int) -> [String] { neighbours[area] ?? [] }
}
