/// Writes texts so that this reader, and others, read them as they are.
public enum YAMLText {
    /// A text as a scalar: as it stands where it is letters, digits and hyphens and can be read in no other way, else in
    /// double quotes.
    public static func scalar(_ text: String) -> String {
        var text = text
        let isPlain = text.withUTF8 { bytes in
            ScalarText.otherReading(of: bytes) == nil
                && bytes.allSatisfy { byte in
                    switch byte {
                    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                        UInt8(ascii: "0")...UInt8(ascii: "9"):
                        true
                    default: byte == UInt8(ascii: "-")
                    }
                } && bytes.first != UInt8(ascii: "-")
        }
        return isPlain ? text : quoted(text)
    }

    private static func quoted(_ text: String) -> String {
        var result = "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"": result += "\\\""
            case "\\": result += "\\\\"
            case "\n": result += "\\n"
            case "\t": result += "\\t"
            default:
                switch scalar.properties.generalCategory {
                case .control, .lineSeparator, .paragraphSeparator,
                    .unassigned where scalar.value <= 0xFFFF,
                    _ where scalar == "\u{FEFF}":
                    let digits = String(scalar.value, radix: 16)
                    result += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
                default: result.unicodeScalars.append(scalar)
                }
            }
        }
        return result + "\""
    }
}
