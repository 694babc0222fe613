import PositionedYAML

/// A mapping with records and the defaults that they take: a field may stand in either.
struct Defaults {
    static let defaultsName = "defaults"
    static let recordsName = "records"

    /// The fields of the defaults.
    private let defaults: FieldTable
    /// The fields of a record.
    let record: FieldTable

    /// Nil where the table has no records with defaults.
    init?(_ table: FieldTable) {
        guard let defaults = Self.table(of: table),
            case .list(.mapping(let record)) = Self.shape(Self.recordsName, of: table)
        else { return nil }
        self.defaults = defaults
        self.record = record
    }

    /// The fields of the defaults of a table; nil where it has none.
    static func table(of table: FieldTable) -> FieldTable? {
        guard case .mapping(let defaults) = shape(defaultsName, of: table) else { return nil }
        return defaults
    }

    /// The field that lists mappings with records of their own, which take the defaults of this table; nil where no
    /// field does.
    static func inner(of table: FieldTable) -> (name: String, records: Defaults)? {
        guard Self.table(of: table) != nil else { return nil }
        for field in table.fields {
            if case .list(.mapping(let item)) = field.shape, let records = Defaults(item) {
                return (field.name, records)
            }
        }
        return nil
    }

    private static func shape(_ name: String, of table: FieldTable) -> Shape? {
        table.fields.first { $0.name == name }?.shape
    }

    /// The fields that a record may leave to the defaults.
    var inherited: [String] { defaults.fields.filter(\.isRequired).map(\.name) }

    /// What must stand in the defaults or else in every record, as ways to keep each demand: the required fields, and a
    /// rating or what gives one.
    private var demands: [JSONValue] {
        let either: JSONValue = ["anyOf": [["required": ["rating"]], ["required": ["measure"]]]]
        return inherited.map { ["required": [.string($0)]] } + [either]
    }

    /// The demands where the defaults stand beside the records.
    /// - Parameter isInner: whether defaults further out apply where there are none here.
    func rules(isInner: Bool) -> [JSONValue] {
        demands.map { there in
            let kept: JSONValue = [
                "required": [.string(Self.defaultsName)], "properties": .object([Self.defaultsName: there]),
            ]
            let own: JSONValue = ["not": ["required": [.string(Self.defaultsName)]]]
            return ["if": isInner ? ["anyOf": [own, kept]] : kept, "else": Self.everyRecord(there)]
        }
    }

    /// The demands where the defaults stand further out: mappings in a list that have no defaults of their own.
    func outerRules(list name: String) -> [JSONValue] {
        demands.map { there in
            let item: JSONValue = [
                "if": ["not": ["required": [.string(Self.defaultsName)]]], "then": Self.everyRecord(there),
            ]
            return [
                "if": ["required": [.string(Self.defaultsName)], "properties": .object([Self.defaultsName: there])],
                "else": ["properties": .object([name: ["items": item]])],
            ]
        }
    }

    private static func everyRecord(_ demand: JSONValue) -> JSONValue {
        ["properties": .object([recordsName: ["items": demand]])]
    }
}
