/// The address of a page of the web. Nothing else is ever made a link: no script, no file, no mail.
struct WebAddress {
    /// The address with everything encoded that has no place in one.
    let text: String

    /// Nil where it does not begin as an address of the web does, or has white space or control characters in it.
    init?(_ raw: String) {
        let start = raw.prefix(8).lowercased()
        guard start.hasPrefix("https://") || start.hasPrefix("http://") else { return nil }
        guard let slashes = raw.firstRange(of: "://"), slashes.upperBound < raw.endIndex, raw[slashes.upperBound] != "/"
        else { return nil }
        guard raw.utf8.allSatisfy({ $0 > 0x20 && $0 != 0x7F }) else { return nil }
        text = Self.encoded(raw, keeping: "%!#$&'()*+,;=?@[]:/")
    }

    /// An id as the end of an address.
    static func encoded(_ id: String) -> String { encoded(id, keeping: "/") }

    private static func encoded(_ raw: String, keeping marks: StaticString) -> String {
        var result = ""
        result.reserveCapacity(raw.utf8.count)
        for byte in raw.utf8 {
            switch byte {
            case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x2E, 0x5F, 0x7E:
                result.unicodeScalars.append(Unicode.Scalar(byte))
            case let byte where marks.withUTF8Buffer { $0.contains(byte) }:
                result.unicodeScalars.append(Unicode.Scalar(byte))
            default:
                let digits = String(byte, radix: 16, uppercase: true)
                result += "%" + (digits.count < 2 ? "0" : "") + digits
            }
        }
        return result
    }
}
