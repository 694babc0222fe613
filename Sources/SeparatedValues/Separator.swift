/// What stands between two values of a row.
public enum Separator: Sendable, Hashable, CaseIterable {
    /// A comma, as in most of the world.
    case comma
    /// A semicolon, where the comma is the decimal mark.
    case semicolon
    /// A tab, as in text copied from a spreadsheet.
    case tab

    /// The character itself.
    public var scalar: Unicode.Scalar {
        switch self {
        case .comma: ","
        case .semicolon: ";"
        case .tab: "\t"
        }
    }

    /// The character's only byte.
    var byte: UInt8 { UInt8(truncatingIfNeeded: scalar.value) }
}
