import Conditions
import Imports
public import PositionedYAML
public import Rules
public import SourceText

/// Reads a mapping file and checks it: what it names must be there, and its conditions must be sound.
public enum ListMappingReader {
    /// The mapping in a file; nil where it cannot be used, which is reported.
    public static func load(_ path: String, rules: RuleSet, _ faults: FaultCollector) -> ListMapping? {
        YAMLFile.document(path, faults).flatMap { read($0, rules: rules, faults) }
    }

    /// The mapping that a value holds; nil where it is faulty, which is reported.
    public static func read(_ value: YAMLValue, rules: RuleSet, _ faults: FaultCollector) -> ListMapping? {
        let errors = faults.errorCount
        guard let reader = MappingReader(value, as: ListMappingFields.file, faults) else { return nil }
        let columns = ListColumnReader.columns(reader)
        let (names, lists) = ListColumnReader.lists(reader, columns, rules: rules)
        let derived = DerivedFactReader.read(reader, columns)
        // What refers to columns and facts would only repeat what is wrong with them.
        guard faults.errorCount == errors, let title = reader.text("title"), let unknown = reader.text("unknown"),
            let threshold = threshold(reader)
        else { return nil }
        let facts = DerivedFactReader.catalogue(columns, derived)
        let draft = MappingDraft(columns: columns, derived: derived, facts: facts, lists: lists, listIndices: names)
        let cells = ListCheckReader.cellChecks(reader, draft)
        let rows = ListCheckReader.rowChecks(reader, draft)
        let breakdowns = BreakdownReader.read(reader, draft, unknown: unknown)
        let figures = ListFigureReader.read(reader, draft, breakdowns, rules: rules)
        guard faults.errorCount == errors else { return nil }
        let mapping = ListMapping(
            title: title, threshold: threshold, unknown: unknown, lists: lists, columns: columns, derived: derived,
            facts: facts, cellChecks: cells, rowChecks: rows, breakdowns: breakdowns, figures: figures,
            blanks: Set(reader.texts("blanks").map { $0.lowercased() }), answers: answers(reader))
        FigureBundles.check(mapping, faults)
        return faults.errorCount == errors ? mapping : nil
    }

    private static func threshold(_ reader: MappingReader) -> Int? {
        guard let number = reader.count("threshold") else { return nil }
        if number >= 2 { return number }
        return reader.raw("threshold")?.report(
            "out-of-range", "'threshold' must be 2 or more", remedy: "write 5 to withhold counts of 1 to 4",
            reader.faults)
    }

    private static func answers(_ reader: MappingReader) -> [String: Bool] {
        let pairs =
            reader.texts("yes").map { ($0.lowercased(), true) } + reader.texts("no").map { ($0.lowercased(), false) }
        return Dictionary(pairs, uniquingKeysWith: { first, _ in first })
    }
}

/// What is known of a mapping while the rest of it is read.
struct MappingDraft {
    let columns: [ListColumn]
    let derived: [DerivedFact]
    let facts: FactCatalogue
    let lists: [PersonList]
    let listIndices: [String: Int]

    /// The index of a column; one that is not there is reported.
    func column(_ value: YAMLValue?, _ faults: FaultCollector) -> Int? {
        value.flatMap { ListColumnReader.index(of: $0, in: columns, faults) }
    }

    /// The columns that a fact follows from.
    func columns(ofFact fact: Int) -> Set<Int> {
        fact < 2 * columns.count ? [fact % columns.count] : derived[fact - 2 * columns.count].columns
    }

    /// The columns that a condition looks at.
    func columns(of condition: Condition) -> Set<Int> {
        switch condition {
        case .all(let parts), .any(let parts): parts.reduce(into: []) { $0.formUnion(columns(of: $1)) }
        case .not(let part): columns(of: part)
        case .fact(let comparison): columns(ofFact: comparison.fact)
        case .count, .share: []
        }
    }

    /// Reports columns that a list does not have: what looks at them could never hold there.
    func checkColumns(_ used: Set<Int>, in list: Int, at place: SourcePlace, _ faults: FaultCollector) {
        for column in used.subtracting(lists[list].columns).sorted() {
            faults.report(
                Fault(
                    "unresolved-id", at: place,
                    "this looks at the column '\(columns[column].id)', which '\(lists[list].id)' does not have",
                    remedy: "add the column to the list, or leave the list out here"))
        }
    }
}
