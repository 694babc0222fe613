/// An element of XML 1.0, written so that every reader takes it.
struct XMLNode {
    let name: String
    let attributes: [(name: String, value: String)]
    /// What stands in it before the children.
    let text: String
    let children: [XMLNode]

    init(
        _ name: String, _ attributes: [(name: String, value: String)] = [], text: String = "",
        children: [XMLNode] = []
    ) {
        self.name = name
        self.attributes = attributes
        self.text = text
        self.children = children
    }

    /// The element and all in it, one element a line, indented by two spaces a level.
    func lines(_ indent: String = "") -> [String] {
        let list = attributes.map { " \($0.name)=\"\(Self.escaped($0.value))\"" }.joined()
        let opening = "\(indent)<\(name)\(list)"
        if text.isEmpty, children.isEmpty { return [opening + "/>"] }
        if children.isEmpty { return ["\(opening)>\(Self.escaped(text))</\(name)>"] }
        return ["\(opening)>\(Self.escaped(text))"] + children.flatMap { $0.lines(indent + "  ") }
            + ["\(indent)</\(name)>"]
    }

    /// Text without marks of XML, and without characters that XML has no place for at all, which show as `[U+0007]`.
    static func escaped(_ text: String) -> String {
        var result = ""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "&": result += "&amp;"
            case "<": result += "&lt;"
            case ">": result += "&gt;"
            case "\"": result += "&quot;"
            case "'": result += "&apos;"
            case "\n": result.unicodeScalars.append(scalar)
            default:
                if isAllowed(scalar) {
                    result.unicodeScalars.append(scalar)
                } else {
                    result += "[U+\(String(scalar.value, radix: 16, uppercase: true))]"
                }
            }
        }
        return result
    }

    private static func isAllowed(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0..<0x20, 0x7F...0x9F, 0xFFFE, 0xFFFF: false
        default: true
        }
    }
}
