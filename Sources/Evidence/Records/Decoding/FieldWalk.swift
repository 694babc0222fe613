import PositionedYAML
import Vocabularies

/// Goes through the keys and values of a mapping as long as each key is a known one that was not there before.
struct FieldWalk {
    private var next: Int
    private let end: Int
    private var seen: UInt64 = 0
    /// Whether nothing unusual was met.
    private(set) var isSound = true

    /// Nil where the node is no mapping.
    init?(_ item: YAMLItem, _ index: Int) {
        let node = item[index]
        guard node.kind == .mapping else { return nil }
        next = index + 1
        end = Int(node.end)
    }

    /// The index of the next key among the names and that of its value's node; nil at the end, or where ``isSound`` is false
    /// from now on.
    mutating func field(of item: YAMLItem, _ names: ByteIndex) -> (field: Int, value: Int)? {
        guard next < end else { return nil }
        let key = item[next]
        // A key that is no text has no bytes, and no field has such a name.
        guard let field = names.index(of: item.bytes(key)), field < 64, seen & (1 << UInt64(field)) == 0 else {
            isSound = false
            return nil
        }
        seen |= 1 << UInt64(field)
        let value = Int(key.end)
        next = Int(item[value].end)
        return (field, value)
    }

    /// Puts a decoded value into its place, and says whether there is one.
    @inline(__always)
    static func take<Value>(_ value: Value?, into field: inout Value?) -> Bool {
        field = value
        return value != nil
    }
}
