import SourceText

/// What a value of the rules holds, as text that is the same for the same contents wherever they are written: places in files
/// are left out, since a line added above changes them and nothing else.
enum ContentText {
    static func of(_ value: Any) -> String {
        if value is SourcePlace || value is SourcePosition { return "" }
        let mirror = Mirror(reflecting: value)
        if mirror.children.isEmpty { return String(describing: value) }
        let parts = mirror.children.map { child in (child.label.map { $0 + ":" } ?? "") + of(child.value) }
        switch mirror.displayStyle {
        case .set, .dictionary: return "{\(parts.sorted().joined(separator: ","))}"
        default: return "(\(parts.joined(separator: ",")))"
        }
    }
}
