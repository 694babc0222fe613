public import Imports
public import PublishedStatistics

/// What an import of statistics did, for other programs.
///
/// - `schemaVersion`, `tool`, `title`.
/// - `sources`: for each file its `path`, `read` rows, `used` and `left` (rows by what for or why), `revised`. `read` is the sum of
///   `used` and `left`.
/// - `areas`: for each its `id`, `name`, `records`, `missing` (figures that are not there, by reason), `unknownNeighbours`, and
///   `files` with `path` and `records`.
/// - `files`: how many were `added`, `renewed` and `unchanged`.
public enum StatisticsImportJSON {
    /// Renders an account.
    /// - Returns: pretty-printed JSON with sorted keys that ends with a line feed.
    public static func render(
        _ result: StatisticsImport, _ states: [ImportWriter.State], tool: ToolIdentity
    ) throws -> String {
        let shape = Shape(
            tool: tool, title: result.title, sources: result.tallies.map(Source.init),
            areas: result.parts.map(Area.init), files: ImportStates(states))
        return try JSONText.of(shape)
    }

    private struct Shape: Encodable {
        let schemaVersion = JSONReport.schemaVersion
        let tool: ToolIdentity
        let title: String
        let sources: [Source]
        let areas: [Area]
        let files: ImportStates
    }

    private struct Source: Encodable {
        let path: String
        let read, revised: Int
        let used, left: [String: Int]

        init(_ tally: RowTally) {
            (path, read, revised) = (tally.path, tally.read, tally.revised)
            (used, left) = (tally.used, tally.left)
        }
    }

    private struct Area: Encodable {
        let id, name: String
        let records: Int
        let missing: [String: Int]
        let unknownNeighbours: [String]
        let files: [File]

        init(_ part: StatisticsImport.Part) {
            (id, name) = (part.choice.id, part.choice.name)
            records = part.files.reduce(0) { $0 + $1.count }
            missing = part.reasons
            unknownNeighbours = part.unknownNeighbours
            files = part.files.map { File(path: $0.path, records: $0.count) }
        }
    }

    private struct File: Encodable {
        let path: String
        let records: Int
    }
}
