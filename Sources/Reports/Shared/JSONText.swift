#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

/// Values as JSON, in the one layout that all outputs share.
enum JSONText {
    /// Pretty-printed JSON with sorted keys that ends with a line feed.
    static func of(_ value: some Encodable) throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        return visible(String(decoding: try encoder.encode(value), as: UTF8.self)) + "\n"
    }

    /// The same JSON, with what the encoder writes as it is and a terminal might act on as `\u202e`: it can only stand within
    /// texts, and reads back as it was.
    private static func visible(_ json: String) -> String {
        guard json.unicodeScalars.contains(where: acts) else { return json }
        var result = String.UnicodeScalarView()
        for scalar in json.unicodeScalars {
            if acts(scalar) {
                let digits = String(scalar.value, radix: 16)
                let code = "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
                result.append(contentsOf: code.unicodeScalars)
            } else {
                result.append(scalar)
            }
        }
        return String(result)
    }

    /// What is hidden, but for the line feeds between the encoder's lines; it escapes all other low controls itself. All are
    /// below U+10000.
    private static func acts(_ scalar: Unicode.Scalar) -> Bool { scalar.value >= 0x7F && PlainText.isHidden(scalar) }
}
