public import SourceText
import Tables

/// Statistical neighbours as the Department for Education publishes them: a column an area, its neighbours below it, nearest
/// first.
public enum NeighboursFile {
    /// The names of each area's neighbours, by the area's name as written; nil where the file is faulty, which is reported.
    public static func load(_ path: String, _ faults: FaultCollector) async -> [String: [String]]? {
        var names: [String] = []
        var neighbours: [String: [String]] = [:]
        let summary = await TableFile(path: path).read(
            expecting: [], faults,
            header: { header in
                names = header.names.map { CellText.trimmed($0) }
                return true
            },
            row: { row in
                for (name, cell) in zip(names, row.cells) where !name.isEmpty {
                    let cell = CellText.trimmed(cell)
                    if !cell.isEmpty { neighbours[name, default: []].append(cell) }
                }
                return true
            })
        return summary == nil ? nil : neighbours
    }
}
