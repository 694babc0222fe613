import SeparatedValues
public import SourceText

/// The first row of a table: the names of its columns.
public struct TableHeader: Sendable, Hashable {
    /// The names as written. Columns without a name at the end are left out; one between others has an empty name.
    public let names: [String]
    /// The row as a spreadsheet counts: 1 where nothing stands above it.
    public let number: Int
    private let places: [SourcePlace]
    private let indices: [String: Int]

    init(names: [String], number: Int, places: [SourcePlace]) {
        self.names = names
        self.number = number
        self.places = places
        indices = Dictionary(
            names.enumerated().map { (ColumnName.normalised($1), $0) }.filter { !$0.0.isEmpty },
            uniquingKeysWith: { first, _ in first })
    }

    /// The index of the first column that has one of the names, of which the first that is there counts.
    ///
    /// Case, spacing, dashes and underscores, and question marks, colons and asterisks at the end make no difference.
    public func index(of aliases: [String]) -> Int? {
        aliases.lazy.compactMap { indices[ColumnName.normalised($0)] }.first
    }

    /// The index of a column that must be there; where it is not, that is reported under the first of its names.
    public func required(_ aliases: [String], _ faults: FaultCollector) -> Int? {
        if let index = index(of: aliases) { return index }
        let others = aliases.dropFirst().map { "“\($0)”" }.joined(separator: ", ")
        faults.report(
            Fault(
                "missing-column", at: place(ofColumn: 0), "row \(number): there is no column “\(aliases.first ?? "")”",
                remedy: "put it back" + (others.isEmpty ? "" : "; it may also be called \(others)"), showsSource: false
            ))
        return nil
    }

    /// Where a column's name stands.
    public func place(ofColumn index: Int) -> SourcePlace {
        places.indices.contains(index) ? places[index] : places.last ?? SourcePlace(path: "")
    }

    /// The letter that a spreadsheet gives the column: A for index 0.
    public func letter(ofColumn index: Int) -> String { ColumnLetters.text(index) }
}
