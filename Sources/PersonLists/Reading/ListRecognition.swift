import SourceText
import Tables

/// Tells which list a table is, from the columns it has.
struct ListRecognition {
    let list: Int
    /// For each column of the mapping, its index in the table; nil where the table does not have it.
    let indices: [Int?]

    /// - Parameter named: the list that the name of the sheet tells; nil where it tells none.
    /// - Returns: nil where the table is no list, or lacks columns, which is reported.
    init?(_ header: TableHeader, _ mapping: ListMapping, named: Int?, _ faults: FaultCollector) {
        let indices = mapping.columns.map { header.index(of: $0.names) }
        let known = Set(indices.indices.filter { indices[$0] != nil })
        let distances = mapping.lists.map { known.symmetricDifference($0.columns).count }
        guard let best = distances.indices.min(by: { distances[$0] < distances[$1] }) else { return nil }
        let place = header.place(ofColumn: 0)
        func report(_ id: String, _ message: String, _ remedy: String) {
            faults.report(Fault(id, at: place, message, remedy: remedy, showsSource: false))
        }
        let own = mapping.lists[best]
        let missing = own.columns.filter { !known.contains($0) }
        guard missing.count * 2 < own.columns.count else {
            report(
                "unknown-list", "row \(header.number): these are the columns of none of the lists",
                "give " + mapping.lists.map { "“\($0.id)” (\($0.title))" }.joined(separator: " or ")
                    + " with the columns that 'areasend schema' and the mapping name")
            return nil
        }
        if let named, named != best {
            report(
                "wrong-list",
                "the sheet is named as '\(mapping.lists[named].id)', and its columns are those of '\(own.id)'",
                "put the lists on their own sheets")
            return nil
        }
        for column in missing {
            report(
                "missing-column",
                "row \(header.number): '\(own.id)' needs the column “\(mapping.columns[column].name)”",
                "put it back; a column without values is read as empty")
        }
        guard missing.isEmpty else { return nil }
        list = best
        self.indices = indices
    }
}
