/// Numbers as British texts have them.
public enum UKNumber {
    /// `1,234`.
    public static func grouped(_ number: Int) -> String {
        let digits = String(number.magnitude)
        var text = ""
        for (index, digit) in digits.enumerated() {
            if index > 0, (digits.count - index).isMultiple(of: 3) { text += "," }
            text.append(digit)
        }
        return number < 0 ? "-" + text : text
    }

    /// `40.0`, from 400.
    public static func tenths(_ tenths: Int) -> String { "\(grouped(tenths / 10)).\(tenths.magnitude % 10)" }

    /// `40.0`; what is not known is said to be so.
    public static func decimal(_ value: Double?) -> String {
        value.map { tenths(Int(($0 * 10).rounded())) } ?? "unknown"
    }
}
