/// Writes numbers as rules files have them: a point, no exponent, no needless zeros.
enum DecimalText {
    /// A number with up to so many decimals, at most six; never `-0`.
    static func short(_ value: Double, _ places: Int) -> String {
        let scale = (0..<places).reduce(1) { result, _ in result * 10 }
        let scaled = Int((value * Double(scale)).rounded())
        let (whole, rest) = abs(scaled).quotientAndRemainder(dividingBy: scale)
        var digits = String(rest)
        digits = String(repeating: "0", count: places - digits.count) + digits
        while digits.hasSuffix("0") { digits.removeLast() }
        return (scaled < 0 ? "-" : "") + "\(whole)" + (digits.isEmpty ? "" : "." + digits)
    }
}
