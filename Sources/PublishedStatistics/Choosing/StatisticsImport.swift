public import CalendarDates
public import Imports
import PositionedYAML
public import SourceText

/// What an import of statistics writes, and an account of it.
public struct StatisticsImport: Sendable {
    /// One area's part.
    public struct Part: Sendable {
        /// The area.
        public let choice: AreaChoice
        /// The files of records.
        public let files: [ImportedFile]
        /// The text of an `area.yaml`, where the folder has none.
        public let profile: (path: String, text: String)?
        /// How many figures are not there, by reason.
        public let reasons: [String: Int]
        /// The names of neighbours that the release does not know.
        public let unknownNeighbours: [String]
    }

    /// The release's title.
    public let title: String
    /// The areas' parts in the order chosen.
    public let parts: [Part]
    /// Where the rows of each file went.
    public let tallies: [RowTally]

    /// Makes records for areas.
    /// - Parameters:
    ///   - folder: the folder in which each area has one.
    ///   - published: when figures came out of which the mapping does not say so.
    /// - Returns: nil where it is not known when figures came out, which is reported.
    public init?(
        _ release: Release, _ choices: [AreaChoice], folder: String, published: CalendarDate?,
        _ faults: FaultCollector
    ) {
        var parts: [Part] = []
        var undated: Set<String> = []
        for choice in choices {
            let figures = release.records(for: choice.area, neighbours: choice.neighbours)
            let own = folder + "/" + choice.id
            let files = figures.files.map { file in
                let records = file.records.map { record in
                    var record = record
                    record.collected = record.collected ?? published
                    if record.collected == nil { undated.insert(Self.period(of: record)) }
                    return record
                }
                return ImportedFile(
                    path: "\(own)/records/\(release.mapping.id)-\(file.id).yaml",
                    origin: "“\(release.mapping.title)”, file \(file.file), \(release.mapping.publisher): "
                        + "written by areasend import \(release.mapping.id)",
                    body: RecordsText.text(of: records), count: records.count)
            }
            let strangers = choice.neighbours.filter { release.area([$0]) == nil }
            parts.append(
                Part(
                    choice: choice, files: files,
                    profile: choice.hasProfile
                        ? nil : (own + "/area.yaml", Self.profile(choice, release.areas[choice.area])),
                    reasons: figures.reasons, unknownNeighbours: strangers))
        }
        for period in undated.sorted() {
            faults.report(
                Fault(
                    "unpublished-period", at: SourcePlace(path: release.files.first?.path ?? ""),
                    "the mapping does not say when the figures for \(period) came out",
                    remedy: "say it with --published YYYY-MM-DD, so that no assessment uses them earlier"))
        }
        guard undated.isEmpty else { return nil }
        title = release.mapping.title
        self.parts = parts
        let chosen = Set(choices.map(\.area))
        let compared = Set(choices.flatMap(\.neighbours).compactMap { release.area([$0]) })
        tallies = release.files.map { release.reconciliation(of: $0, chosen: chosen, compared: compared) }
    }

    private static func period(of record: RecordDraft) -> String {
        if case .indicator(let indicator) = record.measure { indicator.period } else { record.date.description }
    }

    private static func profile(_ choice: AreaChoice, _ area: PublishedArea) -> String {
        var text = "id: \(YAMLText.scalar(choice.id))\nname: \(YAMLText.scalar(choice.name))\n"
        text += "codes: [\(area.codes.map(YAMLText.scalar).joined(separator: ", "))]\n"
        if !area.region.isEmpty { text += "region: \(YAMLText.scalar(area.region))\n" }
        if !choice.neighbours.isEmpty {
            text += "# Nearest first.\nstatistical-neighbours:\n"
            text += choice.neighbours.map { "  - \(YAMLText.scalar($0))\n" }.joined()
        }
        return text
    }
}
