import Tables

/// A cell where a number may stand.
enum StatisticsCell: Sendable, Hashable {
    /// A number.
    case number(Double)
    /// No number, for a reason.
    case missing(String)

    /// A published cell; nil where it is neither a number nor a known marker.
    init?(_ text: String, markers: [String: String]) {
        let text = CellText.trimmed(text)
        if let reason = markers[text.lowercased()] {
            self = .missing(reason)
        } else if let number = Double(text), number.isFinite, text.utf8.allSatisfy({ Self.isPlain($0) }) {
            self = .number(number)
        } else {
            return nil
        }
    }

    /// Digits, a point and a sign; what else Swift takes for a number (`0x1p3`, `inf`) is none here.
    private static func isPlain(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "."), UInt8(ascii: "-"): true
        default: false
        }
    }
}
